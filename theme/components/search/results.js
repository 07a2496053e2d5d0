// The search page: shows the answers to the question in its fragment.
import { chosenPlace, choosePlace } from "../place/place.js";
import { showFound } from "./found.js";
import { loadMatters } from "./matters.js";

/** Read `#q=…&place=…`. */
export function readFragment(fragment) {
  const asked = new URLSearchParams(fragment.replace(/^#/, ""));
  return { query: asked.get("q") || "", place: asked.get("place") || "" };
}

/** Start the search page, where this is it. */
export function startResults(page) {
  const results = page.querySelector("[data-results]");
  if (!results) return;
  const form = page.querySelector("[data-search]");
  const choice = results.querySelector("[data-choose]");
  const list = results.querySelector(".results__list");

  const show = () => {
    const asked = readFragment(location.hash);
    const place = asked.place || chosenPlace();
    choice.value = place ? `${place}/` : "";
    if (!asked.query) return;
    form.querySelector("input").value = asked.query;
    loadMatters(page, form.dataset.matters).then(({ search, towns }) => {
      showFound(page, list, search(asked.query, { limit: 20 }), towns, place);
      results.hidden = false;
    });
  };
  choice.addEventListener("change", () => {
    const place = choice.value.replace("/", "");
    choosePlace(place);
    const asked = readFragment(location.hash);
    location.replace(`#q=${encodeURIComponent(asked.query)}&place=${encodeURIComponent(place)}`);
  });
  window.addEventListener("hashchange", show);
  show();
}
