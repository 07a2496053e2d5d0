// How old a verification is on the reader's own day: 待核实 when it is older than the county allows.
import { chinaTime } from "../hours/opening.js";

const DAY = 24 * 60 * 60 * 1000;

/** Return whether a verification of an ISO day is too old on another. */
export function isOverdue(verified, today, mostDays) {
  return (Date.parse(today) - Date.parse(verified)) / DAY > mostDays;
}

/** Return what is said of a verification that is too old; the generator says the same (present/verified.py). */
export function overdueText(told) {
  return `待核实（上次${told}），去之前请先打电话`;
}

/** Mark what became too old since the page was made. */
export function startVerified(page) {
  const calendar = window.dutybookCalendar;
  if (!calendar || !calendar.verify) return;
  const today = chinaTime(new Date()).day;
  page.querySelectorAll("[data-verified]").forEach((place) => {
    const marked = place.classList.contains("door__verified--overdue");
    if (marked || !isOverdue(place.dataset.verified, today, calendar.verify)) return;
    place.textContent = overdueText(place.textContent);
    place.classList.add("door__verified--overdue");
  });
}
