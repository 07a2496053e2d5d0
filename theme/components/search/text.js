// What a question says once its style is gone: one width, no marks, no padding.

const ASTRAL = /[\ud800-\udfff]/g;
const MARKS = /[\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u20d0-\u20ff\u2190-\u2bff\u3000-\u3004\u3008-\u303f\ufe00-\ufe6f\ufeff\ufff0-\uffff]/g;
/** What needs no change: most titles and names. */
const PLAIN = /^[\u4e00-\u9fff]{1,60}$/;
const LONGEST_TEXT = 2000;
const LONGEST_QUERY = 120;

/** Return text in the one form that is compared: half-width, lower case, without marks and blanks. */
export function normalise(text) {
  if (PLAIN.test(text)) return text;
  const plain = String(text).replace(ASTRAL, "").slice(0, LONGEST_TEXT).normalize("NFKC");
  return plain.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(MARKS, "");
}

/** Return text with every traditional or variant character in its standard form. */
export function standard(text, forms) {
  return forms ? text.replace(/[^\u0000-\u007f]/g, (character) => forms[character] || character) : text;
}

/** Return text without the words, the longest first. */
export function without(text, words) {
  return words.reduce((left, word) => (left.includes(word) ? left.split(word).join("") : left), text);
}

/** Return what is left of a question without its padding; all of it where nothing would be left. */
export function essence(query, speech) {
  const plain = normalise(query).slice(0, LONGEST_QUERY);
  const own = without(plain, speech.own) || plain;
  return without(own, speech.padding) || own;
}

/** Split off what asks for an office rather than for a matter: `{text, contact}`; said: the whole question, which may end with what asks where something is. */
export function intent(text, said, speech) {
  const left = without(text, speech.intents);
  if (left !== text) return { text: without(left, speech.days), contact: true };
  return { text: left, contact: asksWhere(said, speech) };
}

function asksWhere(said, { wheres, particles }) {
  let end = said.length;
  while (end && particles.includes(said[end - 1])) end -= 1;
  const plain = said.slice(0, end);
  return wheres.some((where) => plain.endsWith(where));
}

/** Return letters without the pinyin of padding around a question; all of them where nothing else would be left. */
export function withoutSound(letters, speech) {
  let left = letters;
  for (let again = true; again; ) {
    const before = speech.soundBefore.find((word) => left.startsWith(word));
    if (before) left = left.slice(before.length);
    const behind = speech.soundBehind.find((word) => left.endsWith(word));
    if (behind) left = left.slice(0, left.length - behind.length);
    again = Boolean(before || behind);
  }
  return left || letters;
}
