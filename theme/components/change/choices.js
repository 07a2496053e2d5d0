// Narrow a comparison by kind of change, category and department.

/** Return whether a change fits what is chosen; an empty choice fits everything. */
export function changeFits(change, chosen) {
  const bodies = (change.bodies || "").split(" ");
  return (
    (!chosen.kind || change.kind === chosen.kind) &&
    (!chosen.category || change.category === chosen.category) &&
    (!chosen.body || bodies.includes(chosen.body))
  );
}

/** Start the choices of a comparison's page, where it has them. */
export function startChoices(page) {
  const form = page.querySelector("[data-choices]");
  if (!form) return;
  const changes = Array.from(page.querySelectorAll(".change"));
  const groups = Array.from(page.querySelectorAll("[data-changes]"));
  const status = form.querySelector("[role=status]");
  const selects = Array.from(form.querySelectorAll("select"));
  form.hidden = false;
  function narrow() {
    const chosen = {};
    selects.forEach((select) => {
      chosen[select.name] = select.value;
    });
    let shown = 0;
    changes.forEach((change) => {
      change.hidden = !changeFits(change.dataset, chosen);
      if (!change.hidden) shown += 1;
    });
    groups.forEach((group) => {
      group.hidden = !group.querySelector(".change:not([hidden])");
    });
    const any = selects.some((select) => select.value);
    status.textContent = any ? `${shown} 处` : "";
  }
  selects.forEach((select) => select.addEventListener("change", narrow));
}
