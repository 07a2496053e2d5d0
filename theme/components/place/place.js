// The reader's own place: the town whose pages were last chosen, kept on the device only.
const PLACE_KEY = "dutybook.place";

/** Return the chosen town's slug, or "" where none is chosen or the device keeps nothing. */
export function chosenPlace() {
  try {
    return localStorage.getItem(PLACE_KEY) || "";
  } catch (refused) {
    return "";
  }
}

/** Keep a town's slug on the device; "" forgets it. */
export function choosePlace(slug) {
  try {
    if (slug) localStorage.setItem(PLACE_KEY, slug);
    else localStorage.removeItem(PLACE_KEY);
  } catch (refused) {
    // A device that keeps nothing asks again.
  }
}

/** Remember the town of the page that is shown, and open that town's part of a guide. */
export function startPlace(page) {
  const shown = page.body.dataset.place;
  if (shown) choosePlace(shown);
  const place = chosenPlace();
  page.querySelectorAll("[data-town]").forEach((part) => {
    if (place && part.dataset.town === place + "/") {
      part.open = true;
      part.parentNode.insertBefore(part, part.parentNode.querySelector("[data-town]"));
    }
  });
}
