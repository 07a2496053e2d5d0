// The index: every title and everyday name is a phrase, known by its bigrams and single characters.
import { normalise } from "./text.js";

/** What a single character weighs beside a bigram, which weighs 1. */
const SINGLE = 0.4;
const TITLE = 1;
const NAME = 1.06;
const MORE = 0.8;
const WIDTH = 8192;
/** More units than a county's words have characters; small enough for pairs to stay small integers, which engines hash fast. */
const UNKNOWN = 0;

/** Number the units that tokens are made of, characters or syllables, in the order in which they come. */
export function createUnits() {
  const numbers = new Map();
  return {
    learn(signs) {
      const units = [];
      for (let place = 0; place < signs.length; place += 1) {
        let number = numbers.get(signs[place]);
        if (number === undefined) {
          number = (numbers.size + 1) % WIDTH;
          numbers.set(signs[place], number);
        }
        units.push(number);
      }
      return units;
    },
    read(signs) {
      const units = [];
      for (let place = 0; place < signs.length; place += 1) units.push(numbers.get(signs[place]) || UNKNOWN);
      return units;
    },
    knows(signs) {
      return Array.from(signs).every((sign) => numbers.has(sign));
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
  index.masses.push(0);
  for (let place = 0; place < units.length; place += 1) {
    add(index.postings, units[place], number);
    if (place + 1 < units.length) add(index.postings, units[place] * WIDTH + units[place + 1] + WIDTH, number);
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

/**
 * Return entry number -> what it shares with a run of units, the run's own mass, and owner -> the part of the run
 * that its entries hold together; owners: entry number -> owner, the entries of one owner side by side.
 */
export function sharing(units, index, owners) {
  const shared = new Map();
  const covered = new Map();
  let mass = 0;
  tokensOf(units).forEach((token) => {
    const gain = worthOf(token, index);
    let last = -1;
    mass += gain;
    (index.postings.get(token) || []).forEach((number) => {
      shared.set(number, (shared.get(number) || 0) + gain);
      if (owners[number] === last) return;
      last = owners[number];
      covered.set(last, (covered.get(last) || 0) + gain);
    });
  });
  covered.forEach((gain, owner) => covered.set(owner, gain / mass));
  return { shared, mass, covered };
}

/** Return the phrases of a record: `{text, record, weight, name, own}`, own unless the lexicon alone says so; a name that repeats another is left out. */
export function phrasesOf(record, number) {
  const phrases = [];
  const seen = new Set();
  const known = record.names.length;
  [record.title].concat(record.names, record.more || []).forEach((name, place) => {
    const text = normalise(name);
    if (!text || seen.has(text)) return;
    seen.add(text);
    const own = place <= known;
    const weight = place ? (own ? NAME : MORE) : TITLE;
    phrases.push({ text, record: number, weight, name, own });
  });
  return phrases;
}
