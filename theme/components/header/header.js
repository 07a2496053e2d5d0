// The header's tools: large type, kept on the device, and the drawer.
const SIZE_KEY = "dutybook.size";

function storedSize() {
  try {
    return localStorage.getItem(SIZE_KEY) || "";
  } catch (refused) {
    return "";
  }
}

function keepSize(size) {
  try {
    localStorage.setItem(SIZE_KEY, size);
  } catch (refused) {
    // The choice then holds for this page only.
  }
}

function applySize(page, button, size) {
  if (size) page.documentElement.dataset.size = size;
  else delete page.documentElement.dataset.size;
  button.setAttribute("aria-pressed", size ? "true" : "false");
}

/** Start the large-type switch and let Escape or a click outside close the drawer. */
export function startTools(page) {
  const button = page.querySelector("[data-size][type=button]");
  if (button) {
    button.hidden = false;
    applySize(page, button, storedSize());
    button.addEventListener("click", () => {
      const size = page.documentElement.dataset.size ? "" : "large";
      applySize(page, button, size);
      keepSize(size);
    });
  }
  const drawer = page.querySelector("[data-drawer]");
  if (!drawer) return;
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.open) {
      drawer.open = false;
      drawer.querySelector("summary").focus();
    }
  });
  page.addEventListener("click", (event) => {
    if (drawer.open && !drawer.contains(event.target)) drawer.open = false;
  });
}
