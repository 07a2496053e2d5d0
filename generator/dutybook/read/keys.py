"""What each key means, in words for clerks: the text of ``keys.yml`` beside the models it describes.

Only the editors' schemas and the manual need it; reading and checking never load it.
"""

from __future__ import annotations

import typing
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dutybook.model.value import Value
from dutybook.read.nodes import Plain
from dutybook.read.yaml_text import parse

_FILE = Path(__file__).with_name("keys.yml")
_MODEL = "_"
"""The entry that describes the model itself."""


class KeyText(NamedTuple):
    """What to write under a key, and an example of it as it stands in a file."""

    what: str
    example: Plain | None
    """None where the example is put together from the examples of the keys below."""


@cache
def written_keys() -> dict[str, dict[str, KeyText]]:
    """Return the texts by the model's name and the Chinese key, as ``keys.yml`` writes them."""
    source, problems = parse(_FILE.name, _FILE.read_text(encoding="utf-8"))
    if problems or not isinstance(source.value, dict):
        raise ValueError(f"{_FILE.name} can't be read: {problems}")
    return {model: _key_texts(keys) for model, keys in source.value.items()}


def _key_texts(keys: dict[str, Any]) -> dict[str, KeyText]:
    return {key: _key_text(written) for key, written in keys.items()}


def _key_text(written: Any) -> KeyText:
    if isinstance(written, str):
        return KeyText(written, None)
    what, *example = written
    return KeyText(what, example[0] if example else None)


def key_text(model: type[Value], key: str) -> KeyText:
    """Return what ``key`` means in ``model``; a model takes from its bases what it doesn't say itself."""
    texts = written_keys()
    for described in model.__mro__:
        if key in (keys := texts.get(described.__name__, {})):
            return keys[key]
    raise KeyError(f"{_FILE.name} says nothing of {model.__name__}: {key}")


def model_text(model: type[Value]) -> str:
    """Return what a model is as a whole."""
    return key_text(model, _MODEL).what


def example_of(model: type[Value], key: str) -> Plain:
    """Return an example of a key's value, as it stands in a file."""
    found = key_text(model, key).example
    if found is not None:
        return found
    annotation = next(f.annotation for f in model.model_fields.values() if f.alias == key)
    inner = model_within(annotation)
    if inner is None:
        raise KeyError(f"{model.__name__}: {key} has no example")
    one = {key: example_of(inner, key) for key in _keys_to_show(inner)}
    return [one] if typing.get_origin(annotation) is tuple else one


def _keys_to_show(model: type[Value]) -> list[str]:
    """Return the keys that an example needs: those required, or else the first."""
    fields = model.model_fields.values()
    required = [str(field.alias) for field in fields if field.is_required()]
    return required or [str(next(iter(fields)).alias)]


def model_within(annotation: Any) -> type[Value] | None:
    """Return the model that a field's type is, or holds beside None, in a list or in a mapping."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    return next(filter(None, map(model_within, typing.get_args(annotation))), None)
