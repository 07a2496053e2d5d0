"""Ways to spoil a file: as clerks do, as disks and networks do, as nobody does."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Mutation = Callable[[Random, str], str]

_SWAPS = (
    *(
        (": ", "\uff1a"),
        (": ", ":"),
        (":\n", "\uff1a\n"),
        (":\n", "\n"),
        (": ", " "),
        (": ", ":\u3000"),
    ),
    *(
        (": ", " ： "),
        (": ", ": : "),
        (": ", ": \t"),
        ("- ", "-"),
        ("- ", "\uff0d"),
        ("- ", "\u2014\u2014"),
    ),
    *(
        ("- ", "\u00b7 "),
        ("- ", "-\t"),
        ("- ", "-\u3000"),
        ("- ", ""),
        ("- ", "1. "),
        ("- ", "- - "),
    ),
    *(
        (", ", "\uff0c"),
        (", ", "\u3001"),
        (", ", ",,"),
        (", ", " "),
        ("[", "\u3010"),
        ("]", "\u3011"),
    ),
    *(
        ("[", ""),
        ("]", ""),
        ("{", "\uff5b"),
        ("}", ""),
        ("{", ""),
        ("}", "]"),
        ("]", "]]"),
        ("[", "[["),
    ),
    *(
        ("  ", "\t"),
        ("  ", "\u3000"),
        ("  ", " "),
        ("  ", "   "),
        ("\n", "\n\n"),
        ("\n", " "),
        ("\n", "\r\n"),
    ),
    *(
        ("\n  ", "\n"),
        ("\n", "\n  "),
        ("\n", " #\n"),
        ("\n", " #\u697c\n"),
        (" ", "\u00a0"),
        ("。", "。\n"),
    ),
    *(
        (": ", ': "'),
        (": ", ": '"),
        (": ", ": \u201c"),
        ("\n", '"\n'),
        (": ", ": *"),
        (": ", ": &a "),
    ),
    *((": ", ": !"), (": ", ": |\n"), (": ", ": > "), (": ", ": @"), (": ", ": ["), (": ", ": {")),
    *(
        ("0", "\uff10"),
        ("-", "\uff0d"),
        ("1", "l"),
        ("MS-", "MS\u2014"),
        ("MS-", "ms-"),
        ("《", "<"),
    ),
    *(("县", "显"), ("\n", "\u200b\n"), ("名称", "名\u200b称"), ("是", "\ufffd"), ("\n", "\x0b\n")),
)
_SIGNS = " \t\n-:：,，、；[]{}【】\"'“”#＃*&!|>%@`?=0０Aa《》。\\\u3000\u00a0\u200b甲"
_WORDS = (
    "名称",
    "MS-001",
    "类别: ",
    "事项:\n",
    "- ",
    "? ",
    "<<: ",
    "*a",
    "&a ",
    "!!str ",
    "---\n",
    "...\n",
)


def swap(random: Random, text: str) -> str:
    """Write one sign for another, once or everywhere in a stretch."""
    old, new = random.choice(_SWAPS)
    places = text.count(old)
    if not places:
        return text
    first = random.randrange(places)
    count = random.choice((1, 1, 1, 3, places))
    parts = text.split(old)
    head, tail = old.join(parts[: first + 1]), parts[first + 1 :]
    return new.join([head, *tail[:count]]) + "".join(old + part for part in tail[count:])


def insert(random: Random, text: str) -> str:
    """Write a sign or word where none belongs."""
    at = random.randint(0, len(text))
    return text[:at] + random.choice((random.choice(_SIGNS), random.choice(_WORDS))) + text[at:]


def delete(random: Random, text: str) -> str:
    """Leave a few characters out."""
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 40)) :]


def move_lines(random: Random, text: str) -> str:
    """Leave lines out, double them, move them elsewhere or indent them otherwise."""
    lines = text.split("\n")
    first = random.randrange(len(lines))
    last = min(len(lines), first + random.choice((1, 1, 2, 6)))
    taken = lines[first:last]
    match random.randrange(5):
        case 0:
            lines[first:last] = []
        case 1:
            lines[first:first] = taken
        case 2:
            lines[first:last] = []
            at = random.randint(0, len(lines))
            lines[at:at] = taken
        case 3:
            lines[first:last] = [
                random.choice(("  ", " ", "\t", "\u3000")) + line for line in taken
            ]
        case _:
            lines[first:last] = [line.removeprefix(random.choice(("  ", " "))) for line in taken]
    return "\n".join(lines)


def cut(random: Random, text: str) -> str:
    """End in the middle, or begin there."""
    at = random.randint(0, len(text))
    return random.choice((text[:at], text[at:]))


CLERK: tuple[Mutation, ...] = (swap, swap, swap, insert, delete, move_lines)
ANY: tuple[Mutation, ...] = (*CLERK, cut)


def spoil(random: Random, text: str, times: int) -> str:
    """Spoil a text several times over."""
    for _ in range(times):
        text = random.choice(ANY)(random, text)
    return text


def splice(random: Random, text: str, other: str) -> str:
    """Paste a stretch of one file into another."""
    start = random.randint(0, len(other))
    end = min(len(other), start + random.choice((5, 50, 500)))
    at = random.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


def flip(random: Random, data: bytes) -> bytes:
    """Change a few bytes."""
    spoilt = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 9))):
        if spoilt:
            spoilt[random.randrange(len(spoilt))] = random.randrange(256)
    return bytes(spoilt)


def invent(random: Random) -> str:
    """Return signs and words at random."""
    tokens = (
        *_WORDS,
        *(new for _, new in _SWAPS),
        *_SIGNS,
        "\n  ",
        "\n    ",
        ": ",
        ":\n",
        "清溪镇",
        "2026-03-02",
    )
    return "".join(random.choices(tokens, k=random.choice((3, 10, 40, 120))))
