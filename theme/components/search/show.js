// Show answers: who handles it, where, when, by which number.

function make(page, tag, name, text) {
  const node = page.createElement(tag);
  if (name) node.className = name;
  if (text) node.textContent = text;
  return node;
}

function phonesOf(page, door) {
  const line = make(page, "p", "door__phone icon-phone");
  door.phones.forEach(({ shown, dialled }) => {
    const link = make(page, "a", "phone", shown);
    link.href = `tel:${dialled}`;
    line.append(link);
  });
  return line;
}

function hoursOf(page, door) {
  const line = make(page, "p", "door__line icon-clock");
  door.hours.forEach((rule) => line.append(make(page, "span", "", rule)));
  return line;
}

function showDoor(page, door) {
  const box = make(page, "div", "door");
  const name = make(page, "p", "door__name", `${door.name} `);
  if (door.counter) name.append(make(page, "b", "", door.counter));
  box.append(name);
  if (door.phones.length) box.append(phonesOf(page, door));
  if (door.address) box.append(make(page, "p", "door__line icon-place", door.address));
  if (door.opening) {
    const now = make(page, "p", "hours__now");
    now.dataset.hours = door.opening;
    now.hidden = true;
    box.append(now);
  }
  if (door.hours.length) box.append(hoursOf(page, door));
  return box;
}

function titleOf(page, base, answer) {
  const title = make(page, "a", "found__title", answer.title);
  title.href = base + answer.address;
  return title;
}

/** Return an answer in full: sentence, doors, guide. */
export function fullAnswer(page, base, answer, telling) {
  const item = make(page, "li", `found__answer${answer.tone ? ` found__answer--${answer.tone}` : ""}`);
  item.append(titleOf(page, base, answer));
  if (answer.sentence) item.append(make(page, "p", "found__sentence", answer.sentence));
  if (telling && answer.note) item.append(make(page, "p", "found__line", answer.note));
  answer.doors.forEach((door) => item.append(showDoor(page, door)));
  const foot = make(page, "p", "found__line found__foot");
  foot.append(make(page, "span", "", answer.matched ? `${answer.kind}，也叫“${answer.matched}”` : answer.kind));
  if (answer.guide) {
    const guide = make(page, "a", "found__guide", `办事指南：${answer.guide.title}`);
    guide.href = base + answer.guide.address;
    foot.append(guide);
  }
  item.append(foot);
  return item;
}

/** Return an answer in two lines. */
export function shortAnswer(page, base, answer, telling) {
  const item = make(page, "li", "found__answer");
  const line = [answer.kind, answer.sentence, telling ? answer.note : ""].filter(Boolean).join("　");
  item.append(titleOf(page, base, answer), make(page, "p", "found__line", line));
  return item;
}

/** Return the line that stands above several answers, or below all of them. */
export function remark(page, text) {
  return make(page, "p", "found__remark", text);
}

/** Return what is left when nothing fits: the place's own counter, everyday topics, the hotline. */
export function otherWays(page, base, hotline, town) {
  const line = make(page, "p", "found__ways", "都不是？");
  const link = (text, address) => {
    const way = make(page, "a", "", text);
    way.href = address;
    line.append(way, " ");
  };
  if (town) link(`${town[1]}的窗口和电话`, `${base}${town[0]}/contacts/`);
  link("不归乡镇办的事", `${base}elsewhere/`);
  link(`拨 ${hotline}`, `tel:${hotline}`);
  return line;
}
