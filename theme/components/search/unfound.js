// What was asked in vain: kept for this visit only, shown on the search page, copied as text for the clerk.
const UNFOUND_KEY = "dutybook.unfound";
const MOST_KEPT = 50;

/** Return questions with another one, each once, the newest last. */
export function withQuestion(questions, query) {
  return questions.filter((known) => known !== query).concat(query).slice(-MOST_KEPT);
}

function keptUnfound() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(UNFOUND_KEY));
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string") : [];
  } catch (refused) {
    return [];
  }
}

function keepUnfound(questions) {
  try {
    sessionStorage.setItem(UNFOUND_KEY, JSON.stringify(questions));
  } catch (refused) {
    // They are then shown on this page only.
  }
}

/** Start the list of questions asked in vain; the function that it returns adds one. */
export function startUnfound(box) {
  const text = box.querySelector("textarea");
  let questions = keptUnfound();
  const show = () => {
    box.hidden = questions.length === 0;
    text.value = questions.join("\n");
  };
  box.querySelector("[data-copy]").addEventListener("click", () => {
    text.focus();
    text.select();
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).catch(() => {});
    else document.execCommand("copy");
    box.querySelector("[role=status]").textContent = "已复制";
  });
  box.querySelector("[data-clear]").addEventListener("click", () => {
    questions = [];
    keepUnfound(questions);
    show();
  });
  show();
  return (query) => {
    questions = withQuestion(questions, query);
    keepUnfound(questions);
    show();
  };
}
