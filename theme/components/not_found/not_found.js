// The page for missing addresses offers the same address with its duty id in capitals.

/** Return the address with lower-case duty ids in capitals, or "" where nothing changes. */
export function inCapitals(path) {
  const better = path.replace(/\/([a-z]{2,4}-[0-9]{3,4})(?=\/|$)/g, (id) => id.toUpperCase());
  return better === path ? "" : better.replace(/\/?$/, "/");
}

/** Show the suggestion, where there is one. */
export function startSuggestion(page) {
  const place = page.querySelector("[data-suggest]");
  if (!place) return;
  const better = inCapitals(location.pathname);
  if (!better) return;
  const link = place.querySelector("a");
  link.href = better;
  link.textContent = decodeURI(better);
  place.hidden = false;
}
