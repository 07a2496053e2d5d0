// How words sound: for pinyin, initials, half-typed syllables, homophones and slips of the ear.

const SOFTENED = [[/^zh/, "z"], [/^ch/, "c"], [/^sh/, "s"], [/^n(?=[aeiouv])/, "l"], [/^f(?=u)/, "h"], [/ng$/, "n"]];

/** Return a syllable as careless ears hear it: zh = z, ch = c, sh = s, n = l, -ng = -n. */
export function softened(syllable) {
  return SOFTENED.reduce((said, [pattern, instead]) => said.replace(pattern, instead), syllable);
}

/** Return character -> syllable from a table of syllables and the characters that sound so. */
export function readSounds(table) {
  const sounds = new Map();
  Object.keys(table).forEach((syllable) => {
    Array.from(table[syllable]).forEach((character) => {
      if (!sounds.has(character)) sounds.set(character, syllable);
    });
  });
  return sounds;
}

/** Return a text's syllables; characters without sound stand for themselves. */
export function syllablesOf(text, sounds) {
  return Array.from(text).map((character) => sounds.get(character) || character);
}

/** Split letters into syllables, the longest first; what is no syllable is null. */
export function splitLetters(letters, known) {
  const ways = new Array(letters.length + 1).fill(null);
  ways[letters.length] = [];
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    for (let size = Math.min(6, letters.length - start); size > 0; size -= 1) {
      const rest = ways[start + size];
      const piece = letters.slice(start, start + size);
      if (rest && known.has(piece) && (!ways[start] || rest.length + 1 < ways[start].length)) {
        ways[start] = [piece].concat(rest);
      }
    }
  }
  return ways[0];
}

function consumed(letters, at, syllables, place, spelt) {
  if (at === letters.length) return { place, spelt };
  if (place === syllables.length) return null;
  const syllable = syllables[place];
  let common = 0;
  while (common < syllable.length && letters[at + common] === syllable[common]) common += 1;
  for (let size = common; size > 0; size -= 1) {
    const last = at + size === letters.length;
    const initial = size === 1 || (size === 2 && syllable[1] === "h");
    const allowed = size === syllable.length || initial || last;
    if (allowed) {
      const rest = consumed(letters, at + size, syllables, place + 1, spelt + (size === syllable.length ? 1 : 0));
      if (rest) return rest;
    }
  }
  return null;
}

/**
 * Return how well letters (full pinyin, initials, or half-typed) spell a phrase from a syllable on:
 * 0 to 1; more where more of the phrase is spelt, in full, from its beginning.
 */
export function spelling(letters, syllables, start) {
  const found = consumed(letters, 0, syllables, start, 0);
  if (!found) return 0;
  const count = found.place - start;
  const full = found.spelt / count;
  const share = count / syllables.length;
  return (0.35 + 0.65 * share) * (0.7 + 0.3 * full) * (start ? 0.85 : 1);
}
