"""The format as data for the manual: the keys of every model, with their kind of value and their words."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo

from dutybook.model.decision import References
from dutybook.model.described import DescribedKey
from dutybook.model.duty import GoTos, RowEntry
from dutybook.model.identity import Reference
from dutybook.model.law import Bases
from dutybook.model.value import (
    Amount,
    Count,
    Date,
    Lines,
    Names,
    Period,
    ShortNames,
    Texts,
    Value,
)
from dutybook.read.keys import key_text, model_within
from dutybook.read.nodes import Plain
from dutybook.read.schema import models_of

_FORMS: tuple[tuple[Any, str], ...] = (
    (Date, "日期"),
    (Count, "整数"),
    (Amount, "数字"),
    (Texts, "一项或几项"),
    (Names, "一项或几项"),
    (ShortNames, "一项或几项"),
    (Lines, "一行一条"),
    (Reference, "事项"),
    (References, "一个或几个事项"),
    (Bases, "一项或几项依据"),
    (Period, "起止"),
    (GoTos, "一个名称，或者列表"),
    (tuple[Reference, ...], "事项的列表"),
    (tuple[Date, ...], "日期的列表"),
    (tuple[Count, Count], "两个整数"),
)
_KEYS_BELOW = "几行“键: 值”"
_NOT_SHOWN = ("日期", "整数", "起止", "事项的列表", "事项", "日期的列表")
"""Forms of which the manual shows once what they look like."""

_TOLD_ELSEWHERE = (Period, RowEntry)
"""What the manual explains apart from the keys it stands under."""


def described_keys(model_name: str) -> list[DescribedKey]:
    """Return the keys of a model, required ones first; raise KeyError where there is no such model."""
    model = {model.__name__: model for model in models_of()}[model_name]
    hints = typing.get_type_hints(model, include_extras=True)
    keys = [_described(model, field, hints[name]) for name, field in model.model_fields.items()]
    return sorted(keys, key=lambda key: not key.required)


def _described(model: type[Value], field: FieldInfo, hint: Any) -> DescribedKey:
    key = str(field.alias)
    text = key_text(model, key)
    written = _without_none(hint)
    form, choices = _form(written)
    inner = model_within(field.annotation)
    return DescribedKey(
        key=key,
        required=field.is_required(),
        form=form,
        choices=choices,
        what=text.what,
        example="" if choices or inner or form in _NOT_SHOWN else _shown(text.example),
        default=_default(field),
        below=inner.__name__ if inner and inner not in _TOLD_ELSEWHERE else "",
    )


def _without_none(hint: Any) -> Any:
    arguments = typing.get_args(hint)
    if type(None) not in arguments:
        return hint
    (rest,) = (argument for argument in arguments if argument is not type(None))
    return rest


def _form(hint: Any) -> tuple[str, tuple[str, ...]]:
    """Return the kind of value, and the choices there are."""
    for shape, form in _FORMS:
        if hint == shape:
            return form, ()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "选一个", tuple(choice.value for choice in hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        choices = _form(arguments[0])[1]
        return "列表，选几个" if choices else "列表", choices
    if origin is typing.Annotated and model_within(hint):
        return f"文字，或者{_KEYS_BELOW}", ()
    if origin is Mapping or model_within(hint):
        return _KEYS_BELOW, ()
    return "文字", ()


def _default(field: FieldInfo) -> str:
    default = field.default
    if isinstance(default, Enum):
        return str(default.value)
    return default if isinstance(default, str) else ""


def _shown(example: Plain | None) -> str:
    if isinstance(example, str):
        return example
    if isinstance(example, list) and all(isinstance(item, str) for item in example):
        return example[0] if len(example) == 1 else f"[{', '.join(example)}]"
    return ""
