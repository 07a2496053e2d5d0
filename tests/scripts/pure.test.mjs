// The theme's pure functions, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";

import { momentOn, writtenDay } from "../../theme/components/course/course.js";
import { rowMatches } from "../../theme/components/filter/filter.js";
import { inCapitals } from "../../theme/components/not_found/not_found.js";
import { withIndex } from "../../theme/components/offline/offline.js";

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
