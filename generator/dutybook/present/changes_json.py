"""A comparison for programs: a list of objects, one a change, in stable order."""

from __future__ import annotations

import json
from typing import Any

from dutybook.compare.change import Change
from dutybook.model.duty import FIELD_KEYS
from dutybook.present.change_words import words_of
from dutybook.present.comparison import Comparison


def comparison_json(found: Comparison) -> str:
    """Return all changes as JSON, a line a change, its last line ended."""
    lines = (json.dumps(change_object(each), ensure_ascii=False) for each in found.changes)
    return "[\n" + ",\n".join(lines) + "\n]\n" if found.changes else "[]\n"


def change_object(change: Change) -> dict[str, Any]:
    """Return one change as an object; null where nothing is to be said."""
    return {
        "kind": change.kind.value,
        "town": change.town,
        "village": change.village,
        "duty": change.duty,
        "name": change.row.name,
        "field": FIELD_KEYS[change.field] if change.field else None,
        "before": change.before,
        "after": change.after,
        "decision": change.decision,
        "confidence": change.confidence,
        "spans": [
            {"body": line.body, "runs": [[run.mark.value, run.text] for run in line.spans]}
            for line in words_of(change).redline
        ],
        "moved": [
            {"text": moved.text, "from": moved.source, "to": moved.target} for moved in change.moved
        ],
    }
