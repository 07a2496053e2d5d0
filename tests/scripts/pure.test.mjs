// The theme's pure functions, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";

import { momentOn, writtenDay } from "../../theme/components/course/course.js";
import { rowMatches } from "../../theme/components/filter/filter.js";
import { inCapitals } from "../../theme/components/not_found/not_found.js";
import { withIndex } from "../../theme/components/offline/offline.js";
import { readiness, tickedNames } from "../../theme/components/papers/papers.js";
import { createSearch, essence, normalise, tokens } from "../../theme/components/search/engine.js";
import { unpack } from "../../theme/components/search/matters.js";
import { readFragment } from "../../theme/components/search/results.js";
import { resultsAddress } from "../../theme/components/search/search.js";
import { addressOf, sentence } from "../../theme/components/search/sentence.js";
import { mailWith, reportText } from "../../theme/components/wrong/wrong.js";

const record = (title, aliases = [], text = "") => ({ title, aliases, text });
const RECORDS = [
  record("最低生活保障申请受理", ["低保", "吃低保"], "家里收入低于标准的，可以申请。"),
  record("高龄津贴申请受理", ["老年补贴"]),
  record("农村宅基地和建房申请", ["建房", "盖房子"]),
  record("户口登记、迁移和注销", ["迁户口", "上户口"]),
];
const titles = (query, options) => createSearch(RECORDS)(query, options).map((found) => found.record.title);

test("everyday names find their matter", () => {
  assert.equal(titles("低保")[0], "最低生活保障申请受理");
  assert.equal(titles("我想盖房子要什么手续")[0], "农村宅基地和建房申请");
  assert.equal(titles("迁户口怎么办")[0], "户口登记、迁移和注销");
});

test("padding is dropped, unless nothing is left", () => {
  assert.equal(essence("请问低保怎么办理？"), "低保");
  assert.equal(essence("怎么办"), "怎么办");
});

test("width, case, blanks and marks make no difference", () => {
  assert.equal(normalise(" Ａ b，《低保》！"), "ab低保");
});

test("one character finds something, and nothing finds nothing", () => {
  assert.equal(titles("户")[0], "户口登记、迁移和注销");
  assert.deepEqual(titles("xyz"), []);
});

test("results are limited and in a stable order", () => {
  assert.equal(titles("申请", { limit: 2 }).length, 2);
  assert.deepEqual(titles("申请受理"), titles("申请受理"));
});

test("tokens are bigrams and light single characters", () => {
  assert.deepEqual(tokens("低保"), [["低", 0.25], ["低保", 1], ["保", 0.25]]);
});

const TOWNS = [["qingxi", "清溪镇"], ["liulin", "柳林乡"], ["chengguan", "城关街道"]];
const DUTY = { address: "duties/MS-001/", kinds: "bs-", lead: "县民政局", receiver: "", text: "" };

test("a place gets its own sentence and address", () => {
  assert.equal(sentence(DUTY, TOWNS, "qingxi"), "由清溪镇办理");
  assert.equal(sentence(DUTY, TOWNS, "liulin"), "县民政局牵头、柳林乡配合");
  assert.equal(sentence(DUTY, TOWNS, "chengguan"), "未列入城关街道清单");
  assert.equal(addressOf(DUTY, TOWNS, "qingxi"), "qingxi/MS-001/");
  assert.equal(addressOf(DUTY, TOWNS, "chengguan"), "duties/MS-001/");
});

test("without a place the towns are counted", () => {
  assert.equal(sentence(DUTY, TOWNS, ""), "1个乡镇（街道）办理，1个配合部门办理");
  assert.equal(addressOf(DUTY, TOWNS, ""), "duties/MS-001/");
});

test("the data file's rows become records", () => {
  const data = { types: ["事项"], bodies: ["县民政局"], records: [[0, "duties/A/", "甲", ["乙"], "丙", "b", 0, -1]] };
  assert.deepEqual(unpack(data), [
    { type: "事项", address: "duties/A/", title: "甲", aliases: ["乙"], text: "丙", kinds: "b", lead: "县民政局", receiver: "" },
  ]);
});

