"""The ground that every written value stands on, and the text types its fields use.

A value's fields carry the Chinese keys of ``lists/`` as aliases, so that reading, validation and the
JSON Schema for editors all follow from one definition. All input is text (format, ground rule 2):
the types here turn it into dates, yes/no, lists of lines and references, or say in Chinese why not.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from dutybook.model.numbering import listed


class Value(BaseModel):
    """Hold one mapping of a file: unknown keys are errors, nothing can be changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def reject(code: str, message: str) -> PydanticCustomError:
    """Make a validation error whose text a clerk reads; ``code`` names its kind (``date``, ``id`` …)."""
    return PydanticCustomError(code, "{text}", {"text": message})


_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _read_date(written: Any) -> Any:
    if isinstance(written, date):
        return written
    matched = _DATE.fullmatch(written) if isinstance(written, str) else None
    if matched is None:
        raise reject("date", f"应写日期，{_meant_date(written)}")
    try:
        return date(int(matched[1]), int(matched[2]), int(matched[3]))
    except ValueError:
        raise reject("date", "日历上没有这一天，请核对年、月、日") from None


def _meant_date(written: Any) -> str:
    """Return how a date that was written otherwise should be, or how dates look."""
    from dutybook.model.meant_date import meant_date  # only where one is wrong

    meant = meant_date(written) if isinstance(written, str) else None
    return f"请改成 {meant}" if meant else "形如 2026-03-02"


def _read_count(written: Any) -> Any:
    if isinstance(written, int):
        return written
    if isinstance(written, str) and written.isascii() and written.isdigit() and len(written) < 10:
        return int(written)
    raise reject("count", "应写整数，形如 5")


def _read_amount(written: Any) -> Any:
    if isinstance(written, float):
        return written
    if isinstance(written, str) and re.fullmatch(r"-?\d{1,9}(\.\d{1,8})?", written):
        return float(written)
    raise reject("amount", "应写数字，形如 12 或 12.5")


def _read_texts(written: Any) -> Any:
    return (written,) if isinstance(written, str) else written


def read_lines(written: Any) -> Any:
    """Return the acts of a text: a list as it is, a text divided by lines and by its numbers."""
    if not isinstance(written, str):
        return written
    return listed(written)


class Shaped:
    """Mark a text type that must match ``pattern`` as a whole; ``message`` says how to write it."""

    def __init__(self, pattern: str, message: str) -> None:
        self._pattern = re.compile(pattern)
        self._message = message

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^(?:{self._pattern.pattern})$"}

    def _read(self, written: Any) -> Any:
        if not isinstance(written, str) or self._pattern.fullmatch(written):
            return written
        raise reject("shape", self._message)


class OrText:
    """Say in the JSON Schema that one text may stand where the type's own form is a list or mapping."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        form = handler(core_schema)
        items = form.get("items", {})
        text = items if items.get("type") == "string" else {"type": "string"}
        return {"anyOf": [text, form]}


Date = Annotated[
    date,
    BeforeValidator(_read_date),
    WithJsonSchema(
        {
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        }
    ),
]
"""A day, written ``2026-03-02``."""

Count = Annotated[
    int,
    BeforeValidator(_read_count),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": "^[0-9]{1,9}$",
            "minimum": 0,
            "maximum": 999_999_999,
        }
    ),
]
"""A whole number, not negative."""

Amount = Annotated[
    float,
    BeforeValidator(_read_amount),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"^-?[0-9]{1,9}(\.[0-9]{1,8})?$"}),
]
"""A decimal number: money in 万元, degrees of a coordinate."""

Texts = Annotated[tuple[str, ...], BeforeValidator(_read_texts), OrText()]
"""Several short texts; one alone may be written without brackets."""

_APART = "各项之间请用半角逗号“, ”隔开，形如 [甲, 乙]"

Names = Annotated[
    tuple[Annotated[str, Shaped(r"[^\uff0c\uff1b,;\[\]{}]*", _APART)], ...],
    BeforeValidator(_read_texts),
    OrText(),
]
"""Several names; none holds a mark (，；) that should have parted two of them."""

ShortNames = Annotated[
    tuple[Annotated[str, Shaped(r"[^\u3001\uff0c\uff1b,;\[\]{}]*", _APART)], ...],
    BeforeValidator(_read_texts),
    OrText(),
]
"""The same of names that hold no 、 either, as those of categories may."""

Lines = Annotated[tuple[str, ...], BeforeValidator(read_lines), OrText()]
"""A duty's text, one act a line; a ``|`` text numbered 1. 2. is read as the same list."""


class Period(Value):
    """From a day to a day, both included."""

    start: Date = Field(alias="开始")
    end: Date = Field(alias="结束")
