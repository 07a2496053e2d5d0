"""The voices of a comparison: each says all of it, and none is broken by what a text holds."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from dutybook.compare.sides import current_side
from dutybook.present.changes_html import comparison_html
from dutybook.present.changes_json import comparison_json
from dutybook.present.changes_markdown import comparison_markdown
from dutybook.present.changes_text import comparison_text
from dutybook.present.comparison import Comparison, comparison
from tests.samples import book_of, county, edited

NASTY = "<b>*粗* _斜_ [链](x) `码` ~删~ |#& @某</b>"


def compared(*slips: tuple[str, str], town: str | None = None) -> Comparison:
    """Return the sample county compared with itself after slips of one file of duties."""
    new = county(**edited("duties/livelihood.yml", *slips))
    sides = (
        current_side(book_of(county()), "v1", whole=True),
        current_side(book_of(new), "v2", whole=True),
    )
    return comparison(*sides, town)


def objects(found: Comparison) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(comparison_json(found))
    return loaded


def test_json_says_every_change_of_every_town_by_itself() -> None:
    found = objects(
        compared(("主责: 县民政局", "主责: 县财政局"), ("      县民政局:", "      县财政局:"))
    )
    assert [(each["town"], each["kind"]) for each in found] == [("liulin", "lead_moved")]
    assert found[0] == {
        "kind": "lead_moved",
        "town": "liulin",
        "village": None,
        "duty": "MS-001",
        "name": "最低生活保障申请受理",
        "field": "主责",
        "before": "县民政局",
        "after": "县财政局",
        "decision": None,
        "confidence": None,
        "spans": [],
        "moved": [{"text": "审核确认最低生活保障对象。", "from": "县民政局", "to": "县财政局"}],
    }


def test_json_carries_the_runs_of_reworded_texts() -> None:
    found = objects(compared(("开展入户调查", "5日内入户调查")))
    assert found[0]["field"] == "乡镇职责"
    assert found[0]["before"] == "受理申请，开展入户调查。\n公示初审结果。"
    (entry,) = found[0]["spans"]
    assert entry["body"] == ""
    assert (
        "".join(text for mark, text in entry["runs"] if mark != "deleted")
        == "受理申请，5日内入户调查。"
    )
    assert "".join(text for mark, text in entry["runs"] if mark != "inserted") == (
        "受理申请，开展入户调查。"
    )


def test_no_change_is_an_empty_list() -> None:
    assert comparison_json(compared()) == "[]\n"


def test_what_came_to_several_towns_alike_is_told_once() -> None:
    found = compared(("开展入户调查", "5日内入户调查"))
    assert len(found.changes) == 2
    for voice in (comparison_text, comparison_markdown, comparison_html):
        said = voice(found)
        assert said.count("MS-001") == 1
        assert "2/2 个乡镇（街道）" in said
    of_one = comparison_text(compared(("开展入户调查", "5日内入户调查"), town="qingxi"))
    assert "个乡镇" not in of_one


def test_a_duty_that_stands_in_different_lists_is_not_said_to_stand_in_one() -> None:
    assert "修改表述 MS-001 最低生活保障申请受理\n" in comparison_text(
        compared(("开展入户调查", "5日内入户调查"))
    )


def test_markdown_and_html_are_not_broken_by_what_a_text_holds() -> None:
    found = compared(("开展入户调查", f"开展入户调查{NASTY}"))
    markdown = comparison_markdown(found)
    assert r"\<b\>\*粗\* \_斜\_ \[链\](x) \`码\` \~删\~ \|\#\& \@某\</b\>" in markdown
    page = comparison_html(found)
    assert "<b>" not in page
    assert "&lt;b&gt;*粗*" in page


class _Tags(HTMLParser):
    """Keep which tags are open, and fail where they don't nest."""

    VOID = ("meta", "!doctype")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attributes if name == "id" and value]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("town", [None, "qingxi"])
def test_the_page_is_well_formed_and_reads_in_order(town: str | None) -> None:
    tags = _Tags()
    page = comparison_html(compared(("开展入户调查", "5日内入户调查"), town=town))
    tags.feed(page)
    assert tags.open == []
    assert tags.headings[0] == 1
    assert all(
        deeper <= before + 1
        for before, deeper in zip(tags.headings, tags.headings[1:], strict=False)
    )
    assert len(set(tags.ids)) == len(tags.ids)


def test_what_went_and_what_came_is_told_by_tag_and_word() -> None:
    page = comparison_html(compared(("公示初审结果", "公示审核结果")))
    assert '<del><span class="mark">删</span>初审</del>' in page
    assert '<ins><span class="mark">增</span>审核</ins>' in page
    assert "http" not in page
