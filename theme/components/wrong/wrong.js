// Say so when it's wrong: a text to send oneself, by telephone, mail or the county's page. Nothing is sent from here.
import { chosenPlace } from "../place/place.js";

const BLANK = "＿＿＿＿＿＿＿＿";
const WRONG_KINDS = [
  ["wrong", "写得不对"],
  ["pushed", "被推来推去"],
];

/** Return the text of one kind; what the reader has to add is left blank. */
export function reportText(kind, what, digest, place) {
  const about = [`页面：${what}`].concat(place ? [`地方：${place}`] : [], digest ? [digest] : []);
  const story = kind === "pushed"
    ? ["我来办这件事，被推来推去。", `我去过（哪个单位、哪个窗口、哪一天）：${BLANK}`, `那里说：${BLANK}`, `又让我去找：${BLANK}`]
    : ["这一页写得不对。", `写错的是：${BLANK}`, `实际是：${BLANK}`, `我是怎样知道的：${BLANK}`];
  return story.concat(about, "（请不要写身份证号、银行卡号、家庭住址。）").join("\n");
}

/** Return a mail's address with its subject and text; an address that has a subject already keeps its own. */
export function mailWith(address, text) {
  const joint = address.includes("?") ? "&" : "?";
  return `${address}${joint}body=${encodeURIComponent(text.replace(/\n/g, "\r\n"))}`;
}

function copyText(area, status) {
  const done = () => {
    status.textContent = "已复制";
  };
  const byHand = () => {
    area.select();
    if (document.execCommand("copy")) done();
    else status.textContent = "请长按选中后复制";
  };
  if (navigator.clipboard) navigator.clipboard.writeText(area.value).then(done, byHand);
  else byHand();
}

function printSlip(page) {
  const root = page.documentElement;
  root.dataset.print = "slip";
  window.addEventListener("afterprint", () => delete root.dataset.print, { once: true });
  window.print();
}

function wrongButton(label, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}

function wrongChoices(choose) {
  const kinds = document.createElement("fieldset");
  kinds.className = "wrong__kinds";
  const legend = document.createElement("legend");
  legend.className = "sr";
  legend.textContent = "要说的是";
  kinds.append(legend);
  WRONG_KINDS.forEach(([kind, label], index) => {
    const choice = document.createElement("label");
    const box = document.createElement("input");
    box.type = "radio";
    box.name = "wrong";
    box.checked = index === 0;
    box.addEventListener("change", () => choose(kind));
    choice.append(box, label);
    kinds.append(choice);
  });
  return kinds;
}

/** Return the name of the reader's place where the page is for all towns; pages of one town name it themselves. */
function placeName(page) {
  const part = Array.from(page.querySelectorAll("[data-town]"))
    .find((one) => one.dataset.town === `${chosenPlace()}/`);
  return part ? part.querySelector("summary").textContent.trim() : "";
}

function buildReport(page, details) {
  const what = details.querySelector(".wrong__what");
  const mail = details.querySelector("a[href^='mailto:']");
  const address = mail ? mail.getAttribute("href") : "";
  const digest = page.querySelector(".page-foot__digest");
  const area = document.createElement("textarea");
  area.setAttribute("aria-label", "要发出的话，可以改");
  const slip = document.createElement("p");
  slip.className = "wrong__slip";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const follow = () => {
    slip.textContent = area.value;
    if (mail) mail.setAttribute("href", mailWith(address, area.value));
  };
  const choose = (kind) => {
    const summary = digest ? digest.textContent.trim() : "";
    area.value = reportText(kind, what.textContent.trim(), summary, placeName(page));
    status.textContent = "";
    follow();
  };
  area.addEventListener("input", follow);
  const tools = document.createElement("p");
  tools.className = "wrong__tools";
  tools.append(
    wrongButton("复制", () => copyText(area, status)),
    wrongButton("打印成纸条", () => printSlip(page)),
    status,
  );
  what.hidden = true;
  what.after(wrongChoices(choose), area, tools);
  details.append(slip);
  choose(WRONG_KINDS[0][0]);
}

/** Write the text when the reader opens the place for it. */
export function startWrong(page) {
  const details = page.querySelector(".wrong");
  if (details) details.addEventListener("toggle", () => buildReport(page, details), { once: true });
}