test("a question travels in the fragment", () => {
  const address = resultsAddress("../search/", "低保&怎么办", "qingxi");
  assert.equal(address, "../search/#q=%E4%BD%8E%E4%BF%9D%26%E6%80%8E%E4%B9%88%E5%8A%9E&place=qingxi");
  assert.deepEqual(readFragment(address.slice(address.indexOf("#"))), { query: "低保&怎么办", place: "qingxi" });
  assert.deepEqual(readFragment(""), { query: "", place: "" });
});

test("an id in small letters is offered in capitals", () => {
  assert.equal(inCapitals("/qingdan/qingxi/ms-001"), "/qingdan/qingxi/MS-001/");
  assert.equal(inCapitals("/qingxi/MS-001/"), "");
  assert.equal(inCapitals("/qingxi/liulin/"), "");
});

test("a row must hold every word", () => {
  assert.ok(rowMatches("高龄津贴申请受理 县民政局", "民政 高龄"));
  assert.ok(!rowMatches("高龄津贴申请受理", "低保"));
});

test("folders opened as files get their index", () => {
  assert.equal(withIndex("file:///s/qingxi/#basic"), "file:///s/qingxi/index.html#basic");
  assert.equal(withIndex("https://a.example/qingxi/"), "https://a.example/qingxi/");
  assert.equal(withIndex("file:///s/a.html"), "file:///s/a.html");
});

test("what holds on a day is the newest moment that has come", () => {
  const moments = [["2026-11-22", "公示", "还有5个工作日。"], ["2026-11-28", "公示期满", "等待批准。"]];
  assert.equal(momentOn(moments, "2026-11-21"), null);
  assert.equal(momentOn(moments, "2026-11-22")[1], "公示");
  assert.equal(momentOn(moments, "2026-11-27")[1], "公示");
  assert.equal(momentOn(moments, "2026-11-28")[2], "等待批准。");
  assert.equal(momentOn(moments, "2027-01-01")[1], "公示期满");
});

test("a day is written as the lists write it, in the reader's own time", () => {
  assert.equal(writtenDay(new Date(2026, 2, 5, 0, 0)), "2026-03-05");
  assert.equal(writtenDay(new Date(2026, 10, 30, 23, 59)), "2026-11-30");
});

test("ticks are read from what the device keeps, whatever that is", () => {
  assert.deepEqual(tickedNames('["身份证"]'), ["身份证"]);
  assert.deepEqual(tickedNames('["身份证", 3]'), ["身份证"]);
  for (const broken of ["", null, "{", "3", '{"a":1}']) assert.deepEqual(tickedNames(broken), []);
});

test("a list to tick says how far one is", () => {
  assert.equal(readiness(4, 0), "共4样，备好一样勾一样");
  assert.equal(readiness(4, 3), "备好3样，还差1样");
  assert.equal(readiness(4, 4), "4样都备好了");
});

test("a report quotes the page, and leaves to fill in what only the reader knows", () => {
  const wrong = reportText("wrong", "清溪镇，MS-001 低保（2026年版） https://a/qingxi/MS-001/", "内容摘要 1a2b3c4d");
  assert.match(wrong, /^这一页写得不对。\n写错的是：＿+\n/);
  assert.match(wrong, /\n页面：清溪镇，MS-001 低保（2026年版） https:\/\/a\/qingxi\/MS-001\/\n内容摘要 1a2b3c4d\n/);
  assert.match(reportText("wrong", "甲", "内容摘要 1", "清溪镇"), /\n页面：甲\n地方：清溪镇\n内容摘要 1\n/);
  assert.match(reportText("pushed", "甲", ""), /^我来办这件事，被推来推去。\n我去过[^\n]*＿+\n那里说：＿+\n又让我去找：＿+\n页面：甲\n（请不要/);
});

test("a mail carries the text and keeps its subject", () => {
  assert.equal(mailWith("mailto:a@b.cn?subject=x/", "甲&乙\n丙"), "mailto:a@b.cn?subject=x/&body=%E7%94%B2%26%E4%B9%99%0D%0A%E4%B8%99");
  assert.equal(mailWith("mailto:a@b.cn", "a"), "mailto:a@b.cn?body=a");
});
