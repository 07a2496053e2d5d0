"""Slips in a value that stands on one line: quotes, signs, colons, number signs, tabs."""

from __future__ import annotations

import re

from dutybook.read.slips.draft import Draft
from dutybook.read.slips.page import Page
from dutybook.read.slips.words import WIDE_COLON, end_of_value, hash_at, is_comment

SIGN = "值以特殊符号开头；请用半角引号把整个值括起来"
ANCHOR = "这里不能用“&”“*”（引用）；请把内容完整写出，或给整个值加引号"
SECOND_COLON = "值里又有一个“: ”；请改成全角“：”，或用半角引号把整个值括起来"
LAST_COLON = "值的末尾是半角冒号；请改成全角“：”，或用半角引号把整个值括起来"
UNPAIRED_QUOTE = "引号没有配对；请在值的末尾补上半角引号"
EARLY_QUOTE = "引号提前结束；请用半角引号把整个值括起来，里面的引号用“”"
WIDE_QUOTE = "引号是全角的；请改成半角引号"
BACKSLASH = "双引号里的“\\”有特别的意思；请改用半角单引号把整个值括起来"
EATEN = (
    "“ #”后面的“{eaten}”会被当作注释丢掉；要保留请用半角引号把整个值括起来，是注释请在“#”后空一格"
)
WIDE_COMMENT = "注释要用半角“#”开头；请改正"
INNER_TAB = "值里有制表符（Tab）；请改成空格"

SIGNS = frozenset("*&!%@`]},")
_OTHERWISE_MEANT = frozenset("*&")
"""What may be meant for a bullet, emphasis or an anchor."""
_QUOTED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_TAG = re.compile(r"!!?[A-Za-z][\w/.:-]*(?=[ \t])")
"""What a parser takes for a tag is told where values are read."""
_COLON = re.compile(r":(?=[ \t]|$)")
_KNOWN_ESCAPE = re.compile(
    r"[0abtnvfre \"/\\N_LP\t]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4}"
)
_SILENCING = re.compile("[ \t](\uff03)[ \t\u3000]*忽略")


def mend_scalar(page: Page, draft: Draft, start: int) -> None:
    """Tell and mend the slips of the value that begins at ``start``."""
    first = draft.text[start]
    if first in _QUOTED:
        _mend_quoted(page, draft, start, first)
    elif first == "\uff02":
        _mend_wide_quotes(page, draft, start)
    elif first in SIGNS and not _TAG.match(draft.text, start):
        page.tell(draft, start, SIGN, is_sure=first not in _OTHERWISE_MEANT)
        quote(draft, start, end_of_value(draft.text, start))
    else:
        _mend_plain(page, draft, start)


def mend_comment(page: Page, draft: Draft, start: int) -> int:
    """Tell what a number sign eats; return where the value that begins at ``start`` ends."""
    text = draft.text
    if (wide := _SILENCING.search(text, start)) is not None:
        page.tell(draft, wide.start(1), WIDE_COMMENT, is_sure=True)
        draft.replace(wide.start(1), wide.end(1), "#")
        text = draft.text
    sign = hash_at(text, start)
    if sign < 0:
        return len(text.rstrip())
    if not is_comment(text, sign):
        eaten = text[sign + 1 :].strip()[:20]
        page.tell(draft, sign, EATEN.format(eaten=eaten))
    return len(text[:sign].rstrip())


def quote(draft: Draft, start: int, end: int) -> None:
    """Put single quotes around a value, doubling those inside, so that it is read as it stands."""
    for at in reversed([at for at in range(start, end) if draft.text[at] == "'"]):
        draft.replace(at, at, "'")
        end += 1
    draft.replace(end, end, "'")
    draft.replace(start, start, "'")


def _mend_quoted(page: Page, draft: Draft, start: int, sign: str) -> None:
    text = draft.text
    closed = _QUOTED[sign].match(text, start)
    if closed is None:
        _close(page, draft, start, sign)
        return
    rest = text[closed.end() :]
    if rest.strip() and not (rest[0] in " \t" and rest.lstrip().startswith("#")):
        page.tell(draft, start, EARLY_QUOTE)
        end = end_of_value(text, closed.end())
        for at in reversed([at for at in range(start, end) if text[at] == sign]):
            draft.replace(at, at + 1, "")
        quote(draft, start, end_of_value(draft.text, start))
        return
    if sign == '"' and (wrong := _unknown_escapes(text, start, closed.end())):
        page.tell(draft, wrong[0], BACKSLASH, is_sure=True)
        for at in reversed(wrong):
            draft.replace(at, at, "\\")
    if rest.strip():
        mend_comment(page, draft, len(draft.text) - len(rest))


def _unknown_escapes(text: str, start: int, end: int) -> list[int]:
    """Return where a backslash stands that means nothing where it stands."""
    found, at = [], text.find("\\", start, end)
    while at >= 0:
        if not _KNOWN_ESCAPE.match(text, at + 1):
            found.append(at)
        at = text.find("\\", at + 2, end)
    return found


def _close(page: Page, draft: Draft, start: int, sign: str) -> None:
    page.tell(draft, start, UNPAIRED_QUOTE)
    end = len(draft.text.rstrip())
    if end > start + 1 and draft.text[end - 1] in "\u201d\u201c\uff02\u2019\u2018":
        draft.replace(end - 1, end, sign)
    elif sign == '"' and "\\" in draft.text[start:]:
        draft.replace(start, start + 1, "")
        quote(draft, start, end - 1)
    else:
        draft.replace(end, end, sign)


def _mend_wide_quotes(page: Page, draft: Draft, start: int) -> None:
    page.tell(draft, start, WIDE_QUOTE, is_sure=True)
    end = end_of_value(draft.text, start)
    if end > start + 1 and draft.text[end - 1] in '\uff02"':
        draft.replace(end - 1, end, "")
        end -= 1
    draft.replace(start, start + 1, "")
    quote(draft, start, end - 1)


def _mend_plain(page: Page, draft: Draft, start: int) -> None:
    end = mend_comment(page, draft, start)
    if (tab := draft.text.find("\t", start, end)) >= 0:
        page.tell(draft, tab, INNER_TAB, is_sure=True)
        for at in range(tab, end):
            if draft.text[at] == "\t":
                draft.replace(at, at + 1, " ")
    colons = [found.start() for found in _COLON.finditer(draft.text, start, end)]
    if colons:
        page.tell(draft, colons[0], LAST_COLON if colons[0] == end - 1 else SECOND_COLON)
        for colon in colons:
            draft.replace(colon, colon + 1, WIDE_COLON)
