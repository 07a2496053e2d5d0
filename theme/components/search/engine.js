// Find matters by what people say. Pure: data in, ranked records out.
//
// Tokens are character bigrams and, at low weight, single characters; fields weigh differently; words are
// joined by OR, never AND; an everyday name inside the query (or the other way round) earns a bonus.

const PADDING = new RegExp(
  "请问|我想问一下|想问一下|我想|咨询一下|怎么办理|怎样办理|如何办理|怎么办|怎么弄|怎么申请|如何申请|" +
    "在哪里办|在哪办|去哪里办|去哪办|到哪里办|在哪里|在哪儿|在哪|去哪里|去哪儿|去哪|找谁办|找谁|" +
    "归谁管|谁管|谁负责|哪个部门|什么部门|需要什么|要什么|手续|材料|多少钱|要多久|多久|需要|办理|申请|[吗呢啊吧的了]",
  "g"
);
const FIELD_WEIGHTS = [3, 4, 1];
const SINGLE_WEIGHT = 0.25;
const CONTAINED_BONUS = 6;
const K1 = 1.2;
const B = 0.75;

/** Return text in the one form that is compared: half-width, lower case, without marks and blanks. */
export function normalise(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
}

/** Return what is left of a question without its padding; all of it where nothing would be left. */
export function essence(query) {
  const plain = normalise(query);
  return plain.replace(PADDING, "") || plain;
}

/** Return a text's tokens and their weights: bigrams count 1, single characters little. */
export function tokens(text) {
  const found = [];
  const characters = Array.from(text);
  characters.forEach((character, index) => {
    found.push([character, SINGLE_WEIGHT]);
    if (index + 1 < characters.length) found.push([character + characters[index + 1], 1]);
  });
  return found;
}

function indexRecord(record, number, postings, lengths) {
  const counts = new Map();
  let length = 0;
  [record.title, record.aliases.join("\n"), record.text].forEach((field, which) => {
    field.split("\n").forEach((piece) => {
      tokens(normalise(piece)).forEach(([token, weight]) => {
        counts.set(token, (counts.get(token) || 0) + weight * FIELD_WEIGHTS[which]);
        length += weight;
      });
    });
  });
  lengths.push(length);
  counts.forEach((count, token) => {
    if (!postings.has(token)) postings.set(token, []);
    postings.get(token).push([number, count]);
  });
}

function bonus(record, wanted) {
  let best = 0;
  for (const name of [record.title].concat(record.aliases)) {
    const said = normalise(name);
    if (said === wanted) best = Math.max(best, 3);
    else if (said.length > 1 && wanted.includes(said)) best = Math.max(best, 1 + said.length / wanted.length);
    else if (wanted.length > 1 && said.includes(wanted)) best = Math.max(best, 1 + wanted.length / said.length);
  }
  return best * CONTAINED_BONUS;
}

/**
 * Make a search over records `{type, address, title, aliases, text, …}`.
 * The function returned takes a query and `{limit}` and returns `[{record, score}]`, best first.
 */
export function createSearch(records) {
  const postings = new Map();
  const lengths = [];
  records.forEach((record, number) => indexRecord(record, number, postings, lengths));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  return function search(query, options) {
    const wanted = essence(query);
    const scores = new Map();
    tokens(wanted).forEach(([token, weight]) => {
      const found = postings.get(token) || [];
      const rarity = Math.log(1 + (records.length - found.length + 0.5) / (found.length + 0.5));
      found.forEach(([number, count]) => {
        const share = count + K1 * (1 - B + (B * lengths[number]) / mean);
        const gain = (weight * rarity * count * (K1 + 1)) / share;
        scores.set(number, (scores.get(number) || 0) + gain);
      });
    });
    const ranked = Array.from(scores, ([number, score]) => ({
      number,
      record: records[number],
      score: score + bonus(records[number], wanted),
    }));
    ranked.sort((a, b) => b.score - a.score || a.number - b.number);
    return ranked.slice(0, (options && options.limit) || 10);
  };
}
