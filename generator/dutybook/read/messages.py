"""What a clerk reads when a value has the wrong form: pydantic's errors in our words."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from dutybook.model.nearest import did_you_mean, nearest
from dutybook.model.origin import Key

Description = tuple[str, str, bool]
"""The message, its rule's code, and whether the key itself is meant."""


def describe(shape: Any, detail: ErrorDetails, path: tuple[Key, ...]) -> Description:
    """Return what is wrong and what to write instead."""
    kind = detail["type"]
    name = _named(path)
    if kind == "missing":
        return _missing(path), "DB104", True
    if kind == "extra_forbidden":
        return _unknown_key(shape, path), "DB103", True
    if kind == "enum":
        return _not_one_of(detail, name), "DB106", False
    if kind in _SHAPES:
        return f"{name}{_SHAPES[kind]}{_hint(detail['input'])}", "DB105", False
    if kind in ("too_short", "too_long"):
        return f"{name}的项数不对", "DB105", False
    return _own_words(detail, name), "DB106", False


def _missing(path: tuple[Key, ...]) -> str:
    words = tuple(key for key in path if isinstance(key, str))
    if words[-2:] in _MISSING:
        return _MISSING[words[-2:]]
    return f"缺少“{path[-1]}”；请补上一行“{path[-1]}: …”"


_MISSING: dict[tuple[str, ...], str] = {
    ("材料", "名称"): "这样材料没有“名称”，不知道要带什么；请补上，如“名称: 身份证”",
    ("步骤", "名称"): "这一步没有“名称”，不知道做什么；请补上，如“名称: 受理”",
}
"""What a reader of the page would miss, with an example, where the key alone says little."""


def _own_words(detail: ErrorDetails, name: str) -> str:
    """Return what one of the model's own types says of a value."""
    written = detail["input"]
    if isinstance(written, str):
        return f"{name}写成了“{_shown(written)}”：{detail['msg']}"
    brackets = "；请去掉方括号" if isinstance(written, list | tuple) else ""
    return f"{name}{detail['msg']}{brackets}"


_SHAPES = {
    "string_type": "应写一行文字",
    "tuple_type": "应写成列表：每项一行，以“- ”开头",
    "dict_type": "应写成若干行“键: 值”",
    "mapping_type": "应写成若干行“键: 值”",
    "model_type": "应写成若干行“键: 值”",
    "model_attributes_type": "应写成若干行“键: 值”",
}


def _named(path: tuple[Key, ...]) -> str:
    words = [key for key in path if isinstance(key, str)]
    if not words:
        return "这里"
    inside = f"第 {path[-1] + 1} 项" if isinstance(path[-1], int) else ""
    return f"“{words[-1]}”{inside}"


def _shown(written: Any) -> str:
    return str(written)[:40]


def _hint(written: Any) -> str:
    if not isinstance(written, str):
        return "，这里却写成了列表或“键: 值”；请核对缩进"
    if "\uff1a" in written:
        return f"，这里写的是“{_shown(written)}”；冒号请用半角并空一格“: ”"
    return f"，这里写的是“{_shown(written)}”"


def _not_one_of(detail: ErrorDetails, name: str) -> str:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    choices = [choice.strip("' ") for choice in expected.replace(" or ", ", ").split(", ")]
    written = _shown(detail["input"])
    suggestion = did_you_mean(written, choices)
    return f"{name}写成了“{written}”，只能是：{'、'.join(choices)}。{suggestion}"


def _unknown_key(shape: Any, path: tuple[Key, ...]) -> str:
    written = str(path[-1])
    keys = known_keys(shape, path[:-1])
    if found := nearest(written, keys):
        return f"不认识“{written}”。是不是“{found}”？"
    return f"不认识“{written}”；这里可以写：{'、'.join(keys)}"


def known_keys(shape: Any, path: tuple[Key, ...]) -> list[str]:
    """Return the keys that may stand in the mapping to which ``path`` leads inside ``shape``."""
    for key in path:
        shape = _inside(shape, key)
    model = _model_in(shape)
    if model is None:
        return []
    return [str(field.alias) for field in model.model_fields.values()]


def _inside(shape: Any, key: Key) -> Any:
    model = _model_in(shape)
    if model is not None and isinstance(key, str):
        fields = (field for field in model.model_fields.values() if field.alias == key)
        field = next(fields, None)
        return None if field is None else field.annotation
    arguments = typing.get_args(shape)
    if typing.get_origin(shape) in (Mapping, dict):
        return arguments[1]
    return next((item for item in arguments if item is not type(None)), None)


def _model_in(shape: Any) -> type[BaseModel] | None:
    """Return the model that ``shape`` is, or holds beside None or metadata."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return shape
    if typing.get_origin(shape) in (Mapping, dict, tuple, list):
        return None
    return next(filter(None, map(_model_in, typing.get_args(shape))), None)
