// Whether an office is open, from its rules and the calendar of working days. Pure: the same meaning as the
// generator's own (model/opening.py). Days are ISO texts, times are minutes from midnight, in China's time.

const NOON = 12 * 60 + 30;
const MINUTES = 24 * 60;
const WHOLE_DAY = MINUTES * 60 * 1000;
const LAST_WEEK = 5;
const LOOKED_AHEAD = 40;

const DAYS = { w: "workdays", k: "weekdays", e: "every-day", r: "days-off", f: "festivals", m: "month-days", n: "month-endings", t: "nth-weekday", s: "same", l: "lunar-days", u: "lunar-endings" };
const MANNERS = { o: "open", d: "on-duty", n: "noon-duty", a: "by-appointment", c: "closed" };
const HALVES = { m: "morning", a: "afternoon" };

/** Read rules from the short form that pages carry (see present/opening.py). */
export function readRules(text) {
  return text.split("|").map((rule) => {
    const [days, numbers, spans, manner, season, half, dates] = rule.split(";");
    return {
      days: DAYS[days],
      numbers: numbers ? numbers.split(".").map(Number) : [],
      spans: spans ? spans.split(",").map((span) => span.split("-").map(Number)) : [],
      manner: MANNERS[manner],
      season: season ? season.split("-").map(Number) : null,
      half: HALVES[half] || "",
      dates: dates ? dates.split(",") : null,
    };
  });
}

