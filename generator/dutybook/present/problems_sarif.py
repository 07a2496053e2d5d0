"""Problems as SARIF 2.1.0, which code scanning of forges and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from dutybook.check.page import Page, pages
from dutybook.model.problem import Severity
from dutybook.present.report import Report, Told, fingerprints
from dutybook.present.rule_pages import GROUPS, group_of, page_markdown, page_text

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FINGERPRINT = "dutybook/v1"


def report_sarif(report: Report) -> str:
    """Return one log with one run."""
    known = list(pages().values())
    index = {page.code: number for number, page in enumerate(known)}
    results = [
        _result(told, fingerprint, index)
        for told, fingerprint in zip(report.problems, fingerprints(report), strict=True)
    ]
    driver = {
        "name": "dutybook",
        "version": report.version,
        "language": "zh-CN",
        "rules": [_rule(page) for page in known],
    }
    run = {
        "tool": {"driver": driver},
        "language": "zh-CN",
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": results,
    }
    return json.dumps(
        {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


def _rule(page: Page) -> dict[str, Any]:
    return {
        "id": page.code,
        "name": page.title,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.summary},
        "help": {"text": page_text(page), "markdown": page_markdown(page)},
        "properties": {"tags": [GROUPS[group_of(page.code)][0]]},
    }


def _result(told: Told, fingerprint: str, index: dict[str, int]) -> dict[str, Any]:
    problem = told.problem
    region = {"startLine": max(1, problem.line), "startColumn": max(1, problem.column)}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(told.path)}, "region": region}
    }
    if problem.origin.path:
        name = "/".join(map(str, problem.origin.path))
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "property"}]
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [location],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if problem.code in index:
        result["ruleIndex"] = index[problem.code]
    return result


def _uri(path: str) -> str:
    """Return a relative reference; an absolute path becomes a file's address."""
    written = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{written}" if path.startswith("/") else written
