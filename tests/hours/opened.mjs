// Answer for every quarter-hour what the pages' own script says; reads a job as JSON, writes JSON.
import fs from "node:fs";
import vm from "node:vm";

import { dayAfter, openingsOn, readRules, statusAt } from "../../theme/components/hours/opening.js";

const QUARTER = 15;
const job = JSON.parse(fs.readFileSync(0, "utf8"));

function calendarOf(script) {
  const window = {};
  vm.runInNewContext(script, { window });
  return JSON.parse(JSON.stringify(window.dutybookCalendar));
}

/** A day's openings as 96 characters: by asking for the day, late hours of the day before included. */
function rowOf(rules, day, calendar) {
  const today = openingsOn(rules, day, calendar);
  if (today === null) return "?".repeat(96);
  const late = (openingsOn(rules, dayAfter(day, -1), calendar) || []).map(([from, to]) => [from - 1440, to - 1440]);
  const spans = today.concat(late);
  let row = "";
  for (let minute = 0; minute < 1440; minute += QUARTER) {
    row += spans.some(([from, to]) => from <= minute && minute < to) ? "1" : "0";
  }
  return row;
}

/** What a reader is told at every quarter-hour: `o` and the quarter it lasts to, or `c`, days ahead and quarter. */
function toldOn(rules, day, calendar) {
  const told = [];
  for (let minute = 0; minute < 1440; minute += QUARTER) {
    const status = statusAt(rules, { day, minute }, calendar);
    if (status.state === "open") told.push(`o${status.until / QUARTER}`);
    else if (status.state === "closed" && status.opens) told.push(`c${status.opens.day}/${status.opens.minute / QUARTER}`);
    else told.push(status.state === "closed" ? "c" : "?");
  }
  return told;
}

const answers = job.cases.map((windows) => windows.map(({ baked, calendar, days, told }) => {
  const rules = readRules(baked);
  const known = calendarOf(calendar);
  return days.map((day) => (told ? toldOn(rules, day, known) : rowOf(rules, day, known)));
}));
fs.writeFileSync(1, JSON.stringify(answers));
