"""Problems as a GitLab code quality report.

https://docs.gitlab.com/ci/testing/code_quality/: findings with equal fingerprints are taken for one, and a
finding whose fingerprint changes is shown as fixed and found anew; so fingerprints leave the line out.
"""

from __future__ import annotations

import json

from dutybook.model.problem import Severity
from dutybook.present.report import Report, fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report_gitlab(report: Report) -> str:
    """Return a JSON list of findings."""
    found = [
        {
            "description": told.problem.message,
            "check_name": told.problem.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[told.problem.severity],
            "location": {"path": told.path, "lines": {"begin": max(1, told.problem.line)}},
        }
        for told, fingerprint in zip(report.problems, fingerprints(report), strict=True)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)
