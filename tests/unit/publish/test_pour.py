"""Whatever stands in the lists appears as written, and nothing of it becomes HTML or template."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutybook.present.pages.shards import shards
from dutybook.present.site import site_view
from dutybook.publish.frames import Frame, slot
from dutybook.publish.pour import Pourer
from dutybook.publish.shipped import THEME
from dutybook.publish.templates import PageTemplates, data_block
from dutybook.read.tree import MemoryTree
from tests.samples import SMALL_COUNTY, county
from tests.unit.present.setting_of import setting

FRAME = Frame.split(
    f'<title>{slot("title")}</title><meta content="{slot("description")}">{slot("relations")}'
    f'<body class="{slot("kind")}" data-base="{slot("base")}" data-home="{slot("home")}" '
    f'data-place="{slot("place")}">{slot("body")}</body>'
)
_REPLACED = (
    "最低生活保障申请受理",
    "县民政局",
    "清溪镇便民服务中心",
    "广场舞、邻居吵闹",
    "民政窗口",
)
DATA_BLOCK = re.compile(r'<script type="application/ld\+json">([^<>&]*)</script>')
"""Linked data: nothing runs it, and nothing in it looks like markup."""
HOSTILE = (
    "<script>alert(1)</script>",
    "{{7*7}}",
    "**a|b**",
    "\"' onload=x",
    "&amp;<b>",
    "{% raw %}",
)


def poured(tree: MemoryTree | None = None) -> dict[str, str]:
    found = setting(tree)
    site = site_view(found, "s.css", "s.js", "m.js", "i.svg")
    pourer = Pourer(FRAME, PageTemplates(THEME), site)
    pages = (page for shard in shards(found) for page in shard())
    return {page.address: pourer.pour(page).decode() for page in pages}


def parsed(page: str) -> tuple[set[str], set[str]]:
    """Return the names of all elements and attributes, as a browser would see them."""
    tags, attributes = set(), set()

    class Collector(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.add(tag)
            attributes.update(name for name, _ in attrs)

    Collector().feed(page)
    return tags, attributes


def renamed(name: str) -> MemoryTree:
    """Return the small county with ``name`` wherever a duty, a department, an office has one."""
    names = (name, name + "甲", name, name, name)
    files = {}
    for path, text in SMALL_COUNTY.items():
        marked = text
        for number, old in enumerate(_REPLACED):
            marked = marked.replace(old, f"\x00{number}\x00")
        files[path] = "\n".join(_requoted(line, names) for line in marked.split("\n"))
    return MemoryTree(files)


def _requoted(line: str, names: tuple[str, ...]) -> str:
    """Put the names in, with YAML quotes around the whole value or key they stand in."""
    if "\x00" not in line:
        return line

    def quote(match: re.Match[str]) -> str:
        text = re.sub(r"\x00(\d)\x00", lambda found: names[int(found[1])], match[0])
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    return re.sub(r"(?:[A-Z]{2}-\d{3} )?\x00\d\x00(?:[^\s,:\]}\x00]*)", quote, line)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_appears_as_written(name: str) -> None:
    pages = poured(renamed(name))
    answer = pages["qingxi/MS-001/"]
    heading = re.search(r'<h1 class="title">(.*?)</h1>', answer, re.DOTALL)
    assert heading is not None
    assert unescape(heading[1]) == name
    for page in pages.values():
        tags, attributes = parsed(DATA_BLOCK.sub("", page))
        assert "script" not in tags
        assert not {"onload", "b", "a|b**"} & attributes


@pytest.mark.parametrize("name", [*HOSTILE, "</script><img src=x>", "<!--<script>", "a\u2028b"])
def test_linked_data_cannot_end_its_script(name: str) -> None:
    block = str(data_block({"name": name}))
    assert not re.search("[<>&\u2028]", block)
    assert json.loads(block) == {"name": name}


def test_pages_hold_no_noncharacter_and_no_open_slot() -> None:
    for address, page in poured().items():
        assert not re.search("[\ufdd0-\ufdef]", page), address


@given(
    st.text(
        st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Cn", "Co"]),
        min_size=1,
        max_size=40,
    )
)
@settings(max_examples=25, deadline=None, derandomize=True)
def test_any_name_is_escaped(name: str) -> None:
    found = setting(MemoryTree({"county.yml": "格式: 1\n名称: 甲县\n代码: 990001\n"}))
    site = site_view(found, "s.css", "s.js", "m.js", "i.svg")._replace(county=name, name=name)
    pourer = Pourer(FRAME, PageTemplates(THEME), site)
    page = next(iter(shards(found)[0]()))
    html = pourer.pour(page).decode()
    assert html.count("<script") == 0


def test_the_way_to_the_root_fits_the_depth() -> None:
    pages = poured()
    assert 'data-base=""' in pages[""]
    assert 'data-base="../../"' in pages["qingxi/MS-001/"]
    assert 'data-base="/"' in pages["404.html"]
    assert 'data-place="qingxi"' in pages["qingxi/MS-001/"]
    assert 'data-place=""' in pages["duties/MS-001/"]


def test_the_foot_carries_edition_and_digest() -> None:
    foot = re.search(r'<p class="page-foot">(.*?)</p>', poured()["qingxi/MS-001/"], re.DOTALL)
    assert foot is not None
    assert re.fullmatch(
        r'依据2026年版，2026年3月2日公布。<span class="page-foot__digest">内容摘要 [0-9a-f]{8}</span>',
        foot[1],
    )


def test_a_change_elsewhere_leaves_a_page_untouched() -> None:
    changed = {**SMALL_COUNTY}
    changed["duties/emergency.yml"] = changed["duties/emergency.yml"].replace(
        "开展巡查", "开展日常巡查"
    )
    before, after = poured(), poured(MemoryTree(changed))
    different = {address for address in before if before[address] != after[address]}
    assert different == {"qingxi/YJ-021/", "duties/YJ-021/", "qingxi/print/"}


def test_what_is_dissolved_says_so_with_a_link_to_what_took_over() -> None:
    merged = SMALL_COUNTY["liulin/town.yml"] + (
        "撤并: {日期: 2026-06-01, 并入: 清溪镇, 说明: 示范省批复}\n"
    )
    pages = poured(county(**{"liulin/town.yml": merged}))
    assert (
        '<section class="verdict verdict--elsewhere" aria-label="撤并">'
        '<p class="verdict__sentence">2026年6月1日起已撤并，并入<a href="../qingxi/">清溪镇</a></p>'
        '<p class="verdict__coming">示范省批复</p></section>'
    ) in pages["liulin/"]
    assert '<a href="../../qingxi/MS-001/">清溪镇谁来办</a>' in pages["liulin/MS-001/"]
    assert (
        '2024年6月1日起已撤并，并入<a href="../../departments/mzj/">县民政局</a>'
        in (pages["departments/fpb/"])
    )
    assert 'aria-label="撤并"' not in pages["qingxi/"]
    assert 'data-place=""' in pages["liulin/MS-001/"]
