"""Posts of a town: which duties each bears, at which counters it meets people, what changed for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dutybook.compare.change import Change
from dutybook.model.duty import Listing
from dutybook.model.identity import parse_reference
from dutybook.model.place import Post, Town
from dutybook.present.history import Step
from dutybook.present.setting import Setting


@dataclass(frozen=True)
class Posts:
    """The posts of one town over its list in force."""

    setting: Setting
    town: Town

    def rows_of(self, post: Post) -> tuple[Listing, ...]:
        """Return the rows of the list in force that a post bears, in printed order."""
        return tuple(self._rows.get(post.slug, ()))

    def bearers(self, row: Listing) -> tuple[Post, ...]:
        """Return the posts that bear a row: those that name its 编号, else those that bear its category."""
        named = self._by_duty.get(row.id)
        if named is not None:
            return tuple(named)
        found = (post for name in self._categories(row) for post in self._by_category.get(name, ()))
        return tuple({post.slug: post for post in found}.values())

    def steps_of(self, post: Post) -> tuple[tuple[Step, tuple[Change, ...]], ...]:
        """Return the editions that changed something for a post, newest first, with the changes."""
        found = ((step, changes.get(post.slug)) for step, changes in self._steps)
        return tuple((step, tuple(changes)) for step, changes in found if changes)

    @cached_property
    def _rows(self) -> dict[str, list[Listing]]:
        now = self.setting.standings[self.town.slug].now
        found: dict[str, list[Listing]] = {}
        for row in now.rows if now else ():
            for post in self.bearers(row):
                found.setdefault(post.slug, []).append(row)
        return found

    @cached_property
    def _steps(self) -> tuple[tuple[Step, dict[str, list[Change]]], ...]:
        steps = []
        for step in reversed(self.setting.histories[self.town.slug].steps):
            found: dict[str, list[Change]] = {}
            for change in step.changes:
                if change.village is None:
                    for post in self.bearers(change.row):
                        found.setdefault(post.slug, []).append(change)
            steps.append((step, found))
        return tuple(steps)

    def _categories(self, row: Listing) -> Iterator[str]:
        """Yield a row's category in the list, and in the catalogue: delegated rows stand under a type of power."""
        yield row.category
        duty = self.setting.book.duties.get(row.id)
        if duty is not None:
            yield duty.category

    @cached_property
    def _by_duty(self) -> dict[str, list[Post]]:
        found: dict[str, list[Post]] = {}
        for post, written in self._borne():
            if reference := parse_reference(written):
                found.setdefault(reference.id, []).append(post)
        return found

    @cached_property
    def _by_category(self) -> dict[str, list[Post]]:
        found: dict[str, list[Post]] = {}
        for post, written in self._borne():
            if parse_reference(written) is None:
                found.setdefault(written, []).append(post)
        return found

    def _borne(self) -> Iterator[tuple[Post, str]]:
        return ((post, written) for post in self.town.profile.posts for written in post.bears)
