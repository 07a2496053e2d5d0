// Show what was found: a list of answers, each a link with its line.
import { addressOf, sentence } from "./sentence.js";

function entry(page, base, found, towns, place) {
  const item = page.createElement("li");
  const link = page.createElement("a");
  const title = page.createElement("b");
  const line = page.createElement("span");
  link.href = base + addressOf(found.record, towns, place);
  title.textContent = found.record.title;
  line.textContent = `${found.record.type}　${sentence(found.record, towns, place)}`;
  link.append(title, line);
  item.append(link);
  return item;
}

/** Fill `box` with results, or with what to do where there are none. */
export function showFound(page, box, results, towns, place) {
  const base = page.querySelector("[data-base]").dataset.base;
  const list = page.createElement("ul");
  list.className = "found";
  results.forEach((found) => list.append(entry(page, base, found, towns, place)));
  box.textContent = "";
  if (results.length) {
    box.append(list);
    return;
  }
  const none = page.createElement("p");
  none.className = "found__none";
  none.textContent = "没有相近的事项。换个说法试试，或拨 12345 询问。";
  box.append(none);
}
