// The search's pure functions, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, answerOf, contenders, townMatches, withoutDoubles, worthShowing } from "../../theme/components/search/answer.js";
import { createSearch } from "../../theme/components/search/engine.js";
import { readFragment } from "../../theme/components/search/results.js";
import { resultsAddress } from "../../theme/components/search/search.js";
import { SPEECH } from "../../theme/components/search/speech.js";
import { essence, intent, normalise } from "../../theme/components/search/text.js";
import { withQuestion } from "../../theme/components/search/unfound.js";

const record = (id, type, title, names = [], note = "", town = "") => ({ id, type, title, names, note, town });
const RECORDS = [
  record("MS-001", "matter", "最低生活保障申请受理", ["低保", "吃低保"], "家里收入低于标准的，可以申请。"),
  record("MS-014", "matter", "高龄津贴申请受理", ["老人补贴", "八十岁补贴"]),
  record("MS-025", "matter", "失能老年人养老服务消费补贴申领帮办", ["老人补贴", "请人照顾老人"]),
  record("XC-002", "matter", "农村宅基地和建房申请", ["建房", "盖房子"]),
  record("guides/dibao", "guide", "最低生活保障申请", ["办低保"]),
  record("elsewhere/household", "topic", "户口登记、迁移和注销", ["迁户口", "上户口"]),
  record("departments/mzj", "department", "县民政局", ["民政局"]),
  record("qingxi", "town", "清溪镇", [], "清单、办公地点和电话"),
  record("hotline", "hotline", "青禾县政务服务便民热线", ["12345"]),
  record("qingxi/liulin", "village", "柳林村", [], "清溪镇", "qingxi"),
];
const SOUNDS = { di: "低底敌", bao: "保宝包", jian: "建件", fang: "房防" };
const FORMS = { 戶: "户", 遷: "迁" };
const made = (more = {}) => createSearch({ records: RECORDS, words: [["新房", ["建房"]]], speech: SPEECH, ...more });
const first = (query, more, options) => made(more)(query, options)[0].id;

test("everyday names find their matter, in whole sentences too", () => {
  assert.equal(first("低保"), "MS-001");
  assert.equal(first("我想盖房子要什么手续"), "XC-002");
  assert.equal(first("请问我家迁户口怎么办？"), "elsewhere/household");
});

test("said words stand for official ones", () => {
  assert.equal(first("修新房"), "XC-002");
});

test("of said words that hold each other the longest counts", () => {
  const words = [["老屋翻新", ["建房"]], ["老屋", ["户口登记"]]];
  const found = (query) => made({ words })(query).map(({ id }) => id);
  assert.ok(found("老屋").includes("elsewhere/household"));
  assert.equal(found("老屋翻新")[0], "XC-002");
  assert.ok(!found("老屋翻新").includes("elsewhere/household"));
});

test("padding is dropped, unless nothing is left", () => {
  assert.equal(essence("请问低保怎么办理？", SPEECH), "低保");
  assert.equal(essence("怎么办", SPEECH), "怎么办");
});

test("width, case, blanks and marks make no difference", () => {
  assert.equal(normalise(" Ａ b，《低保》！"), "ab低保");
});

test("traditional characters are understood once their forms are known", () => {
  assert.equal(first("遷戶口", { forms: FORMS }), "elsewhere/household");
});

test("sounds find pinyin, initials, half-typed words and homophones", () => {
  for (const query of ["dibao", "db", "diba", "dibaozenmeban", "底宝"]) {
    assert.equal(first(query, { sounds: SOUNDS }), "MS-001", query);
  }
});

test("without sounds, the search says that they might help", () => {
  assert.equal(made().ask("dibao").unheard, true);
  assert.equal(made().ask("底宝").unheard, true);
  assert.equal(made().ask("低保").unheard, false);
  assert.equal(made({ sounds: SOUNDS }).ask("dibao").unheard, false);
});

test("who asks for an office gets it, and a town that is named is used", () => {
  assert.equal(first("民政局电话"), "departments/mzj");
  assert.equal(first("清溪镇几点上班"), "qingxi");
  assert.equal(first("柳林村村委会在哪"), "qingxi/liulin");
  assert.equal(made().ask("清溪镇低保").town, "qingxi");
  assert.deepEqual(intent("清溪镇电话", "清溪镇电话", SPEECH), { text: "清溪镇", contact: true });
});

test("who asks for an office of no name gets that of the own place, or all places and the hotline", () => {
  for (const query of ["几点上班", "镇政府电话", "村委会在哪里呢", "星期六开门吗", "地址"]) {
    assert.deepEqual(made()(query, { town: "qingxi" }).map(({ id }) => id), ["qingxi"], query);
    assert.deepEqual(made()(query).map(({ id }) => id), ["qingxi", "hotline"], query);
  }
  assert.equal(first("村委会电话", {}, { town: "qingxi", village: "qingxi/liulin" }), "qingxi/liulin");
});

test("where something is asks for an office, where something is done doesn't", () => {
  const contact = (said) => intent(essence(said, SPEECH), normalise(said), SPEECH).contact;
  assert.ok(contact("民政局在哪里呀？"));
  assert.ok(!contact("低保在哪里办"));
  assert.equal(intent("星期六开门", "星期六开门吗", SPEECH).text, "");
});

test("a name that is shared gives all who share it", () => {
  const { shared } = made().ask("老人补贴");
  assert.deepEqual(shared.map(({ id }) => id).sort(), ["MS-014", "MS-025"]);
  assert.deepEqual(made().ask("低保").shared, []);
});

test("never nothing: at least the towns and the hotline", () => {
  for (const query of ["", "☂", "xyz", "𠮷"]) {
    assert.deepEqual(made()(query).map(({ id }) => id), ["qingxi", "hotline"], query);
  }
});

