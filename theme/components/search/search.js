// The search field: answers while one types; a question asked in full goes to the search page.
import { chosenPlace } from "../place/place.js";
import { withIndex } from "../offline/offline.js";
import { showFound } from "./found.js";
import { loadMatters } from "./matters.js";

const PAUSE = 80;
const SHOWN = 6;

/** Return the search page's address for a question; a fragment never leaves the device. */
export function resultsAddress(action, query, place) {
  const chosen = place ? `&place=${encodeURIComponent(place)}` : "";
  return `${action}#q=${encodeURIComponent(query)}${chosen}`;
}

function startField(page, form) {
  const field = form.querySelector("input");
  const box = form.querySelector(".search__found");
  const status = form.querySelector("[role=status]");
  const source = form.dataset.matters;
  let timer = 0;

  const close = () => {
    box.hidden = true;
  };
  const answer = () => {
    const query = field.value.trim();
    if (!query) return close();
    return loadMatters(page, source).then(({ search, towns }) => {
      if (field.value.trim() !== query) return;
      const results = search(query, { limit: SHOWN });
      showFound(page, box, results, towns, chosenPlace());
      box.hidden = false;
      status.textContent = results.length ? `找到 ${results.length} 项，按下箭头查看` : "没有相近的事项";
    }, close);
  };
  field.addEventListener("focus", () => loadMatters(page, source).catch(() => {}));
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(answer, PAUSE);
  });
  field.addEventListener("compositionend", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    const query = field.value.trim();
    if (query) location.href = withIndex(resultsAddress(form.action, query, chosenPlace()));
  });
  form.addEventListener("keydown", (event) => moveBetween(event, field, box, close));
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) setTimeout(close, 150);
  });
}

function moveBetween(event, field, box, close) {
  if (event.key === "Escape") {
    close();
    field.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || box.hidden) return;
  const stops = [field].concat(Array.from(box.querySelectorAll("a")));
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/** Start every search field of a page. */
export function startSearch(page) {
  page.querySelectorAll("[data-search]").forEach((form) => startField(page, form));
}
