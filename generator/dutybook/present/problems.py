"""Problems in the words and forms that people and programs read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dutybook.model.problem import Problem, Severity


def problem_lines(problems: Sequence[Problem], root: str) -> Iterator[str]:
    """Yield a line a problem: ``lists/town.yml:41:7 错误 message [DB201]``."""
    prefix = f"{root}/" if root else ""
    for p in problems:
        yield f"{prefix}{p.origin.file}:{p.line}:{p.column} {p.severity} {p.message} [{p.code}]"


def problem_summary(problems: Sequence[Problem], files: int) -> str:
    """Say in one line how many files were read and what was found."""
    counts = {severity: sum(p.severity is severity for p in problems) for severity in Severity}
    found = [f"{count} 个{severity}" for severity, count in counts.items() if count]
    return f"读了 {files} 个文件，" + ("、".join(found) if found else "没有问题")