/** Return the day after (or some days after) an ISO day. */
export function dayAfter(iso, days) {
  const time = new Date(`${iso}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** Return the weekday of an ISO day, 0 for Monday. */
export function weekdayOf(iso) {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Return China's day and minute of a moment, whatever the device's own time zone. */
export function chinaTime(moment) {
  const shifted = new Date(moment.getTime() + 8 * 60 * 60 * 1000).toISOString();
  return { day: shifted.slice(0, 10), minute: Number(shifted.slice(11, 13)) * 60 + Number(shifted.slice(14, 16)) };
}

/** Return whether offices work on a day; null where nobody can know yet. */
export function isWorkday(iso, calendar) {
  if (calendar.worked.includes(iso)) return true;
  if (calendar.off.includes(iso)) return false;
  return calendar.years.includes(Number(iso.slice(0, 4))) ? weekdayOf(iso) < 5 : null;
}

/** Return whether a day belongs to a festival's days off; null where nobody can know yet. */
export function isFestival(iso, calendar) {
  if (calendar.worked.includes(iso)) return false;
  if (calendar.off.includes(iso)) return true;
  return calendar.years.includes(Number(iso.slice(0, 4))) ? false : null;
}

/** Return the day of the lunar month; null beyond the months that the page knows. */
export function lunarDay(iso, calendar) {
  const next = calendar.moons.findIndex((moon) => iso < moon);
  return next > 0 ? 1 + (Date.parse(iso) - Date.parse(calendar.moons[next - 1])) / WHOLE_DAY : null;
}

/** Return whether some rule names days of the lunar calendar. */
export function isLunar(rules) {
  return rules.some((rule) => rule.days.startsWith("lunar"));
}

function byMoon(rule, iso, calendar) {
  const day = lunarDay(iso, calendar);
  return day === null ? null : rule.numbers.includes(rule.days === "lunar-days" ? day : day % 10);
}

function isNth(iso, number) {
  const day = Number(iso.slice(8));
  if (number === LAST_WEEK) return dayAfter(iso, 7).slice(5, 7) !== iso.slice(5, 7);
  return Math.floor((day - 1) / 7) + 1 === number;
}

function byDate(rule, iso) {
  const day = Number(iso.slice(8));
  const { numbers } = rule;
  if (rule.days === "weekdays") return numbers.includes(weekdayOf(iso));
  if (rule.days === "nth-weekday") return numbers.slice(1).includes(weekdayOf(iso)) && isNth(iso, numbers[0]);
  if (rule.days === "month-days") return numbers.includes(day);
  return numbers.includes(day % 10);
}

/** Return whether a rule names a day: true, false, or null where nobody can know yet. */
export function namesDay(rule, iso, calendar) {
  if (rule.days === "every-day") return true;
  if (rule.days === "same") return false;
  if (isLunar([rule])) return byMoon(rule, iso, calendar);
  if (rule.days === "festivals") return isFestival(iso, calendar);
  if (rule.days === "workdays") return isWorkday(iso, calendar);
  if (rule.days === "days-off") {
    const works = isWorkday(iso, calendar);
    return works === null ? null : !works;
  }
  if (!byDate(rule, iso)) return false;
  const festival = isFestival(iso, calendar);
  return festival === null ? null : !festival;
}

function inSeason(rule, iso) {
  if (!rule.season) return true;
  const now = Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8));
  const [first, last] = rule.season;
  return first <= last ? first <= now && now <= last : now >= first || now <= last;
}

function holds(rule, iso, calendar) {
  return inSeason(rule, iso) ? namesDay(rule, iso, calendar) : false;
}

function closes(rule, iso, calendar) {
  if (rule.dates && rule.manner === "closed") return rule.dates[0] <= iso && iso <= rule.dates[1];
  return holds(rule, iso, calendar);
}

function halfOf(rule, rules) {
  if (!rule.half) return [];
  const timed = rules.find((other) => other.manner === "open" && other.spans.length);
  return timed ? timed.spans.filter(([start]) => start < NOON === (rule.half === "morning")) : [];
}

function gaps(found) {
  const spans = found.filter(([, , manner]) => manner === "open").sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const between = [];
  spans.forEach(([, end], place) => {
    const next = spans[place + 1];
    if (next && next[0] > end) between.push([end, next[0]]);
  });
  return between;
}

/** Return when an office is open on a day, as `[start, end, manner]` in order; null where nobody can know yet. */
export function openingsOn(rules, iso, calendar) {
  let unknown = false;
  const sure = (answer) => {
    if (answer === null) unknown = true;
    return answer === true;
  };
  if (rules.some((rule) => rule.manner === "closed" && sure(closes(rule, iso, calendar)))) return [];
  let holding = rules.filter((rule) => rule.manner !== "closed" && sure(holds(rule, iso, calendar)));
  if (unknown) return null;
  if (holding.some((rule) => rule.season && rule.manner === "open")) {
    holding = holding.filter((rule) => rule.season || rule.manner !== "open");
  }
  const found = [];
  holding.forEach((rule) => {
    const spans = rule.spans.length ? rule.spans : halfOf(rule, rules);
    spans.forEach(([start, end]) => found.push([start, end, rule.manner]));
  });
  if (found.some(([, , manner]) => manner === "open")) {
    const added = [];
    rules.forEach((rule) => {
      if (rule.days !== "same" || !inSeason(rule, iso)) return;
      const spans = rule.spans.length ? rule.spans : rule.manner === "noon-duty" ? gaps(found) : [];
      spans.forEach(([start, end]) => added.push([start, end, rule.manner]));
    });
    found.push(...added);
  }
  const unique = new Map(found.map((opening) => [opening.join(), opening]));
  return Array.from(unique.values()).sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
}

function openAt(rules, now, calendar) {
  const today = openingsOn(rules, now.day, calendar);
  const yesterday = openingsOn(rules, dayAfter(now.day, -1), calendar) || [];
  if (today === null) return null;
  const late = yesterday.map(([start, end, manner]) => [start - MINUTES, end - MINUTES, manner]);
  return late.concat(today).filter(([start, end]) => start <= now.minute && now.minute < end);
}

/** Follow openings that touch: when a run of open minutes ends. */
function endOf(rules, now, calendar, until) {
  const today = openingsOn(rules, now.day, calendar) || [];
  const next = today.find(([start, end]) => start <= until && until < end);
  return next ? endOf(rules, now, calendar, next[1]) : until;
}

/**
 * Return how things stand at China's `{day, minute}`: `{state: "open", manner, until}`, with `until` in minutes,
 * `{state: "closed", opens: {day, minute, manner}}` (`opens` null where none is in sight), or `{state: "unknown"}`.
 */
export function statusAt(rules, now, calendar) {
  const current = openAt(rules, now, calendar);
  if (current === null) return { state: "unknown" };
  if (current.length) {
    const [, end, manner] = current.find(([, , how]) => how === "open") || current[0];
    return { state: "open", manner, until: manner === "open" ? endOf(rules, now, calendar, end) : end };
  }
  for (let days = 0; days <= LOOKED_AHEAD; days += 1) {
    const day = dayAfter(now.day, days);
    const openings = openingsOn(rules, day, calendar);
    if (openings === null) return { state: "closed", opens: null };
    const next = openings.find(([start]) => days > 0 || start > now.minute);
    if (next) return { state: "closed", opens: { day, minute: next[0], manner: next[2] } };
  }
  return { state: "closed", opens: null };
}
