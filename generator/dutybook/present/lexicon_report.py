"""What every duty got from the lexicon, what got nothing, and what somebody should look at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.lexicon import Entry
from dutybook.present.lexicon import Attached, Attachments, Doubt, Record


class LexiconReport(NamedTuple):
    """The report on a county, or on one of its duties."""

    got: tuple[tuple[Record, Attached], ...]
    nothing: tuple[Record, ...]
    doubts: tuple[Doubt, ...]


def lexicon_report(records: tuple[Record, ...], attachments: Attachments) -> LexiconReport:
    """Return the report on some records."""
    by_key = attachments.by_key
    keys = {record.key for record in records}
    return LexiconReport(
        tuple((record, by_key[record.key]) for record in records if record.key in by_key),
        tuple(record for record in records if record.key not in by_key),
        tuple(doubt for doubt in attachments.doubts if doubt.record.key in keys),
    )


def report_lines(report: LexiconReport) -> Iterator[str]:
    """Yield the report as an official reads it."""
    for record, attached in report.got:
        yield f"{record.key} {record.name}"
        for entry in attached.entries:
            yield f"  {entry.name}：{'、'.join(_words_of(entry, attached))}"
    if report.nothing:
        yield "没有得到说法："
        yield from (f"  {record.key} {record.name}" for record in report.nothing)
    if report.doubts:
        yield "拿不准、没有加的，请看一看："
        yield from (f"  {_doubt_line(doubt)}" for doubt in report.doubts)


def report_summary(report: LexiconReport) -> str:
    """Return the line with the figures."""
    words = sum(len(attached.words) for _, attached in report.got)
    looked_at = len(report.got) + len(report.nothing)
    return (
        f"看了 {looked_at} 个名称，{len(report.got)} 个得到说法（共 {words} 个），"
        f"{len(report.nothing)} 个没有；{len(report.doubts)} 处拿不准"
    )


def report_json(report: LexiconReport) -> str:
    """Return the report for programs."""
    data = {
        "got": [
            {
                "key": record.key,
                "name": record.name,
                "entries": [entry.name for entry in attached.entries],
                "words": attached.words,
            }
            for record, attached in report.got
        ],
        "nothing": [{"key": record.key, "name": record.name} for record in report.nothing],
        "doubts": [
            {
                "key": doubt.record.key,
                "name": doubt.record.name,
                "entry": doubt.entry.name,
                "too_many": doubt.too_many,
            }
            for doubt in report.doubts
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _words_of(entry: Entry, attached: Attached) -> Iterator[str]:
    kept = set(attached.words)
    return (word for word in entry.words if word in kept)


def _doubt_line(doubt: Doubt) -> str:
    why = "名称里说的事太多，只加了前几件的说法" if doubt.too_many else "名称里只有一个宽泛的词"
    return f"{doubt.record.key} {doubt.record.name}：可能是“{doubt.entry.name}”（{why}）"
