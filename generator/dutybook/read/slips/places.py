"""Where lines stand: those that fit nowhere are moved to where they most likely belong."""

from __future__ import annotations

from dutybook.read.slips.levels import Form, Level
from dutybook.read.slips.page import Line, Page
from dutybook.read.slips.words import ROW, is_known

SWALLOWED = "这一行比上一行多缩进了 {more} 格，被并进了上一行；请与上一行的“-”对齐"
ASKEW = "缩进是 {indent} 格，与前面各行都对不齐；请改成 {target} 格{beside}"
BESIDE = "“{key}”是“{above}”的内容，请再缩进两格"
NO_ITEM = "这一行不应以“-”开头；请写成“键: 值”"
NO_PAIR = "这一行没有冒号；请写成“键: 值”"


def align(page: Page, line: Line, form: Form, key: str) -> int:
    """Move a line that fits nowhere; return by how many columns."""
    levels, indent = page.levels, line.indent
    if form is Form.PAIR and levels.opener and _is_beside(page, indent, key):
        page.tell(line.draft, indent, BESIDE.format(key=key, above=levels.opener[1][:40]))
        return _move(line, indent + 2)
    if levels.innermost is None and indent and line.is_sure and page.has_lines_at_start(line.index):
        page.tell(line.draft, indent, ASKEW.format(indent=indent, target=0, beside=""))
        return _move(line, 0)
    here = levels.at(indent)
    if levels.fits(indent, form) and (line.is_sure or (here and here.form is form)):
        return 0
    target = levels.nearest(indent, form)
    if target is None or target.indent == indent:
        return 0
    if line.is_sure:
        page.tell(line.draft, indent, _askew(page, indent, form, target))
    return _move(line, target.indent)


def _move(line: Line, target: int) -> int:
    line.draft.replace(0, line.indent, " " * target)
    moved, line.indent = target - line.indent, target
    return moved


def _is_beside(page: Page, indent: int, key: str) -> bool:
    """Return whether a field stands beside the name it belongs to: ``MS-014:``, then ``名称: …``."""
    opener = page.levels.opener
    if opener is None or opener[0] != indent or ROW.match(opener[1]):
        return False  # what stands beside a row is told where values are read
    return is_known(key) and not is_known(opener[1])


def _askew(page: Page, indent: int, form: Form, target: Level) -> str:
    opener, last = page.levels.opener, page.levels.innermost
    runs_on = opener is None and last == target and indent > target.indent
    if form is Form.ITEM and runs_on:
        return SWALLOWED.format(more=indent - target.indent)
    beside = f"，与“{target.key[:20]}”对齐" if target.key else ""
    if target.key and opener is not None and target.indent > opener[0]:
        beside = f"，写在“{target.key[:20]}”下面"
    return ASKEW.format(indent=indent, target=target.indent, beside=beside)


def drop_item(page: Page, line: Line) -> bool:
    """Blank an item that stands where there is no list; return whether it was one."""
    levels = page.levels
    if levels.innermost is None or levels.nearest(line.indent, Form.ITEM) is not None:
        return False
    page.tell(line.draft, line.indent, NO_ITEM)
    line.draft.replace(0, len(line.draft.text), "")
    return True


def drop_text(page: Page, line: Line) -> bool:
    """Blank a line without a colon that stands among keys; return whether it was one."""
    here = page.levels.at(line.indent)
    if page.levels.opener is not None or here is None or here.form is not Form.PAIR:
        return False
    page.tell(line.draft, line.indent, NO_PAIR)
    line.draft.replace(0, len(line.draft.text), "")
    return True
