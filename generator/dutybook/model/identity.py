"""Duty ids, and references to duties as they are written in files.

An id (编号) names a duty for ever (format, ground rule 4).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, WithJsonSchema

from dutybook.model.value import reject

DUTY_ID = re.compile(r"[A-Z]{2,4}-[0-9]{3,4}")
_REFERENCE = re.compile(r"([A-Z]{2,4}-[0-9]{3,4})(?:[ \u3000]+(\S.*))?", re.DOTALL)
_BETWEEN = re.compile("[\u3001\uff0c\uff1b,;]")


class DutyReference(NamedTuple):
    """A duty as written: its id, and its name where the writer added it to be readable."""

    id: str
    name: str | None


@lru_cache(maxsize=65536)
def parse_reference(written: str) -> DutyReference | None:
    """Read ``JS-044`` or ``JS-044 农村房屋安全鉴定``; anything else is None."""
    matched = _REFERENCE.fullmatch(written)
    return DutyReference(matched[1], matched[2]) if matched else None


def _is_several(written: str) -> bool:
    parts = _BETWEEN.split(written)
    return len(parts) > 1 and all(parse_reference(part.strip()) for part in parts)


def _read_reference(written: Any) -> Any:
    if isinstance(written, DutyReference):
        return written
    reference = parse_reference(written) if isinstance(written, str) else None
    if reference is None and isinstance(written, str) and _is_several(written):
        raise reject("reference", "各项之间请用半角逗号“, ”隔开")
    if reference is None:
        raise reject("reference", "应写事项编号，形如 JS-044 或 JS-044 农村房屋安全鉴定")
    return reference


Reference = Annotated[
    DutyReference,
    BeforeValidator(_read_reference),
    WithJsonSchema({"type": "string", "pattern": r"^[A-Z]{2,4}-[0-9]{3,4}([ \u3000]+\S.*)?$"}),
]
"""A field that names a duty."""
