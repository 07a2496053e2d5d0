"""The unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last checks the others."""

from __future__ import annotations

LENGTH = 18
EXAMPLE = "11990121MB00000119"

_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def foreign_characters(code: str) -> str:
    """Return the characters that no credit code holds, each once."""
    return "".join(dict.fromkeys(character for character in code if character not in _CHARACTERS))


def check_character(code: str) -> str:
    """Return the last character that the first 17 ask for; they must be right characters."""
    values = (_CHARACTERS.index(character) for character in code[: LENGTH - 1])
    total = sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True))
    return _CHARACTERS[-total % len(_CHARACTERS)]
