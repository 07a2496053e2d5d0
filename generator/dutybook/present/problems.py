"""Problems as a person at a terminal reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dutybook.model.problem import Problem, Severity
from dutybook.present.report import counts, on_one_line
from dutybook.present.terminal import PLAIN, Style


def problem_lines(problems: Sequence[Problem], root: str, style: Style = PLAIN) -> Iterator[str]:
    """Yield a line a problem: ``lists/town.yml:41:7 错误 message [DB203]``."""
    paint = {Severity.ERROR: style.red, Severity.WARNING: style.yellow, Severity.NOTE: style.dim}
    prefix = f"{root}/" if root else ""
    for p in problems:
        place = style.bold(on_one_line(f"{prefix}{p.origin.file}:{p.line}:{p.column}"))
        code = style.dim(f"[{p.code}]")
        yield f"{place} {paint[p.severity](p.severity)} {on_one_line(p.message)} {code}"


def problem_summary(problems: Sequence[Problem], files: int) -> str:
    """Say in one line how many files were read and what was found."""
    found = [f"{count} 个{severity}" for severity, count in counts(problems).items() if count]
    return f"读了 {files} 个文件，" + ("、".join(found) if found else "没有问题")
