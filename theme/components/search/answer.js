// What an answer says, as data: pure, from what the search found and what is known of a place.
import { isDuty } from "./unpack.js";

const KIND_WORDS = {
  matter: "事项",
  "village-matter": "村级事项",
  certificate: "证明",
  gone: "已退出的事项",
  guide: "办事指南",
  event: "一件事",
  topic: "其他去处",
  department: "部门",
  town: "乡镇（街道）",
  counter: "窗口",
  village: "村（社区）",
  page: "本站说明",
  hotline: "热线",
};
const HAVE_CONTACTS = ["town", "village"];
const CLOSE = 0.06;
const TOO_FAR = 0.4;
const FEWEST = 3;
/** How many answers are shown in full, with doors, where more than one may be meant. */
export const MOST_IN_FULL = 3;

/**
 * Return a record's address below the site's root; a duty's is the chosen town's answer where there is one (here).
 *
 * A counter's is its place on the town's contact page, and who asks where and when (contact) gets to that page too.
 */
export function addressOf(record, place, here, contact) {
  if (isDuty(record)) return here ? `${place}/${record.id}/` : `duties/${record.id}/`;
  if (record.type === "hotline") return "contacts/";
  if (record.type === "counter") return `${record.town}/contacts/#${encodeURIComponent(pointOf(record))}`;
  return contact && HAVE_CONTACTS.includes(record.type) ? `${record.id}/contacts/` : `${record.id}/`;
}

/** Return the contact point that a counter stands at: `清溪镇便民服务中心` of `qingxi#清溪镇便民服务中心/民政窗口`. */
function pointOf({ id }) {
  return id.slice(id.indexOf("#") + 1).split("/")[0];
}

function doorOf({ doors, hours }, number) {
  const [name, counter, phones, address, open] = doors[number];
  const [lines, opening] = hours[open];
  return { name, counter, phones: phones.map(phoneOf), address, hours: lines, opening };
}

function phoneOf(written) {
  const [shown, dialled] = typeof written === "string" ? [written, written.replace(/-/g, "")] : written;
  return { shown, dialled };
}

/**
 * Return the answer that a result gives: `{title, address, kind, sentence, tone, doors, guide, matched, note}`.
 *
 * known: what `openSearch` gives; place: a town's slug or ""; answers: what `openAnswers` gives for it, or null;
 * contact: whether the question asks for an office.
 */
export function answerOf(found, known, place, answers, contact) {
  const record = known.records[found.number];
  const row = (answers && answers.rows[found.number]) || null;
  const [sentence, tone] = row ? answers.said[row[0]] : [plainLine(record, place, known), ""];
  const doors = row ? row.slice(1).map((number) => doorOf(answers, number)) : [];
  const others = (known.doorsOf[found.number] || []).map((number) => doorOf(known, number));
  const guide = known.guides.get(found.number);
  return {
    title: record.title,
    address: addressOf(record, place, Boolean(place && row), contact),
    kind: KIND_WORDS[record.type],
    sentence,
    tone,
    doors: doors.length ? doors : others,
    guide: guide === undefined ? null : { title: known.records[guide].title, address: `${known.records[guide].id}/` },
    matched: found.matched && found.matched !== record.title ? found.matched : "",
    note: record.note === sentence ? "" : record.note,
  };
}

function plainLine(record, place, known) {
  const town = known.towns.find(([slug]) => slug === (isDuty(record) ? place : record.town));
  if (isDuty(record)) return town ? `未列入${town[1]}清单` : "";
  if (record.type === "guide") return record.note || "到哪里办、带什么、怎么办";
  if (record.type === "town" || record.type === "village") return record.note;
  return town ? town[1] : "";
}

/** Return results without guides whose matter is among them: the matter's answer leads to its guide. */
export function withoutDoubles(results, guides) {
  const numbers = new Set(results.map((found) => found.number));
  const covered = new Set();
  guides.forEach((guide, matter) => {
    if (numbers.has(matter)) covered.add(guide);
  });
  return results.filter((found) => !covered.has(found.number));
}

/** Return results without those that fit far worse than the best; a few are always left. */
export function worthShowing(results) {
  return results.filter((found, place) => place < FEWEST || found.score >= TOO_FAR * results[0].score);
}

/** Return how many of the first results might be meant: 1 where it is clear, at most `MOST_IN_FULL` where it isn't. */
export function contenders(results) {
  const near = results.filter((found) => found.score > 0 && results[0].score - found.score < CLOSE * results[0].score);
  return Math.max(1, Math.min(MOST_IN_FULL, near.length));
}

/** Return whether a town is meant by what was typed: part of its name, or the beginning of its pinyin. */
export function townMatches([slug, name], typed) {
  const wanted = typed.trim().toLowerCase().replace(/\s/g, "");
  return name.includes(wanted) || slug.replace(/-/g, "").startsWith(wanted);
}
