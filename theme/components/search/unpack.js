// Read what publishing packed (present/search/pack.py): names first, the rest when it has come.

const PLACES_BELOW = { guide: "guides/", event: "events/", topic: "elsewhere/", department: "departments/" };
const DUTY_TYPES = ["matter", "village-matter", "certificate", "gone"];

function codeTable(alphabet) {
  const codes = [];
  for (let code = 0x20; code < 0x7f; code += 1) if (!'"\\<&|'.includes(String.fromCharCode(code))) codes.push(code);
  for (let code = 0xa1; code < 0x800; code += 1) codes.push(code);
  const table = [];
  let point = 0;
  alphabet.forEach((step, place) => {
    point += step;
    table[codes[place]] = String.fromCodePoint(point);
  });
  return table;
}

/** Return packed text as lines of parts. */
export function unpackText(packed) {
  const table = codeTable(packed.alphabet);
  const text = packed.text.replace(/[^\n|]/g, (code) => table[code.charCodeAt(0)]);
  return text.split("\n").map((line) => line.split("|"));
}

function spread(runs) {
  return runs.reduce((all, [value, count]) => all.concat(new Array(count).fill(value)), []);
}

function unpackIds(text, types) {
  let prefix = "";
  let digits = "";
  return text.split("\n").map((line, place) => {
    let id = line;
    if (!line) id = `${prefix}-${String(Number(digits) + 1).padStart(digits.length, "0")}`;
    const cut = id.lastIndexOf("-");
    prefix = id.slice(0, cut);
    digits = id.slice(cut + 1);
    return (PLACES_BELOW[types[place]] || "") + id;
  });
}

/**
 * Return what the first script tells: `{records, words, towns, places, hotline, guides}`: towns that are, places also
 * those that were; guides: matter number -> guide number.
 */
export function unpackNames(packed) {
  const lines = unpackText(packed);
  const types = spread(packed.types);
  const ids = unpackIds(packed.ids, types);
  const records = types.map((type, place) => record(ids[place], type, lines[place], townOf(packed.of[place], packed.towns)));
  const words = lines.slice(records.length).filter((line) => line[0]).map(([said, ...officials]) => [said, officials]);
  return { records, words, towns: packed.towns.slice(0, packed.living), places: packed.towns, hotline: packed.hotline, guides: guidesOf(packed.guides) };
}

function townOf(number, towns) {
  return number ? towns[number - 1][0] : "";
}

function record(id, type, line, town) {
  const [names, more] = parted(line.slice(1));
  return { id, type, title: line[0], names, more, note: "", town };
}

/** Return what stands before the first empty part, the county's own, and what behind it, the lexicon's. */
function parted(parts) {
  const end = parts.indexOf("");
  return end < 0 ? [parts, []] : [parts.slice(0, end), parts.slice(end + 1)];
}

function guidesOf(rows) {
  const found = new Map();
  rows.forEach(([guide, ...matters]) => matters.forEach((matter) => found.has(matter) || found.set(matter, guide)));
  return found;
}

/** Return all records: those known, with their notes and further names, then those that come later. */
export function withMore(known, towns, packed) {
  const lines = unpackText(packed);
  const types = spread(packed.types);
  const records = known.map((record, place) => {
    const [note, ...parts] = lines[place];
    const [names, more] = parted(parts);
    return Object.assign({}, record, { note, names: record.names.concat(names), more: record.more.concat(more) });
  });
  const later = types.map((type, place) => {
    const [note, id, title, ...names] = lines[known.length + place];
    return { id, type, title, names, note, town: townOf(packed.of[place], towns) };
  });
  return records.concat(later);
}

/** Return syllable -> characters, and a traditional or variant character -> its standard form. */
export function unpackSounds(packed) {
  const sounds = {};
  const forms = {};
  packed.sounds.trim().split(" ").forEach((entry) => {
    const [syllable] = /^[a-z]+/.exec(entry);
    sounds[syllable] = entry.slice(syllable.length);
  });
  packed.forms.trim().split(" ").forEach((entry) => {
    const [character, ...variants] = Array.from(entry);
    variants.forEach((variant) => {
      forms[variant] = character;
    });
  });
  return { sounds, forms };
}

/** Return whether a record is a duty: one that a town's list, or its villages', may hold. */
export function isDuty(record) {
  return DUTY_TYPES.includes(record.type);
}
