"""What a clerk reads when a value has the wrong form: pydantic's errors in our words."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from dutybook.model.nearest import did_you_mean, nearest
from dutybook.model.origin import Key

_BETWEEN = re.compile("[\u3001\uff0c\uff1b,;] *")
_COLON_WITHIN = re.compile("^[^\\s\uff1a:]{1,20}[\uff1a:](?!//)")

Description = tuple[str, str, bool]
"""The message, its rule's code, and whether the key itself is meant."""


def describe(shape: Any, detail: ErrorDetails, path: tuple[Key, ...]) -> Description:
    """Return what is wrong and what to write instead."""
    kind = detail["type"]
    if kind == "missing" and isinstance(path[-1], str):
        return _missing(path), "DB104", True
    if kind in ("missing", "too_short", "too_long"):
        return _wrong_number(shape, detail, path), "DB105", True
    if kind == "extra_forbidden":
        return _unknown_key(shape, path), "DB103", True
    if kind == "tuple_type" and isinstance(detail["input"], str):
        return _not_a_list(shape, detail["input"], path), "DB105", False
    return *_wrong_value(detail, _named(path)), False


def _not_a_list(shape: Any, written: str, path: tuple[Key, ...]) -> str:
    """Say that a list is wanted, and how the text that was written would be one."""
    items = typing.get_args(_form_of(shape, path))
    of_models = _model_in(_bare(items[0])) is not None if items else True
    if of_models or len(written) > 40 or set(written) & set("[]{}"):
        return f"{_named(path)}{_SHAPES['tuple_type']}{_hint(written)}"
    meant = ", ".join(_BETWEEN.split(written))
    return f"{_named(path)}写成了“{written}”；这里应是列表，请写成 [{meant}]"


def _wrong_value(detail: ErrorDetails, name: str) -> tuple[str, str]:
    kind = detail["type"]
    if kind == "enum":
        return _not_one_of(detail, name), "DB106"
    if kind == "string_type":
        return _not_a_text(detail["input"], name), "DB105"
    if kind in _SHAPES:
        return f"{name}{_SHAPES[kind]}{_hint(detail['input'])}", "DB105"
    return _own_words(detail, name), "DB106"


def _wrong_number(shape: Any, detail: ErrorDetails, path: tuple[Key, ...]) -> str:
    """Say how many entries a list of a fixed length wants."""
    whole = path[:-1] if detail["type"] == "missing" else path
    wanted = len(typing.get_args(_form_of(shape, whole)))
    written = len(detail["input"]) if isinstance(detail["input"], list | tuple) else 0
    form = f"写 {wanted} 项，形如 [1, 3]" if wanted else "另写几项"
    return f"{_named(whole)}应{form}；这里写了 {written} 项"


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


def _not_a_text(written: Any, name: str) -> str:
    """Say that one line of text is wanted, and how what was written comes to be none."""
    if isinstance(written, list | tuple) and len(written) > 1:
        if name == _LEAD:
            names = "、".join(map(_shown, written))
            return f"{name}只能写一个部门，这里写了“{names}”；其余请写进“配合”"
        return f"{name}只能写一项，这里写了 {len(written)} 项；请只留一项"
    if isinstance(written, list | tuple):
        return f"{name}应写一行文字，这里却写成了列表；请去掉方括号或“- ”"
    if isinstance(written, dict) and all(isinstance(value, str) for value in written.values()):
        advice = "请改成全角“：”，或用半角引号把整项括起来"
        return f"{name}应写一行文字，这里却有“: ”；{advice}"
    return f"{name}应写一行文字{_hint(written)}"


_LEAD = "“主责”"

_SHAPES = {
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
    return " ".join(str(written)[:40].split())


def _hint(written: Any) -> str:
    if isinstance(written, list | tuple):
        return "，这里却写成了列表"
    if isinstance(written, dict):
        return "，这里却写成了“键: 值”" if written else "，这里却是空的"
    if not isinstance(written, str):
        return ""
    if _COLON_WITHIN.search(written):
        return f"，这里写的是“{_shown(written)}”；冒号请用半角并空一格“: ”"
    return f"，这里写的是“{_shown(written)}”"


def _not_one_of(detail: ErrorDetails, name: str) -> str:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    choices = [choice.strip("' ") for choice in expected.replace(" or ", ", ").split(", ")]
    written = _shown(detail["input"])
    suggestion = did_you_mean(written, choices)
    return f"{name}写成了“{written}”，只能是：{'、'.join(choices)}。{suggestion}"


def _unknown_key(shape: Any, path: tuple[Key, ...]) -> str:
    written, keys = _shown(path[-1]), known_keys(shape, path[:-1])
    if found := nearest(written, keys):
        return f"不认识“{written}”。是不是“{found}”？"
    return f"不认识“{written}”；这里可以写：{'、'.join(keys)}"


def known_keys(shape: Any, path: tuple[Key, ...]) -> list[str]:
    """Return the keys that may stand in the mapping to which ``path`` leads inside ``shape``."""
    model = _model_in(_form_of(shape, path))
    return [str(field.alias) for field in model.model_fields.values()] if model else []


def _form_of(shape: Any, path: tuple[Key, ...]) -> Any:
    """Return the shape of what stands at a path, without None and metadata."""
    for key in path:
        shape = _inside(shape, key)
    return _bare(shape)


def _bare(shape: Any) -> Any:
    if typing.get_origin(shape) in (typing.Annotated, typing.Union, types.UnionType):
        inner = (item for item in typing.get_args(shape) if item is not type(None))
        return _bare(next(inner))
    return shape


def _inside(shape: Any, key: Key) -> Any:
    shape = _bare(shape)
    model = _model_in(shape)
    if model is not None and isinstance(key, str):
        fields = (field for field in model.model_fields.values() if field.alias == key)
        field = next(fields, None)
        return None if field is None else field.annotation
    arguments = typing.get_args(shape)
    if typing.get_origin(shape) in (Mapping, dict):
        return arguments[1]
    return arguments[0] if arguments else None


def _model_in(shape: Any) -> type[BaseModel] | None:
    return shape if isinstance(shape, type) and issubclass(shape, BaseModel) else None
