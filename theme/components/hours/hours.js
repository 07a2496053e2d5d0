// Say beside the hours whether an office is open now; without scripts the hours stand as they are.
import { chinaTime, dayAfter, isLunar, lunarDay, readRules, statusAt, weekdayOf } from "./opening.js";

const WEEKDAYS = "一二三四五六日";
const MANNERS_SAID = { "on-duty": "值班", "noon-duty": "午休值班", "by-appointment": "凭预约办理" };
const MINUTE = 60 * 1000;

/** Return minutes as people write them: 510 is 08:30; beyond midnight, 次日. */
export function clock(minutes) {
  if (minutes === 1440) return "24:00";
  const shown = minutes % 1440;
  const text = `${String(Math.floor(shown / 60)).padStart(2, "0")}:${String(shown % 60).padStart(2, "0")}`;
  return minutes > 1440 ? `次日${text}` : text;
}

function dayName(day, today) {
  if (day === today) return "今天";
  if (day === dayAfter(today, 1)) return "明天";
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${WEEKDAYS[weekdayOf(day)]}）`;
}

function unknownText(rules, now, calendar) {
  const isOld = isLunar(rules) && lunarDay(now.day, calendar) === null;
  return `${isOld ? "这一页很久没有更新" : "当年放假安排还没公布"}，去之前请先打电话`;
}

/** Return the line that says how things stand, and the state it is about. */
export function statusLine(rules, now, calendar) {
  const status = statusAt(rules, now, calendar);
  if (status.state === "unknown") return { state: "unknown", text: unknownText(rules, now, calendar) };
  if (status.state === "open") {
    if (status.until - now.minute >= 1440 || (status.until === 1440 && rules.every((rule) => rule.days === "every-day"))) {
      return { state: "open", text: "现在开着，全天" };
    }
    const manner = MANNERS_SAID[status.manner];
    return { state: "open", text: `现在${manner || "开着"}，到${clock(status.until)}` };
  }
  if (!status.opens) return { state: "closed", text: "现在没有开门，去之前请先打电话" };
  const manner = MANNERS_SAID[status.opens.manner];
  const when = `${dayName(status.opens.day, now.day)}${clock(status.opens.minute)}`;
  return { state: "closed", text: `现在没有开门，${when}${manner ? `起${manner}` : "开门"}` };
}

/** Say in a part of a page how things stand now. */
export function tellHours(part) {
  const places = part.querySelectorAll("[data-hours]");
  const calendar = window.dutybookCalendar;
  if (!places.length || !calendar) return;
  const now = chinaTime(new Date());
  places.forEach((place) => {
    const line = statusLine(readRules(place.dataset.hours), now, calendar);
    place.textContent = line.text;
    place.dataset.state = line.state;
    place.hidden = false;
  });
}

/** Start every “open now” of a page, and keep it true while the page stays open. */
export function startHours(page) {
  tellHours(page);
  setInterval(() => tellHours(page), MINUTE);
}
