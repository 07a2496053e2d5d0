"""The formats in which programs take the problems of a check."""

from __future__ import annotations

from collections.abc import Callable

from dutybook.present.problems_github import report_github
from dutybook.present.problems_gitlab import report_gitlab
from dutybook.present.problems_json import report_json
from dutybook.present.problems_junit import report_junit
from dutybook.present.problems_sarif import report_sarif
from dutybook.present.report import Report

VOICES: dict[str, Callable[[Report], str]] = {
    "json": report_json,
    "github": report_github,
    "gitlab": report_gitlab,
    "junit": report_junit,
    "sarif": report_sarif,
}
