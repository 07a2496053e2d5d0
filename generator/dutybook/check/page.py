"""Manual pages of codes: the docstrings of rules and the pages of form codes, taken apart.

A page is a summary, then blocks apart by blank lines. A block that begins with 不对 or 对, a remark in
brackets at most, and a colon is a sample: what is indented below it, or the words behind the colon.
"""

from __future__ import annotations

import inspect
import re
import sys
from functools import cache
from typing import NamedTuple

from dutybook.check.form import FORM_CODES
from dutybook.check.rule import AnyRule
from dutybook.check.rules import RULES

_SAMPLE = re.compile(r"(不对|对)(?:\uff08([^\uff09]*)\uff09)?\uff1a(.*)", re.DOTALL)
_CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—]")


class Sample(NamedTuple):
    """How not to write it, or how to."""

    right: bool
    remark: str
    """What the reader must know to see it; often empty."""
    code: str
    """Lines as they stand in a file; empty where words say it."""
    words: str


class Page(NamedTuple):
    """The manual page of one code."""

    code: str
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    samples: tuple[Sample, ...]


@cache
def pages() -> dict[str, Page]:
    """Return the page of every code, by code."""
    form = (parse_page(form.code, form.title, form.page) for form in FORM_CODES)
    rules = (parse_page(rule.code, rule.title, _docstring(rule)) for rule in RULES)
    return {page.code: page for page in sorted((*form, *rules))}


def _docstring(rule: AnyRule) -> str:
    return sys.modules[rule.check.__module__].__doc__ or rule.title


def parse_page(code: str, title: str, text: str) -> Page:
    """Take a docstring apart."""
    summary, *blocks = re.split(r"\n(?:[ \t]*\n)+", inspect.cleandoc(text))
    paragraphs: list[str] = []
    samples: list[Sample] = []
    for block in blocks:
        if block.startswith("    ") and samples:
            samples[-1] = _with_code(samples[-1], block)
        elif matched := _SAMPLE.fullmatch(block):
            words = _joined(matched[3].strip())
            samples.append(Sample(matched[1] == "对", matched[2] or "", "", words))
        else:
            paragraphs.append(_joined(block))
    return Page(code, title, _joined(summary), tuple(paragraphs), tuple(samples))


def _with_code(sample: Sample, block: str) -> Sample:
    lines = "\n".join(line.removeprefix("    ") for line in block.split("\n"))
    return sample._replace(code=f"{sample.code}\n\n{lines}" if sample.code else lines)


def _joined(text: str) -> str:
    """Return a paragraph as one line: Chinese needs no blank where a line ended."""
    joined = ""
    for line in text.split("\n"):
        apart = joined and not (_CHINESE.match(joined[-1]) or _CHINESE.match(line[:1]))
        joined += (" " if apart else "") + line.strip()
    return joined
