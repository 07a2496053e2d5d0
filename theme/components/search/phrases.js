// The index: every title and everyday name is a phrase, known by its bigrams and single characters.
import { normalise } from "./text.js";

/** What a single character weighs beside a bigram, which weighs 1. */
const SINGLE = 0.3;
const TITLE = 1;
const NAME = 1.06;
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

/** Index entries (runs of units). What an entry's tokens are worth is reckoned once somebody asks for it. */
export function indexed(entries) {
  const postings = new Map();
  entries.forEach((units, number) => {
    for (let place = 0; place < units.length; place += 1) {
      add(postings, units[place], number);
      if (place + 1 < units.length) add(postings, units[place] * WIDTH + units[place + 1] + WIDTH, number);
    }
  });
  return { postings, entries, masses: new Float64Array(entries.length), size: entries.length };
}

function worthOf(token, index) {
  const list = index.postings.get(token);
  return weightOf(token) * rarity(list ? list.length : 0, index.size);
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

/** Return entry number -> what it shares with a run of units, and the run's own mass. */
export function sharing(units, index) {
  const shared = new Map();
  let mass = 0;
  tokensOf(units).forEach((token) => {
    const gain = worthOf(token, index);
    mass += gain;
    (index.postings.get(token) || []).forEach((number) => shared.set(number, (shared.get(number) || 0) + gain));
  });
  return { shared, mass };
}

/** Return the phrases of records: `{text, record, weight, name}`; a name that repeats another is left out. */
export function phrasesOf(records) {
  const phrases = [];
  records.forEach((record, number) => {
    const seen = new Set();
    [record.title].concat(record.names).forEach((name, place) => {
      const text = normalise(name);
      if (!text || seen.has(text)) return;
      seen.add(text);
      phrases.push({ text, record: number, weight: place ? NAME : TITLE, name });
    });
  });
  return phrases;
}
