"""Which of many texts stand inside others: found by their beginnings, in one pass over each text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Inside:
    """Texts that are looked for inside other texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._by_beginning: dict[str, list[str]] = {}
        self._single: set[str] = set()
        for text in dict.fromkeys(texts):
            if len(text) > 1:
                self._by_beginning.setdefault(text[:2], []).append(text)
            elif text:
                self._single.add(text)

    def of(self, text: str) -> Iterator[str]:
        """Yield those that stand in a text, itself too; one that stands there twice, twice."""
        if not self._single.isdisjoint(text):
            yield from (character for character in text if character in self._single)
        known = self._by_beginning
        for place in range(len(text) - 1):
            for found in known.get(text[place : place + 2], ()):
                if text.startswith(found, place):
                    yield found
