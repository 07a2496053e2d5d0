// From a question to the answers on the page; the search field and the search page both go through here.
import { tellHours } from "../hours/hours.js";
import { MOST_IN_FULL, answerOf, contenders, withoutDoubles, worthShowing } from "./answer.js";
import { placeControl } from "./choose.js";
import { hear, openAnswers, openSearch } from "./load.js";
import { fullAnswer, otherWays, remark, shortAnswer } from "./show.js";

/** Return the way to the site's root. */
export function baseOf(page) {
  return page.querySelector("[data-base]").dataset.base;
}

/** Ask; the promise gives `{known, asked, place, answers}`: `place` is the question's town, else the one given. */
export function askFor(page, query, given, limit) {
  return Promise.all([openSearch(page), openAnswers(page, given)]).then(([known, answers]) => {
    const isTown = (wanted) => known.towns.some(([slug]) => slug === wanted);
    const place = isTown(given) ? given : "";
    const asked = known.search.ask(query, { town: place, limit });
    if (asked.unheard) hear(page);
    if (!isTown(asked.town) || asked.town === place) return { known, asked, place, answers };
    return openAnswers(page, asked.town).then((there) => ({ known, asked, place: asked.town, answers: there }));
  });
}

/** Return what is shown of an outcome: `{results, clear, remark}`; clear: whether the first is meant without doubt. */
export function shownOf({ known, asked }) {
  const shared = withoutDoubles(asked.shared, known.guides);
  if (shared.length > 1) {
    const remark = "这个说法可能指下面几件事，请选一件：";
    return { results: shared, full: Math.min(MOST_IN_FULL, shared.length), clear: false, remark };
  }
  const results = worthShowing(withoutDoubles(asked.results, known.guides));
  const full = contenders(results);
  if (asked.weak) return { results, full: 1, clear: false, remark: "没有完全对上的，最接近的是：" };
  return { results, full, clear: full === 1, remark: full > 1 ? "您问的可能是其中一件：" : "" };
}

/** Show an outcome in `box`; `again` is told the slug when another place is chosen. */
export function showAnswers(page, box, outcome, again) {
  const { known, asked, place, answers } = outcome;
  const base = baseOf(page);
  const shown = shownOf(outcome);
  const list = page.createElement("ol");
  list.className = "found";
  const telling = !shown.clear;
  shown.results.forEach((found, number) => {
    const answer = answerOf(found, known, place, answers, asked.contact);
    list.append((number < shown.full ? fullAnswer : shortAnswer)(page, base, answer, telling && number < MOST_IN_FULL));
  });
  box.textContent = "";
  if (shown.remark) box.append(remark(page, shown.remark));
  box.append(list, placeControl(page, known.towns, place, again));
  box.append(otherWays(page, base, known.hotline, known.towns.find(([slug]) => slug === place)));
  tellHours(box);
}

/** Return what a screen reader is told of an outcome. */
export function toldOf(outcome) {
  const { results } = shownOf(outcome);
  const first = answerOf(results[0], outcome.known, outcome.place, outcome.answers);
  return `找到${results.length}项。第一项：${first.title}${first.sentence ? `，${first.sentence}` : ""}`;
}
