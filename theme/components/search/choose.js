// Choose one's place: by name, by pinyin, or from the list. Kept on the device.
import { choosePlace } from "../place/place.js";
import { townMatches } from "./answer.js";

/** Return the control that names the place in use and lets one choose another; `chosen` is told the new slug. */
export function placeControl(page, towns, place, chosen) {
  const box = page.createElement("details");
  box.className = "my-place";
  const named = towns.find(([slug]) => slug === place);
  const summary = page.createElement("summary");
  summary.textContent = named ? `按${named[1]}回答，换地方` : "选你的乡镇（街道），看窗口和电话";
  box.append(summary);
  box.addEventListener("toggle", () => {
    if (box.open && box.children.length === 1) fill(page, box, towns, place, chosen);
  });
  return box;
}

function fill(page, box, towns, place, chosen) {
  const field = page.createElement("input");
  field.type = "search";
  field.className = "my-place__field";
  field.setAttribute("aria-label", "输入乡镇（街道）的名称或拼音");
  field.placeholder = "名称或拼音";
  const list = page.createElement("ul");
  list.className = "my-place__list";
  [["", "全县"]].concat(towns).forEach((town) => {
    const item = page.createElement("li");
    const button = page.createElement("button");
    button.type = "button";
    button.textContent = town[1];
    button.setAttribute("aria-pressed", town[0] === place ? "true" : "false");
    button.addEventListener("click", () => {
      choosePlace(town[0]);
      chosen(town[0]);
    });
    item.append(button);
    list.append(item);
  });
  field.addEventListener("input", () => {
    Array.from(list.children).forEach((item, place) => {
      item.hidden = place > 0 && !townMatches(towns[place - 1], field.value);
    });
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const first = Array.from(list.children).slice(1).find((item) => !item.hidden);
    if (field.value.trim() && first) first.firstChild.click();
  });
  box.append(field, list);
}
