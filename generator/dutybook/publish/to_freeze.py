"""Which lists may be frozen, and what their next edition is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town

_EDITION = re.compile(r"[0-9]{4}[a-z]?")


@dataclass(frozen=True)
class ToFreeze:
    """A current list and what has become of it before."""

    town: Town | None
    """None for the villages' standard list."""
    current: DutyList
    editions: tuple[DutyList, ...]
    """Oldest first."""

    @property
    def name(self) -> str:
        """What the list is called."""
        return f"{self.town.name}清单" if self.town else "村级清单"

    @property
    def file(self) -> str:
        """The current list's file."""
        return self.current.origin.file

    @property
    def edition_file(self) -> str:
        """The file that the frozen edition gets."""
        folder = f"{self.town.slug}/editions" if self.town else "village-editions"
        return f"{folder}/{self.current.head.edition}.yml"

    @property
    def is_over(self) -> bool:
        """Return whether nothing is left to freeze: it is a draft, or its town is no more."""
        return self._is_dissolved or self.current.is_draft(self.editions)

    @property
    def _is_dissolved(self) -> bool:
        return self.town is not None and self.town.profile.dissolved is not None

    def next_edition(self, today: date) -> str:
        """Return the edition that follows where none is asked for: the next year's, never a past year's."""
        return str(max(int(self.current.head.edition[:4]) + 1, today.year))

    def why_not(self, edition: str, today: date, files: Collection[str]) -> str:
        """Say in Chinese why the list can't be frozen and ``edition`` opened; empty where it can."""
        return next(chain(self._not_now(today, files), self._not_so(edition)), "")

    def _not_now(self, today: date, files: Collection[str]) -> Iterator[str]:
        head = self.current.head
        if self._is_dissolved:
            yield f"{self.name}不再起新版次，乡镇（街道）已经写了撤并"
        if self.edition_file in files:
            yield f"{self.edition_file} 已经有了，不能覆盖；{self.file} 的版次应写下一个"
        if self.current.is_draft(self.editions):
            yield f"{self.file} 是还在编制的{head.name}，施行以后才能冻结"
        if head.effective is None:
            yield f"{self.file} 没有写施行日期；请先写上再冻结"
        elif head.effective > today:
            yield (
                f"{self.file} 的{head.name}到 {head.effective} 才施行，在那以前直接改就行，不用冻结"
                f"（今天按 {today} 算，可以用 --today 另写）"
            )

    def _not_so(self, edition: str) -> Iterator[str]:
        known = [self.current.head.edition, *(held.head.edition for held in self.editions)]
        if not _EDITION.fullmatch(edition):
            yield f"“{edition}”不是版次；应写年份，同一年再版加字母，形如 2027 或 2026b"
        elif edition <= max(known):
            yield f"下一个版次“{edition}”应排在{self.name}已有的版次“{max(known)}”后面"
