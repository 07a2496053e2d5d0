// The search page: the question stands in its fragment, which never leaves the device.
import { chosenPlace } from "../place/place.js";
import { askFor, showAnswers, toldOf } from "./asking.js";
import { onMore } from "./load.js";
import { prepareAnswers, resultsAddress, whileTyping } from "./search.js";
import { startUnfound } from "./unfound.js";

const LISTED = 15;
const SETTLED = 1500;

/** Read `#q=…&place=…`. */
export function readFragment(fragment) {
  const asked = new URLSearchParams(fragment.replace(/^#/, ""));
  return { query: asked.get("q") || "", place: asked.get("place") || "" };
}

function showFragment(query, place) {
  try {
    history.replaceState(null, "", resultsAddress("", query, place));
  } catch (refused) {
    location.replace(resultsAddress("", query, place));
  }
}

/** Start the search page, where this is it. */
export function startResults(page) {
  const form = page.querySelector("[data-ask]");
  if (!form) return;
  const field = form.querySelector("input");
  const box = page.querySelector(".results__list");
  const status = form.querySelector("[role=status]");
  const unfound = startUnfound(page.querySelector("[data-unfound]"));
  let place = "";
  let timer = 0;

  const answer = () => {
    const query = field.value.trim();
    clearTimeout(timer);
    if (!query) {
      box.hidden = true;
      return;
    }
    askFor(page, query, place, LISTED).then((outcome) => {
      if (field.value.trim() !== query) return;
      showAnswers(page, box, outcome, (slug) => {
        place = slug;
        showFragment(query, place);
        answer();
      });
      box.hidden = false;
      status.textContent = toldOf(outcome);
      if (outcome.asked.weak && !outcome.asked.unheard) timer = setTimeout(() => unfound(query), SETTLED);
    }, () => {
      status.textContent = "读不到清单，请检查网络后再试";
    });
  };
  const read = () => {
    const asked = readFragment(location.hash);
    place = asked.place || chosenPlace();
    field.value = asked.query;
    answer();
  };
  whileTyping(field, () => {
    showFragment(field.value.trim(), place);
    answer();
  });
  field.addEventListener("focus", () => prepareAnswers(page));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    showFragment(field.value.trim(), place);
    answer();
  });
  form.addEventListener("keydown", (event) => {
    const first = box.querySelector(".found__title");
    if (event.key !== "ArrowDown" || event.isComposing || !first) return;
    event.preventDefault();
    first.focus();
  });
  page.querySelector("[data-vain]").addEventListener("click", () => field.value.trim() && unfound(field.value.trim()));
  onMore(() => {
    if (!box.hidden && !box.contains(page.activeElement)) answer();
  });
  window.addEventListener("hashchange", read);
  read();
}
