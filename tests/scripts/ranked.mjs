// Ask the site's own scripts: node ranked.mjs SCRIPTS QUESTIONS -> a JSON array of ranked records a question.
import { readFileSync } from "node:fs";

import { createSearch } from "../../theme/components/search/engine.js";
import { SPEECH } from "../../theme/components/search/speech.js";
import { unpackNames, unpackSounds, withMore } from "../../theme/components/search/unpack.js";

const [scripts, asked] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const window = {};
scripts.forEach((text) => new Function("window", text)(window));
const { names, more, sounds } = window.dutybookSearch;
const known = unpackNames(names);
const records = withMore(known.records, known.places, more);
const search = createSearch({ records, words: known.words, speech: SPEECH, ...unpackSounds(sounds) });
const found = asked.map(([query, town]) => search(query, { town }).map(({ id, type, title, score, matched }) => [id, type, title, score, matched]));
process.stdout.write(JSON.stringify({ found, speech: SPEECH, records: records.length }));
