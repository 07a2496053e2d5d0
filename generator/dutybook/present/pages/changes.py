"""Two editions of a list compared, and everything that ever changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dutybook.compare.change import ORDER, WHO, Change, ChangeKind
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.across import TownsChange, across_lists
from dutybook.present.changes import COME_AND_GONE, ChangeView, ChangeViews, comparison_address
from dutybook.present.history import ListHistory, Step
from dutybook.present.page import Link, Page
from dutybook.present.rows import KindTag, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import long_date, stand_of


class End(NamedTuple):
    """One of the two editions."""

    edition: Link
    stand: str
    total: int


class KindCount(NamedTuple):
    """How many rows of a kind there were and are."""

    tag: KindTag
    before: int
    after: int


class VerbCount(NamedTuple):
    """How many changes of a kind there are."""

    kind: str
    verb: str
    number: int


class ChangeGroup(NamedTuple):
    """Changes that belong together under one heading."""

    slug: str
    heading: str
    changes: tuple[ChangeView, ...]


class ChangesView(NamedTuple):
    """What a comparison's page shows."""

    heading: str
    old: End
    new: End
    coming: str
    counts: tuple[KindCount, ...]
    verbs: tuple[VerbCount, ...]
    categories: tuple[str, ...]
    bodies: tuple[str, ...]
    groups: tuple[ChangeGroup, ...]
    others: tuple[Link, ...]


def town_changes_pages(setting: Setting, town: Town) -> Iterator[Page]:
    """Yield every comparison of two editions of a town's list."""
    pages = _ListChanges(
        setting,
        setting.histories[town.slug],
        f"{town.name}履行职责事项清单",
        setting.town_link(town),
    )
    return pages.pages()


def village_changes_pages(setting: Setting) -> Iterator[Page]:
    """Yield every comparison of two editions of the villages' standard list."""
    link = Link("村级清单", addresses.VILLAGE_LIST)
    return _ListChanges(setting, setting.village_history, "村级事项清单", link).pages()


def change_links(history: ListHistory) -> tuple[Link, ...]:
    """Return the comparisons of a list's editions, newest first; each with how much changed."""
    return tuple(
        Link(
            f"{step.old.head.name} → {step.new.head.name}：{_amount(step)}",
            comparison_address(history, step),
        )
        for step in reversed(history.steps)
    )


def _amount(step: Step) -> str:
    return f"{len(step.changes)}处变动" if step.changes else "没有变动"


def _pairs(history: ListHistory) -> Iterator[Step]:
    """Yield adjacent editions, newest first, then all others: a comparison that was published stays."""
    yield from reversed(history.steps)
    for place, new in reversed(list(enumerate(history.lists))):
        for old in reversed(history.lists[: max(0, place - 1)]):
            yield history.step(old, new)


@dataclass(frozen=True)
class _ListChanges:
    """The comparisons of one list."""

    setting: Setting
    history: ListHistory
    title: str
    place: Link

    def pages(self) -> Iterator[Page]:
        """Yield a page for each pair."""
        steps = list(_pairs(self.history))
        for step in steps:
            yield self._page(step, steps)

    def _page(self, step: Step, steps: list[Step]) -> Page:
        old, new = step.old.head, step.new.head
        heading = f"{self.title}：{old.name}与{new.name}对比"
        views = ChangeViews(self.setting, self.history.town)
        found = [views.of(change, step) for change in step.changes]
        kinds = Counter(change.kind for change in step.changes)
        view = ChangesView(
            heading=heading,
            old=self._end(step.old),
            new=self._end(step.new),
            coming=self._coming(step.new),
            counts=tuple(_counts(step)),
            verbs=tuple(_verb_counts(kinds)),
            categories=tuple(dict.fromkeys(view.category for view in found if view.category)),
            bodies=tuple(sorted({body for view in found for body in view.bodies})),
            groups=tuple(_groups(step.changes, found)),
            others=tuple(
                Link(
                    f"{other.old.head.name} → {other.new.head.name}",
                    comparison_address(self.history, other),
                )
                for other in steps
                if other is not step
            ),
        )
        return Page(
            address=comparison_address(self.history, step),
            kind="changes",
            title=heading,
            description=f"{heading}：{_amount(step)}。",
            crumbs=(HOME_LINK, self.place),
            view=view,
            feed=addresses.feed(self.place.address),
            stand=stand_of(new),
        )

    def _end(self, held: DutyList) -> End:
        current = self.history.lists and held is self.history.lists[-1]
        if current:
            address = self.place.address
        elif self.history.town is None:
            address = addresses.village_edition(held.head.edition)
        else:
            address = addresses.edition(self.history.town.slug, held.head.edition)
        return End(Link(held.head.name, address), stand_of(held.head), len(held.rows))

    def _coming(self, held: DutyList) -> str:
        if held.head.in_force(self.setting.today) or held.head.effective is None:
            return ""
        return f"{held.head.name}自{long_date(held.head.effective)}起施行，在那以前以旧版为准。"


