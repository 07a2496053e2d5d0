// Find matters by what people say. Pure: data in, ranked records out; the same data and question, the same order.
//
// Every title and everyday name is a phrase of its own. A phrase scores by what it shares with the question,
// rare tokens more than common ones, set against both lengths; words are joined by OR, never AND. A record is as
// good as its best phrase, better for what its phrases hold of the question together, for a second one and its note. Where the best is weak, sounds decide.
import { addEntry, createUnits, emptyIndex, emptyTally, massOf, phrasesOf, sharing } from "./phrases.js";
import { readSounds, softened, spelling, splitLetters, syllablesOf } from "./sound.js";
import { essence, intent, normalise, standard, withoutSound } from "./text.js";

const QUERY_SHARE = 0.5;
const SECOND = 0.2;
const COVERED = 0.75;
const NOTE = 0.15;
const SYNONYM = 0.8;
const SOUND = 0.86;
const WEAK = 0.62;
const EXACT = 0.5;
const HELD = 0.16;
const LEAST = 0.045;
/** The part of a question that a phrase must share to count at all. */
const FAINT = 0.04;
/** Only a phrase that shares all of itself, or of the question, can hold it or be held: spares looking. */
const ALL = 0.999;
const AT_ONCE = 40;
const OFFICES = { town: 1, village: 1, department: 1, counter: 1, hotline: 1 };
const PRIOR = { matter: 0.03, "village-matter": -0.02, certificate: -0.01, page: -0.08, event: -0.06, guide: -0.07 };

/** Return how well a phrase fits a question: by the part of the question it answers, then by how much of it is meant. */
function fit(share, phraseMass, queryMass) {
  const ofQuery = Math.min(1, share / queryMass);
  const ofPhrase = Math.min(1, share / phraseMass);
  return QUERY_SHARE * ofQuery + (1 - QUERY_SHARE) * ofPhrase * Math.sqrt(ofQuery);
}

/** Return whether one of two texts holds the other, which is longer than one character. */
function nested(text, phrase) {
  return (phrase.length > 1 && text.includes(phrase)) || (text.length > 1 && phrase.includes(text));
}

/** Return what part of the longer of two texts the shorter one is. */
function heldPart(text, phrase) {
  return phrase.length < text.length ? phrase.length / text.length : text.length / phrase.length;
}

/** Return a score without the last digits, in which machines may differ. */
function settled(score) {
  return Math.floor(score * 1e6 + 0.5) / 1e6;
}

const NOTHING = { of: () => 0, owners: [] };

/**
 * Make a search.
 *
 * data: `{records, towns, words, sounds?, forms?}`; records: `{id, type, title, names, note, town?, kinds?}`;
 * towns: `{slug, name, names}`; words: `[said, [official, …]]`; sounds: syllable -> characters; forms: traditional ->
 * standard character. Returns `search(query, {town, village, limit})` -> `[{id, type, title, score, matched, record, number}]`,
 * best first. `search.ask` takes the same and returns more: `{results, town, contact, shared, weak, unheard}`: the town
 * that the question names, whether it asks for an office, the results whose name the whole question is where there are
 * several, whether even the best fits badly, and whether sounds could help that are not loaded.
 */
export function createSearch(data) {
  const { search, steps } = searchInSteps(data);
  while (!steps.next().done);
  return search;
}

/**
 * Make a search little by little: `{search, steps}`; it knows everything when the iterator `steps` is done.
 *
 * `search.hear({sounds, forms})` gives such an iterator too: what letters and homophones need; and `search.weigh()`:
 * what makes later questions quicker.
 */
