// The theme's pure functions, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";

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
