// The theme's pure functions, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";

import { momentOn, writtenDay } from "../../theme/components/course/course.js";
import { rowMatches } from "../../theme/components/filter/filter.js";
import { statusLine } from "../../theme/components/hours/hours.js";
import { readRules } from "../../theme/components/hours/opening.js";
import { inCapitals } from "../../theme/components/not_found/not_found.js";
import { withIndex } from "../../theme/components/offline/offline.js";
import { readiness, tickedNames } from "../../theme/components/papers/papers.js";
import { paperText, readPaper } from "../../theme/components/paper/paper.js";
import { isOverdue, overdueText } from "../../theme/components/verified/verified.js";
import { mailWith, reportText } from "../../theme/components/wrong/wrong.js";

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

test("a verification is too old once more days have passed than the county allows", () => {
  assert.equal(isOverdue("2026-05-26", "2026-11-22", 180), false);
  assert.equal(isOverdue("2026-05-25", "2026-11-22", 180), true);
  assert.equal(isOverdue("2026-12-01", "2026-11-22", 180), false);
  assert.equal(overdueText("2026年5月25日核实"), "待核实（上次2026年5月25日核实），去之前请先打电话");
});

test("a live page says whether the sheet in the reader's hand still holds", () => {
  const sheet = readPaper("#paper-2026.20261122");
  assert.deepEqual(sheet, { edition: "2026", day: "2026年11月22日" });
  assert.match(paperText(sheet, "2026", "2026年版"), /^您手里的纸是2026年11月22日印的，印的是2026年版，现在仍是这一版。/);
  assert.equal(
    paperText(sheet, "2027", "2027年版"),
    "您手里的纸是2026年11月22日印的，印的是2026版，现在是2027年版，请以本页为准。",
  );
  assert.equal(paperText(readPaper("#paper-.20260301"), "2026", "甲"), "您手里的纸是2026年3月1日印的，现在是甲，请以本页为准。");
  for (const other of ["", "#paper-", "#basic", "#paper-2026.2026", "#paper-<b>.20261122"]) assert.equal(readPaper(other), null);
});

test("what nobody can know of a day is told for its own reason", () => {
  const calendar = { years: [2026], off: [], worked: [], moons: ["2026-12-09", "2027-01-08", "2027-02-06"] };
  const market = readRules("u;1.5;480-720;o");
  const office = readRules("w;;480-720;o");
  const at = (day, minute) => ({ day, minute });
  assert.equal(statusLine(market, at("2027-01-08", 500), calendar).text, "现在开着，到12:00");
  assert.equal(statusLine(market, at("2027-01-09", 500), calendar).text, "现在没有开门，1月12日（周二）08:00开门");
  assert.equal(statusLine(market, at("2027-02-06", 500), calendar).text, "这一页很久没有更新，去之前请先打电话");
  assert.equal(statusLine(office, at("2027-01-09", 500), calendar).text, "当年放假安排还没公布，去之前请先打电话");
});
