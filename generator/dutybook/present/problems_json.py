"""Problems as JSON of our own, for programs that read us alone; the manual describes it."""

from __future__ import annotations

import json
from typing import Any

from dutybook.model.problem import Severity
from dutybook.present.report import Report, Told, counts

VERSION = 1
"""Of this form of output: raised where a field is renamed or goes."""

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def report_json(report: Report) -> str:
    """Return one object: what was checked, counts, problems."""
    found = counts(told.problem for told in report.problems)
    summary = {"files": len(report.files)}
    summary |= {f"{SEVERITIES[severity]}s": count for severity, count in found.items()}
    told = {
        "version": VERSION,
        "tool": {"name": "dutybook", "version": report.version},
        "summary": summary,
        "problems": [_problem(told) for told in report.problems],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _problem(told: Told) -> dict[str, Any]:
    problem = told.problem
    return {
        "file": told.path,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": SEVERITIES[problem.severity],
        "message": problem.message,
        "duty": told.duty or None,
        "path": list(problem.origin.path),
    }
