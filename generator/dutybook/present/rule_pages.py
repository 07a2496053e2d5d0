"""The manual page of a code in its voices: Markdown for the manual and forges, lines for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from dutybook.check.page import Page, Sample
from dutybook.present.terminal import PLAIN, Style, wrapped


class Group(NamedTuple):
    """Codes with the same beginning."""

    title: str
    about: str
    """What they are about, in a sentence."""
    note: str = ""
    """What holds for all of them, as Markdown."""


GROUPS = {
    "DB1": Group("写法", "文件能不能读懂，键和值写得对不对"),
    "DB2": Group("编号和名称", "写到的事项、部门、依据、地方是不是真有"),
    "DB3": Group("内容", "该写的写全了没有，谁牵头写清了没有，旧版次改动了没有"),
    "DB4": Group(
        "依据和程序",
        "依据还有效没有，委托、过渡、临时事项在不在期限内，决定的步骤走全没有，清单的变动有没有决定",
    ),
    "DB5": Group(
        "个人信息",
        "不能公布的号码。写明理由也不能忽略",
        "清单里的每个字都会公布，改掉以后还留在历史版本里。这几条查全部文件的每一个字：正文、备注、键名、`#` 后面的话"
        "都算，全角数字、用空格或横线隔开的号码也算。报错时只显示号码的头尾。已经提交过的，改掉以后请管理员把历史版本里"
        "的也清掉。\n\n网址里的长编号、摘要、行政区划代码、实施编码不会当成号码。",
    ),
    "DB6": Group("说法", "写明了做什么没有，居民搜不搜得到。只是警告或说明"),
    "DB7": Group("代码和联系点", "区划代码、电话、坐标对不对，居民找不找得到"),
}

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def group_of(code: str) -> str:
    """Return the beginning that a code shares with its group."""
    return code[:3]


def page_markdown(page: Page) -> str:
    """Return a page's text as Markdown, without its heading."""
    blocks = [page.summary, *page.paragraphs, *map(_sample_markdown, page.samples)]
    return "\n\n".join(blocks)


def _sample_markdown(sample: Sample) -> str:
    if not sample.code:
        return _head(sample) + sample.words
    language = "text" if sample.code.startswith("lists/") else "yaml"
    return f"{_head(sample)}{sample.words}\n\n```{language}\n{sample.code}\n```"


def _head(sample: Sample) -> str:
    word = "对" if sample.right else "不对"
    remark = f"\uff08{sample.remark}\uff09" if sample.remark else ""
    return f"{word}{remark}\uff1a"


def rules_markdown(pages: Iterable[Page]) -> str:
    """Return the rules' part of the manual: what the groups are about, then a section a code."""
    by_group = {code: [*found] for code, found in groupby(pages, lambda page: group_of(page.code))}
    table = [f"| {code} 开头 | {GROUPS[code].title}：{GROUPS[code].about} |" for code in by_group]
    parts = ["\n".join(["| 代码 | 管什么 |", "|---|---|", *table])]
    for code, found in by_group.items():
        parts += filter(None, (f"## {GROUPS[code].title}", GROUPS[code].note))
        for page in found:
            parts.append(f"### {page.code} {page.title} {{ #{page.code.lower()} }}")
            parts.append(page_markdown(page))
    return "\n\n".join(parts)


def page_text(page: Page) -> str:
    """Return a page's text without marks, for readers that show none."""
    return "\n".join(line for line in page_lines(page, PLAIN, 10_000))


def page_lines(page: Page, style: Style, width: int) -> Iterator[str]:
    """Yield the lines of a page as a terminal ``width`` columns wide shows it."""
    yield style.bold(f"{page.code} {page.title}")
    for paragraph in (page.summary, *page.paragraphs):
        yield ""
        yield from wrapped(_plain(paragraph), width)
    for sample in page.samples:
        yield ""
        paint = style.green if sample.right else style.red
        yield from (paint(line) for line in wrapped(_plain(_head(sample) + sample.words), width))
        if sample.code:
            yield ""
            yield from (f"    {line}" for line in sample.code.split("\n"))


def _plain(text: str) -> str:
    return _LINK.sub(r"\1", text).replace("`", "")


def index_lines(pages: Iterable[Page], style: Style) -> Iterator[str]:
    """Yield every code with its title, by group."""
    for number, (code, found) in enumerate(groupby(pages, lambda page: group_of(page.code))):
        if number:
            yield ""
        yield style.bold(GROUPS[code].title)
        yield from (f"  {page.code} {page.title}" for page in found)
