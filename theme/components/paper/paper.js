// Sheets of paper: a button that prints them, and on the live page, whether the sheet in the reader's hand still holds.

/** Return what a sheet's code says: its edition and its day, or null where there is none. */
export function readPaper(hash) {
  const found = /^#paper-([0-9a-z]*)\.(\d{4})(\d\d)(\d\d)$/.exec(hash);
  return found && { edition: found[1], day: `${found[2]}年${Number(found[3])}月${Number(found[4])}日` };
}

/** Return what a reader with a sheet is told on a page of some edition. */
export function paperText(sheet, edition, name) {
  const printed = `您手里的纸是${sheet.day}印的`;
  if (sheet.edition === edition) return `${printed}，印的是${name}，现在仍是这一版。电话和时间如有不同，以本页为准。`;
  const old = sheet.edition ? `，印的是${sheet.edition}版` : "";
  return `${printed}${old}，现在是${name}，请以本页为准。`;
}

/** Start the print button, and tell readers who come from paper. */
export function startPaper(page) {
  const button = page.querySelector("[data-print]");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  const place = page.querySelector(".from-paper");
  const sheet = place && readPaper(window.location.hash);
  if (!sheet) return;
  place.textContent = paperText(sheet, place.dataset.edition, place.dataset.name);
  place.hidden = false;
}
