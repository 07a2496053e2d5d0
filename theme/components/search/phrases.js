// The index: every title and everyday name is a phrase, known by its bigrams and single characters.
import { normalise } from "./text.js";

/** What a single character weighs beside a bigram, which weighs 1. */
const SINGLE = 0.6;
const TITLE = 1;
const NAME = 1.06;
const MORE = 0.85;
const WIDTH = 8192;
/** More units than a county's words have characters; small enough for pairs to stay small integers, which engines hash fast. */
const UNKNOWN = 0;

/** Number the units that tokens are made of, a text's characters or a list's syllables, in the order in which they come. */
export function createUnits() {
  const numbers = new Map();
  const unitAt = (signs, place) => (typeof signs === "string" ? signs.charCodeAt(place) : signs[place]);
  return {
    learn(signs) {
      const units = [];
      for (let place = 0; place < signs.length; place += 1) {
        const unit = unitAt(signs, place);
        let number = numbers.get(unit);
        if (number === undefined) {
          number = (numbers.size + 1) % WIDTH;
          numbers.set(unit, number);
        }
        units.push(number);
      }
      return units;
    },
    read(signs) {
      const units = [];
      for (let place = 0; place < signs.length; place += 1) units.push(numbers.get(unitAt(signs, place)) || UNKNOWN);
      return units;
    },
    knows(signs) {
      for (let place = 0; place < signs.length; place += 1) if (!numbers.has(unitAt(signs, place))) return false;
      return true;
    },
  };
}

/** Return the tokens of a run of units, each once: the units themselves, and pairs of neighbours (from WIDTH on). */
export function tokensOf(units) {
  const found = new Set(units);
  for (let place = 0; place + 1 < units.length; place += 1) found.add(units[place] * WIDTH + units[place + 1] + WIDTH);
  return found;
}

/** Return what a token weighs: single units little, pairs 1. */
export function weightOf(token) {
  return token < WIDTH ? SINGLE : 1;
}

/** Return how rare a token is: the logarithm of how few entries hold it. */
export function rarity(count, total) {
  return Math.log(1 + (total + 0.5) / (count + 0.5));
}

function add(postings, token, number) {
  const list = postings.get(token);
  if (!list) postings.set(token, [number]);
  else if (list[list.length - 1] !== number) list.push(number);
}

/** Return an index that holds nothing yet. */
export function emptyIndex() {
  return { postings: new Map(), entries: [], masses: [] };
}

/** Add an entry (a run of units). What its tokens are worth is reckoned once somebody asks for it. */
export function addEntry(index, units) {
  const number = index.entries.push(units) - 1;
  const { postings } = index;
  index.masses.push(0);
  for (let place = 0; place < units.length; place += 1) {
    add(postings, units[place], number);
    if (place + 1 < units.length) add(postings, units[place] * WIDTH + units[place + 1] + WIDTH, number);
  }
}

function worthOf(token, index) {
  const list = index.postings.get(token);
  return weightOf(token) * rarity(list ? list.length : 0, index.entries.length);
}

/** Return an entry's mass: the sum of what its tokens are worth. */
export function massOf(number, index) {
  if (!index.masses[number]) {
    let mass = 0;
    tokensOf(index.entries[number]).forEach((token) => {
      mass += worthOf(token, index);
    });
    index.masses[number] = mass;
  }
  return index.masses[number];
}

/** Return an empty tally: number -> amount, kept in arrays because a question touches thousands; `numbers` in the order of their first amount. */
export function emptyTally(size) {
  const amounts = new Float64Array(size);
  const numbers = [];
  let most = 0;
  return {
    numbers,
    of: (number) => amounts[number],
    /** The greatest amount that anything was raised to. */
    most: () => most,
    raise(number, amount) {
      if (amount > most) most = amount;
      if (!(amount > amounts[number])) return;
      if (!amounts[number]) numbers.push(number);
      amounts[number] = amount;
    },
  };
}

/**
 * Return what entries share with a run of units, `{shared, mass, covered}`: `shared` a tally of entries, `mass` the run's
 * own, `covered` the part of the run, 0 to 1, that each owner's entries hold together: `{of, owners}`.
 *
 * owners: entry number -> owner, the entries of one owner side by side, in order. Every question goes through thousands
 * of entries here, therefore plain arrays.
 */
export function sharing(units, index, owners) {
  const amounts = new Float64Array(index.entries.length);
  const numbers = [];
  const parts = new Float64Array(owners.length ? owners[owners.length - 1] + 1 : 0);
  const found = [];
  let mass = 0;
  tokensOf(units).forEach((token) => {
    const gain = worthOf(token, index);
    const holders = index.postings.get(token) || [];
    mass += gain;
    for (let place = 0, last = -1; place < holders.length; place += 1) {
      const number = holders[place];
      const owner = owners[number];
      if (amounts[number] === 0) numbers.push(number);
      amounts[number] += gain;
      if (owner !== last) {
        if (parts[owner] === 0) found.push(owner);
        parts[owner] += gain;
        last = owner;
      }
    }
  });
  return {
    shared: { numbers, of: (number) => amounts[number] },
    mass,
    covered: { of: (owner) => parts[owner] / mass, owners: found },
  };
}

/** Return the phrases of a record: `{text, record, weight, name, own}`, own unless the lexicon alone says so; a name that repeats another is left out. */
export function phrasesOf(record, number) {
  const phrases = [];
  const texts = [];
  const known = record.names.length;
  const said = [record.title].concat(record.names, record.more || []);
  for (let place = 0; place < said.length; place += 1) {
    const text = normalise(said[place]);
    if (text && !texts.includes(text)) {
      const own = place <= known;
      const weight = place ? (own ? NAME : MORE) : TITLE;
      texts.push(text);
      phrases.push({ text, record: number, weight, name: said[place], own });
    }
  }
  return phrases;
}