/** Return milliseconds of the quickest of several goes: what else the machine does is no fault of the search. */
function quickest(work) {
  const goes = [1, 2, 3, 4, 5].map(() => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...goes);
}

test("bad input neither fails nor takes long", () => {
  const search = made({ sounds: SOUNDS, forms: FORMS });
  const bad = ["低".repeat(5000), "a".repeat(5000), "zh".repeat(2500), "<img src=x>", "(.*)+$", "\ud800", "__proto__", "constructor", null, undefined, 12345];
  search("dibao");
  bad.forEach((query) => {
    assert.ok(search(query).length > 0, String(query).slice(0, 20));
    assert.ok(quickest(() => search(query)) < 20, String(query).slice(0, 20));
  });
});

test("results are limited and in a stable order", () => {
  assert.equal(made()("申请", { limit: 2 }).length, 2);
  assert.deepEqual(made()("申请受理"), made()("申请受理"));
});

const KNOWN = {
  records: RECORDS,
  towns: [["qingxi", "清溪镇", "镇"]],
  guides: new Map([[0, 4]]),
  doors: [["县民政局办公室", "", ["0980-8120001"], "城关街道1号", 0]],
  hours: [[["工作日 08:30–12:00"], "[]"]],
  doorsOf: [[], [], [], [], [], [], [0], [], [], []],
};
const QINGXI = {
  said: [["由清溪镇办理", "here"], ["不归乡镇（街道）办，请找派出所", "elsewhere"]],
  doors: [["清溪镇便民服务中心", "民政窗口（3号）", [["8123456", "09808123456"]], "人民路18号", 0]],
  hours: [[[], ""]],
  rows: [[0, 0], 0, 0, 0, 0, [1]],
};

test("an answer says who, where and by which number, and leads to its guide", () => {
  const answer = answerOf({ number: 0, matched: "低保" }, KNOWN, "qingxi", QINGXI);
  assert.equal(answer.sentence, "由清溪镇办理");
  assert.equal(answer.address, "qingxi/MS-001/");
  assert.deepEqual(answer.doors[0].phones, [{ shown: "8123456", dialled: "09808123456" }]);
  assert.deepEqual(answer.guide, { title: "最低生活保障申请", address: "guides/dibao/" });
  assert.equal(answer.matched, "低保");
});

test("what a town's lists don't hold says so and leads to the county's page", () => {
  const answer = answerOf({ number: 1, matched: "" }, KNOWN, "qingxi", QINGXI);
  assert.equal(answer.sentence, "未列入清溪镇清单");
  assert.equal(answer.address, "duties/MS-014/");
});

test("an office gives its own door, whatever the place", () => {
  const answer = answerOf({ number: 6, matched: "民政局" }, KNOWN, "qingxi", QINGXI);
  assert.deepEqual(answer.doors[0].phones, [{ shown: "0980-8120001", dialled: "09808120001" }]);
  assert.equal(addressOf(RECORDS[9], "", false), "qingxi/liulin/");
});

test("who asks where and when gets to the contact page, a counter's answer to its place there", () => {
  assert.equal(answerOf({ number: 7, matched: "" }, { ...KNOWN, doorsOf: [] }, "", null, true).address, "qingxi/contacts/");
  assert.equal(addressOf(RECORDS[9], "", false, true), "qingxi/liulin/contacts/");
  assert.equal(addressOf(RECORDS[6], "", false, true), "departments/mzj/");
  const counter = record("qingxi#便民中心/民政窗口", "counter", "清溪镇民政窗口", [], "", "qingxi");
  assert.equal(addressOf(counter, "", false), `qingxi/contacts/#${encodeURIComponent("便民中心")}`);
});

test("a guide beside its matter is not listed twice", () => {
  const found = [{ number: 4 }, { number: 0 }, { number: 1 }];
  assert.deepEqual(withoutDoubles(found, KNOWN.guides).map(({ number }) => number), [0, 1]);
  assert.deepEqual(withoutDoubles([{ number: 4 }], KNOWN.guides).map(({ number }) => number), [4]);
});

test("close scores are contenders, far ones are left out", () => {
  const scores = (...all) => all.map((score) => ({ score }));
  assert.equal(contenders(scores(1, 0.97, 0.96, 0.95)), 3);
  assert.equal(contenders(scores(1, 0.5)), 1);
  assert.equal(contenders(scores(0, 0)), 1);
  assert.equal(worthShowing(scores(1, 0.9, 0.2, 0.2, 0.5)).length, 4);
});

test("a town is found by its name or its pinyin", () => {
  const town = ["liulin-xiang", "柳林乡"];
  assert.ok(townMatches(town, "柳林"));
  assert.ok(townMatches(town, "liulinx"));
  assert.ok(townMatches(town, ""));
  assert.ok(!townMatches(town, "清溪"));
});

test("a question travels in the fragment", () => {
  const address = resultsAddress("../search/", "低保&怎么办", "qingxi");
  assert.equal(address, "../search/#q=%E4%BD%8E%E4%BF%9D%26%E6%80%8E%E4%B9%88%E5%8A%9E&place=qingxi");
  assert.deepEqual(readFragment(address.slice(address.indexOf("#"))), { query: "低保&怎么办", place: "qingxi" });
  assert.deepEqual(readFragment(""), { query: "", place: "" });
});

test("questions asked in vain are kept once", () => {
  assert.deepEqual(withQuestion(["甲", "乙"], "甲"), ["乙", "甲"]);
  assert.equal(withQuestion(new Array(80).fill(0).map(String), "甲").length <= 50, true);
});