export function searchInSteps(data) {
  const { records, speech } = data;
  const phrases = [];
  const owners = [];
  const everyRecord = records.map((record, number) => number);
  const characters = createUnits();
  const noteCharacters = createUnits();
  const written = emptyIndex();
  const notes = emptyIndex();
  const words = (data.words || [])
    .map(([said, officials]) => [normalise(said), officials.map(normalise)])
    .filter(([said]) => said);
  const places = placesOf(records, speech);
  let forms = data.forms;
  let heard = null;

  function* learn() {
    for (let number = 0; number < records.length; number += 1) {
      phrasesOf(records[number], number).forEach((phrase) => {
        phrases.push(phrase);
        owners.push(number);
        addEntry(written, characters.learn(phrase.text));
      });
      addEntry(notes, noteCharacters.learn(normalise(records[number].note || "")));
      if (number % AT_ONCE === AT_ONCE - 1) yield;
    }
    if (data.sounds) yield* hear(data);
  }

  /** Reckon every phrase's mass ahead, so that no question waits for it. */
  function* weigh() {
    for (let number = 0; number < phrases.length; number += 1) {
      massOf(number, written);
      if (heard) massOf(number, heard.index);
      if (number % (8 * AT_ONCE) === 8 * AT_ONCE - 1) yield;
    }
  }

  /** Give every phrase its sounds. */
  function* hear(more) {
    const sounds = readSounds(more.sounds);
    const units = createUnits();
    const soft = new Map();
    const hushed = (syllable) => soft.get(syllable) || soft.set(syllable, softened(syllable)).get(syllable);
    const index = emptyIndex();
    const spoken = [];
    /** First letter -> phrases and places of their syllables that begin so: number, place, number, place … */
    const starts = new Map();
    for (let number = 0; number < phrases.length; number += 1) {
      const said = syllablesOf(phrases[number].text, sounds);
      spoken.push(said);
      said.forEach((syllable, place) => {
        if (!starts.has(syllable[0])) starts.set(syllable[0], []);
        starts.get(syllable[0]).push(number, place);
      });
      addEntry(index, units.learn(said.map(hushed)));
      if (number % (8 * AT_ONCE) === 8 * AT_ONCE - 1) yield;
    }
    forms = more.forms;
    heard = { sounds, spoken, starts, units, known: new Set(Object.keys(more.sounds)), index };
  }

  function asWritten(text, scores, factor, whole) {
    const { shared, mass, covered } = sharing(characters.read(text), written, owners);
    shared.numbers.forEach((number) => {
      const share = shared.of(number);
      if (share < FAINT * mass) return;
      const phrase = phrases[number];
      const own = massOf(number, written);
      let score = fit(share, own, mass) * phrase.weight;
      if (phrase.text === text || phrase.text === whole) score = phrase.weight + EXACT;
      else if (share > ALL * Math.min(own, mass) && nested(text, phrase.text)) score += HELD * Math.min(1, 0.5 + heldPart(text, phrase.text));
      scores.raise(number, score * factor);
    });
    return covered;
  }

  function byWriting(text, whole) {
    const scores = emptyTally(phrases.length);
    const covered = asWritten(text, scores, 1, whole);
    const held = words.filter(([said]) => text.includes(said));
    held.forEach(([said, officials]) => {
      if (held.some(([other]) => other !== said && other.includes(said))) return;
      officials.forEach((official) => asWritten(text.replace(said, official), scores, SYNONYM, ""));
    });
    return { scores, covered };
  }

  function asHeard(said, scores) {
    const { shared, mass } = sharing(heard.units.read(said.map(softened)), heard.index, owners);
    shared.numbers.forEach((number) => {
      const share = shared.of(number);
      if (share >= FAINT * mass) scores.raise(number, SOUND * fit(share, massOf(number, heard.index), mass));
    });
  }

  function byLetters(letters) {
    const scores = emptyTally(phrases.length);
    if (!heard) return scores;
    const bare = withoutSound(letters, speech);
    const starts = heard.starts.get(bare[0]) || [];
    for (let at = 0; at < starts.length; at += 2) {
      const number = starts[at];
      const score = spelling(bare, heard.spoken[number], starts[at + 1]);
      if (score) scores.raise(number, score * phrases[number].weight);
    }
    const split = splitLetters(bare, heard.known);
    if (split && split.length > 1) asHeard(split, scores);
    return scores;
  }

  /** Return a tally of phrases' scores, how well the best fits, and record number -> the part of the question it holds. */
  function scored(text, whole) {
    const letters = /^[a-z]+$/.test(text);
    const { scores, covered } = letters ? { scores: byLetters(text), covered: NOTHING } : byWriting(text, whole);
    const strongest = scores.most();
    if (strongest < WEAK && letters) asWritten(text, scores, 1, whole);
    if (strongest < WEAK && !letters && heard) asHeard(syllablesOf(text, heard.sounds), scores);
    return { scores, strongest, covered };
  }

  function collect(scores) {
    const best = new Map();
    scores.numbers.forEach((number) => {
      const score = scores.of(number);
      const phrase = phrases[number];
      const known = best.get(phrase.record);
      if (!known) best.set(phrase.record, { first: score, second: 0, matched: phrase.name });
      else if (score > known.first) Object.assign(known, { first: score, second: known.first, matched: phrase.name });
      else if (score > known.second) known.second = score;
    });
    return best;
  }

  /** Return the part of the question that each record's note holds: `{of, owners}`. */
  function noted(text) {
    return sharing(noteCharacters.read(text), notes, everyRecord).covered;
  }

  function ask(query, options) {
    const chosen = options || {};
    const said = standard(normalise(query), forms);
    const whole = standard(essence(query, speech), forms);
    const place = places.named(whole);
    const asked = intent(place.text, said, speech);
    if (asked.contact && place.record < 0 && (!asked.text || speech.offices.includes(asked.text))) return ownOffice([said, whole], chosen);
    const wanted = asked.text || (place.record >= 0 ? "" : whole);
    const { scores, strongest, covered } = wanted ? scored(wanted, said) : { scores: emptyTally(0), strongest: 1, covered: NOTHING };
    const ranked = rank(collect(scores), covered, wanted ? noted(wanted) : NOTHING, asked.contact, place.town || chosen.town || "", chosen.village);
    if (place.record >= 0) lead(ranked, place, asked.contact || !asked.text);
    ranked.sort((a, b) => b.score - a.score || a.number - b.number);
    const named = namedSo(wanted, said);
    const meant = ranked.filter(({ number }) => named.has(number)).map(result);
    const shown = ranked.slice(0, chosen.limit || 10).map(result);
    return {
      results: shown.length ? shown : fallback(chosen),
      town: place.town,
      contact: asked.contact,
      shared: meant.length > 1 ? meant : [],
      weak: strongest < WEAK,
      unheard: !heard && (strongest < WEAK || !characters.knows(wanted)),
    };
  }

  /** Return the records that go by a name: by their own, else by the lexicon's. */
  function namedSo(text, whole) {
    const exactly = [];
    for (let number = 0; number < phrases.length; number += 1) {
      if (phrases[number].text === text || phrases[number].text === whole) exactly.push(phrases[number]);
    }
    const own = exactly.filter((phrase) => phrase.own);
    return new Set((own.length ? own : exactly).map((phrase) => phrase.record));
  }

  function rank(best, covered, gains, contact, town, village) {
    gains.owners.forEach((number) => {
      if (!best.has(number) && gains.of(number) > 0.3) best.set(number, { first: 0, second: 0, matched: "" });
    });
    const ranked = [];
    best.forEach((found, number) => {
      const record = records[number];
      const note = NOTE * gains.of(number);
      const held = COVERED * covered.of(number);
      let score = found.first + SECOND * found.second + held + note + (PRIOR[record.type] || 0) * found.first;
      if (contact && OFFICES[record.type]) score += 0.35 * found.first + 0.05;
      score += nearness(record, town, village);
      if (score > LEAST) ranked.push({ number, record, score: settled(score), matched: found.matched });
    });
    return ranked;
  }

  function lead(ranked, place, first) {
    const known = ranked.find((found) => found.number === place.record);
    if (known) known.score += first ? 1 : 0.05;
    else if (first) ranked.push({ number: place.record, record: records[place.record], score: 1, matched: records[place.record].title });
  }

  function result(found) {
    const { id, type, title } = found.record;
    return { id, type, title, score: settled(found.score), matched: found.matched, record: found.record, number: found.number };
  }

  /**
   * What somebody gets who asks for an office of no name: that of the asker's own place, then what the county itself
   * calls so; where no place is known, what is called so, then all that always helps.
   */
  function ownOffice(asked, chosen) {
    const found = (number, matched) => result({ number, record: records[number], score: 1, matched });
    const named = new Map(phrases.filter(({ own, text }) => own && asked.includes(text)).map(({ record, name }) => [record, name]));
    const called = Array.from(named, ([record, name]) => found(record, name));
    const place = [chosen.village, chosen.town].map((id) => (id ? records.findIndex((record) => record.id === id) : -1)).find((number) => number >= 0);
    const results = place === undefined ? called.concat(fallback({ limit: records.length })) : [found(place, records[place].title)].concat(called);
    return { results: results.slice(0, chosen.limit || 10), town: "", contact: true, shared: [], weak: false, unheard: false };
  }

  /** What always helps: the place's own office, the county's hotline. */
  function fallback(chosen) {
    const helpful = records
      .map((record, number) => ({ record, number, score: 0, matched: "" }))
      .filter(({ record }) => record.type === "hotline" || (record.type === "town" && (!chosen.town || record.id === chosen.town)));
    return helpful.slice(0, chosen.limit || 10).map(result);
  }

  const search = (query, options) => ask(query, options).results;
  search.ask = ask;
  search.hear = hear;
  search.weigh = weigh;
  return { search, steps: learn() };
}

function nearness(record, town, village) {
  let near = 0;
  if (record.town && town) near += record.town === town ? 0.12 : -0.25;
  if (village && record.id === village) near += 0.1;
  return near;
}

function placesOf(records, speech) {
  const names = [];
  records.forEach((record, number) => {
    if (record.type !== "town" && record.type !== "village") return;
    const town = record.type === "town" ? record.id : record.town;
    const all = [record.title].concat(record.names);
    const short = record.title.replace(/(镇|乡|街道)$/, "");
    if (record.type === "town" && short.length > 1) all.push(short);
    all.map(normalise).filter(Boolean).forEach((name) => names.push({ name, town, record: number }));
  });
  names.sort((a, b) => b.name.length - a.name.length || a.record - b.record);
  return {
    named(text) {
      const found = names.find(({ name }) => text.includes(name));
      if (!found) return { text, town: "", record: -1 };
      const at = text.indexOf(found.name);
      const behind = text.slice(at + found.name.length);
      const office = speech.offices.find((word) => behind.startsWith(word)) || "";
      return { text: text.slice(0, at) + behind.slice(office.length), town: found.town, record: found.record };
    },
  };
}
