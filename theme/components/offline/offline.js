// Pages opened as files: a folder's address has no index there, so links name it.

/** Return a file's address with its folder's index page; other addresses stay as they are. */
export function withIndex(address) {
  const [path, fragment] = address.split("#");
  if (!path.startsWith("file:") || !path.endsWith("/")) return address;
  return `${path}index.html${fragment === undefined ? "" : `#${fragment}`}`;
}

/** Let links work on pages that were opened as files. */
export function startOffline(page) {
  if (location.protocol !== "file:") return;
  page.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest("a[href]");
      if (link) link.href = withIndex(link.href);
    },
    true
  );
}
