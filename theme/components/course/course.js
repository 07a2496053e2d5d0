// Say of a decision what holds on the reader's day: the sentences of the days to come stand in the page.

/** Return a day as lists write it: ``2026-03-02``. */
export function writtenDay(day) {
  const two = (number) => `0${number}`.slice(-2);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Return the moment that holds on a day, or null before the first; moments are [day, …], oldest first. */
export function momentOn(moments, day) {
  return moments.reduce((held, moment) => (moment[0] <= day ? moment : held), null);
}

function say(element, text) {
  if (!element || element.textContent === text) return false;
  element.textContent = text;
  return true;
}

/** Start what is said of decisions, and take notices away that no longer hang. */
export function startCourses(page) {
  const today = writtenDay(new Date());
  let changed = false;
  page.querySelectorAll("[data-moments]").forEach((element) => {
    const moment = momentOn(JSON.parse(element.dataset.moments), today);
    if (!moment) return;
    const state = say(element.querySelector("[data-state]"), moment[1]);
    const sentences = say(element.querySelector("[data-stands]"), moment[2]);
    changed = changed || state || sentences;
  });
  page.querySelectorAll("[data-until]").forEach((element) => {
    if (element.dataset.until < today) element.hidden = true;
  });
  const note = page.querySelector("[data-course-today]");
  if (note && changed) note.hidden = false;
}
