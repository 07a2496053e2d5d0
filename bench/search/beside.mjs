// Other engines on the same records and questions: node beside.mjs DATA MODULES LUNR -> {engine: [ids a question]}.
// DATA: {records: [{id, title, names, note}], questions: [text]}; MODULES: a folder of npm packages; LUNR: MkDocs' lunr.js.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

const [data, modules, lunrFile] = process.argv.slice(2);
const { records, questions } = JSON.parse(readFileSync(data, "utf8"));
const DEPTH = 10;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const words = (text) => Array.from(segmenter.segment(text)).filter((part) => part.isWordLike).map((part) => part.segment);
const bigrams = (text) => {
  const signs = Array.from(text.replace(/[^\p{L}\p{N}]/gu, ""));
  return signs.concat(signs.slice(1).map((sign, place) => signs[place] + sign));
};
const both = (text) => words(text).concat(bigrams(text));
const found = {};
const bytes = {};

/** Material's search: lunr over words that blanks part; a page is a title and a text. `cut`: how jieba would part it at build. */
function withLunr(name, lunr, cut) {
  const index = lunr(function make() {
    this.ref("number");
    this.field("title", { boost: 1000 });
    this.field("text");
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.tokenizer.separator = /[\s\-，。？！、；：（）“”]+/;
    records.forEach(({ title, names, note }, number) => this.add({ number, title: cut(title), text: cut(names.concat(note).join("，")) }));
  });
  bytes[name] = gzipSync(JSON.stringify(index)).length;
  found[name] = questions.map((text) => {
    const asked = cut(text).split(/[\s\-，。？！、；：（）“”]+/).filter(Boolean);
    const query = (build) => index.query((made) => asked.forEach((term) => build(made, term)));
    return query((made, term) => {
      made.term(term);
      made.term(term, { wildcard: lunr.Query.wildcard.TRAILING, boost: 0.5 });
    }).slice(0, DEPTH).map(({ ref }) => records[ref].id);
  });
}

function withMiniSearch(name, MiniSearch, tokenize) {
  const index = new MiniSearch({ fields: ["title", "names", "note"], ...(tokenize ? { tokenize } : {}) });
  index.addAll(records.map(({ title, names, note }, id) => ({ id, title, names: names.join("，"), note })));
  bytes[name] = gzipSync(JSON.stringify(index)).length;
  const options = { boost: { title: 3, names: 4 }, prefix: true, combineWith: "OR" };
  found[name] = questions.map((text) => index.search(text, options).slice(0, DEPTH).map(({ id }) => records[id].id));
}

const require = createRequire(`${modules}/`);
if (existsSync(lunrFile)) {
  const module = { exports: {} };
  new Function("module", "exports", readFileSync(lunrFile, "utf8"))(module, module.exports);
  const lunr = module.exports;
  withLunr("Material's (lunr), as it comes", lunr, (text) => text);
  withLunr("Material's (lunr), words parted", lunr, (text) => words(text).join(" "));
}
try {
  const MiniSearch = require("minisearch");
  withMiniSearch("MiniSearch, as it comes", MiniSearch, null);
  withMiniSearch("MiniSearch, words and bigrams", MiniSearch, both);
} catch (missing) {
  process.stderr.write("MiniSearch is not installed: npm install --prefix DIR minisearch, then --beside DIR/node_modules\n");
}
process.stdout.write(JSON.stringify({ found, bytes }));
