// The search field: answers while one types. Enter opens what is clearly meant; else the search page shows all.
import { chosenPlace } from "../place/place.js";
import { withIndex } from "../offline/offline.js";
import { answerOf } from "./answer.js";
import { askFor, baseOf, shownOf, showAnswers, toldOf } from "./asking.js";
import { onMore, openAnswers, openSearch } from "./load.js";

const PAUSE = 80;
const SHOWN = 6;

/** Return the search page's address for a question; a fragment never leaves the device. */
export function resultsAddress(action, query, place) {
  const chosen = place ? `&place=${encodeURIComponent(place)}` : "";
  return `${action}#q=${encodeURIComponent(query)}${chosen}`;
}

/** Call `answer` a little after the last key, never while a word is being composed. */
export function whileTyping(field, answer) {
  let timer = 0;
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(answer, PAUSE);
  });
  field.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(answer, PAUSE);
  });
}

/** Begin to load what an answer needs. */
export function prepareAnswers(page) {
  openSearch(page).catch(() => {});
  openAnswers(page, chosenPlace());
}

function startField(page, form) {
  const field = form.querySelector("input");
  const box = form.querySelector(".search__found");
  const status = form.querySelector("[role=status]");
  let asked = "";

  const close = () => {
    box.hidden = true;
    asked = "";
  };
  const answer = () => {
    const query = field.value.trim();
    if (!query) return close();
    asked = query;
    return askFor(page, query, chosenPlace(), SHOWN).then((found) => {
      if (asked !== query) return;
      showAnswers(page, box, found, () => {
        answer();
        field.focus();
      });
      box.hidden = false;
      status.textContent = toldOf(found);
    }, close);
  };
  const submit = () => {
    const query = field.value.trim();
    if (query) location.href = withIndex(resultsAddress(form.action, query, chosenPlace()));
  };
  /** Open what is clearly meant, else all answers. */
  const openFirst = () => {
    const query = field.value.trim();
    if (!query) return;
    askFor(page, query, chosenPlace(), SHOWN).then((found) => {
      const { clear, results } = shownOf(found);
      if (!clear) return submit();
      keepQuestion(query);
      location.href = withIndex(new URL(baseOf(page) + answerOf(results[0], found.known, found.place, found.answers, found.asked.contact).address, location.href).href);
    }, submit);
  };
  field.addEventListener("focus", () => prepareAnswers(page));
  whileTyping(field, answer);
  onMore(() => {
    if (!box.hidden && !box.contains(page.activeElement)) answer();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    submit();
  });
  form.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !box.hidden) {
      event.preventDefault();
      field.focus();
      close();
    } else if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      openFirst();
    } else moveBetween(event, page, field, box);
  });
  box.addEventListener("click", (event) => {
    if (event.target.closest("a[href]")) keepQuestion(field.value.trim());
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  page.addEventListener("pointerdown", (event) => {
    if (!form.contains(event.target)) close();
  });
  const kept = keptQuestion();
  if (kept && form.matches("[data-first]")) {
    field.value = kept;
    answer();
  }
}

/** Keep a question with this step of the browser's history, so that the way back shows its answers again. */
export function keepQuestion(query) {
  try {
    history.replaceState({ question: query }, "");
  } catch (refused) {
    // The way back then shows an empty field.
  }
}

function keptQuestion() {
  return (history.state && history.state.question) || "";
}

function moveBetween(event, page, field, box) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || box.hidden || (event.target !== field && !event.target.classList.contains("found__title"))) return;
  const stops = [field].concat(Array.from(box.querySelectorAll(".found__title")));
  const next = stops[stops.indexOf(page.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/** Start every search field of a page but the search page's own. */
export function startSearch(page) {
  page.querySelectorAll("[data-search]").forEach((form) => startField(page, form));
}
