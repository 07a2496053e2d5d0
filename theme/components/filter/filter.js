// Narrow a long page's rows while one types.

/** Return whether a row's text holds every word of the query, whatever their order. */
export function rowMatches(text, query) {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const said = text.toLowerCase();
  return wanted.every((word) => said.includes(word));
}

function narrow(rows, sections, query) {
  let shown = 0;
  rows.forEach((row) => {
    row.hidden = !rowMatches(row.textContent, query);
    if (!row.hidden) shown += 1;
  });
  sections.forEach((section) => {
    section.hidden = !section.querySelector(".row:not([hidden])");
  });
  return shown;
}

function openWhatHolds(folded, query) {
  folded.forEach((part) => {
    part.open = query !== "" && part.querySelector(".row:not([hidden])") !== null;
  });
}

/** Start the filter of a page, where it has one. */
export function startFilters(page) {
  const filter = page.querySelector("[data-filter]");
  const list = page.querySelector("[data-rows]");
  if (!filter || !list) return;
  const rows = Array.from(list.querySelectorAll(".row"));
  const sections = Array.from(list.querySelectorAll(".kind, .rows"));
  const folded = Array.from(list.querySelectorAll("details")).filter((part) => part.querySelector(".row"));
  const field = filter.querySelector("input");
  const status = filter.querySelector("[role=status]");
  filter.hidden = false;
  field.addEventListener("input", (event) => {
    if (event.isComposing) return;
    const query = field.value.trim();
    const shown = narrow(rows, sections, query);
    openWhatHolds(folded, query);
    status.textContent = query ? `${shown} 项` : "";
  });
  field.addEventListener("compositionend", () => field.dispatchEvent(new Event("input")));
}