def _counts(step: Step) -> Iterator[KindCount]:
    before, after = (Counter(map(tag_of, held.rows)) for held in (step.old, step.new))
    for tag in dict.fromkeys((*after, *before)):
        yield KindCount(tag, before[tag], after[tag])


def _verb_counts(kinds: Counter[ChangeKind]) -> Iterator[VerbCount]:
    for kind in sorted(kinds, key=ORDER.__getitem__):
        yield VerbCount(kind.value.replace("_", "-"), kind.verb, kinds[kind])


_GROUPS = (("who", "谁来办变了", WHO), ("come-and-gone", "新增和退出", COME_AND_GONE))


def _groups(changes: tuple[Change, ...], views: list[ChangeView]) -> Iterator[ChangeGroup]:
    pairs = list(zip(changes, views, strict=True))
    told: set[ChangeKind] = set()
    for slug, heading, kinds in (*_GROUPS, ("content", "内容和表述", tuple(ChangeKind))):
        found = tuple(v for c, v in pairs if c.kind in kinds and c.kind not in told)
        told.update(kinds)
        if found:
            yield ChangeGroup(slug, heading, found)


class EditionChanges(NamedTuple):
    """What one edition changed in all lists."""

    name: str
    since: str
    lists: tuple[Link, ...]
    verbs: tuple[VerbCount, ...]
    changes: tuple[TownsChange, ...]


class AllChangesView(NamedTuple):
    """What the page of all changes shows, newest first."""

    editions: tuple[EditionChanges, ...]


def all_changes_page(setting: Setting) -> Page:
    """Return the page of every change, newest first."""
    found: dict[tuple[str, str], list[tuple[ListHistory, Step]]] = {}
    histories = (*setting.histories.values(), setting.village_history)
    for history in histories:
        for step in history.steps:
            head = step.new.head
            day = (head.effective or head.published or setting.today).isoformat()
            found.setdefault((day, head.edition), []).append((history, step))
    editions = (_edition(setting, found[key]) for key in sorted(found, reverse=True))
    return Page(
        address=addresses.CHANGES,
        kind="all_changes",
        title="清单变动",
        description=f"{setting.book.county.name}各乡镇（街道）和村级清单历次变动：改了什么、依据哪份决定，从新到旧。",
        crumbs=(HOME_LINK,),
        view=AllChangesView(tuple(editions)),
        feed=addresses.feed(addresses.CHANGES),
    )


def _edition(setting: Setting, steps: list[tuple[ListHistory, Step]]) -> EditionChanges:
    head = steps[0][1].new.head
    kinds = Counter(change.kind for _, step in steps for change in step.changes)
    return EditionChanges(
        name=head.name,
        since=long_date(head.effective) if head.effective else "",
        lists=tuple(_list_link(history, step) for history, step in steps),
        verbs=tuple(_verb_counts(kinds)),
        changes=tuple(across_lists(setting, _each(steps))),
    )


def _list_link(history: ListHistory, step: Step) -> Link:
    return Link(f"{history.name}：{_amount(step)}", comparison_address(history, step))


def _each(steps: list[tuple[ListHistory, Step]]) -> Iterator[tuple[ListHistory, Step, Change]]:
    for history, step in steps:
        for change in step.changes:
            yield history, step, change
