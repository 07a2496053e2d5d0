// A list of what to bring: ticks are kept on the device, by name, one key a list.
const PAPERS_KEY = "dutybook.papers.";

/** Return the names that were ticked, from what the device keeps; anything else there is no tick. */
export function tickedNames(stored) {
  try {
    const names = JSON.parse(stored || "[]");
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  } catch (broken) {
    return [];
  }
}

/** Say how far one is. */
export function readiness(total, ticked) {
  if (!ticked) return `共${total}样，备好一样勾一样`;
  return ticked < total ? `备好${ticked}样，还差${total - ticked}样` : `${total}样都备好了`;
}

function storedTicks(key) {
  try {
    return tickedNames(localStorage.getItem(PAPERS_KEY + key));
  } catch (refused) {
    return [];
  }
}

function keepTicks(key, names) {
  try {
    if (names.length) localStorage.setItem(PAPERS_KEY + key, JSON.stringify(names));
    else localStorage.removeItem(PAPERS_KEY + key);
  } catch (refused) {
    // The ticks then hold for this page only.
  }
}

/** Start every list of what to bring on a page. */
export function startPapers(page) {
  page.querySelectorAll("[data-papers]").forEach((list) => {
    const key = list.dataset.papers;
    const tools = list.querySelector(".papers__tools");
    const status = list.querySelector("[role=status]");
    const boxes = Array.from(list.querySelectorAll("input[type=checkbox]"));
    const nameOf = (box) => box.parentNode.textContent.trim();
    const show = () => {
      const ticked = boxes.filter((box) => box.checked);
      status.textContent = readiness(boxes.length, ticked.length);
      return ticked.map(nameOf);
    };
    const kept = storedTicks(key);
    boxes.forEach((box) => {
      box.checked = kept.includes(nameOf(box));
      box.addEventListener("change", () => keepTicks(key, show()));
    });
    list.querySelector("[data-untick]").addEventListener("click", () => {
      boxes.forEach((box) => {
        box.checked = false;
      });
      keepTicks(key, show());
    });
    list.querySelector("[data-print]").addEventListener("click", () => window.print());
    tools.hidden = false;
    show();
  });
}
