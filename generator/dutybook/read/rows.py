"""Read the rows of a list: headings, categories, ``编号 名称``, and what a row says itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from dutybook.model.county import County
from dutybook.model.digest import FREEZE_KEY, digest_of
from dutybook.model.duty import TEXT_FIELDS, Duty, DutyText, Listing, RowEntry, text_for_kind
from dutybook.model.duty_list import DutyList, ListHead
from dutybook.model.identity import DutyReference, parse_reference
from dutybook.model.kinds import TOWN_KINDS, VILLAGE_KINDS, DutyKind
from dutybook.model.nearest import did_you_mean
from dutybook.model.origin import Origin
from dutybook.read.decode import Decoder

_NEARLY_AN_ID = re.compile(r"(?<![A-Z])([A-Z]{2,4})\W?([0-9OIL]{3,4})(?![0-9A-Z])")
_LIKE_DIGITS = str.maketrans("OIL", "011")
_AROUND_A_NAME = re.compile(r"^[\W\d_]+|[\W_]+$")
_HEAD_KEYS = tuple(str(info.alias) for info in ListHead.model_fields.values())
_NOTHING: frozenset[str] = frozenset()


class _Under(NamedTuple):
    """What rows stand under: their kind, heading and category, and whether the list is frozen."""

    kind: DutyKind
    heading: str
    category: str
    origin: Origin
    frozen: bool


def not_an_id(written: str) -> str:
    """Say that a key is no duty's id, and which it is most likely meant to be."""
    if (id := _nearly_an_id(written)) is not None:
        return f"“{written[:40]}”不是编号。是不是“{id}”？"
    return f"“{written[:40]}”不是编号；应是两到四个大写字母、“-”、三或四个数字，形如 MS-001"


def _nearly_an_id(written: str) -> str | None:
    """Return the id that a text most likely holds: full-width, in small letters, without -, with O for 0."""
    found = _NEARLY_AN_ID.search(unicodedata.normalize("NFKC", written[:200]).upper())
    return f"{found[1]}-{found[2].translate(_LIKE_DIGITS)}" if found else None


@dataclass
class RowReader:
    """Resolve rows against a county's catalogue, sharing the texts that rows have in common."""

    decoder: Decoder
    county: County
    duties: Mapping[str, Duty]
    _by_name: dict[str, Duty] | None = None

    def read_list(self, file: str, kinds: tuple[DutyKind, ...], frozen: bool) -> DutyList | None:
        """Return the list in a file; a frozen one takes nothing from the catalogue."""
        origin = Origin(file)
        plain = self.decoder.sources[file].value
        if not isinstance(plain, dict):
            if plain is not None or not self.decoder.complains_of(file):
                self.decoder.decode(ListHead, plain or {}, origin)
            return None
        head_part = {key: value for key, value in plain.items() if key in _HEAD_KEYS}
        head = self.decoder.decode(ListHead, head_part, origin)
        rows: list[Listing] = []
        for heading, categories in plain.items():
            if heading not in _HEAD_KEYS:
                rows.extend(self._kind_rows(kinds, heading, categories, origin, frozen))
        if head is None:
            return None
        return DutyList(head, tuple(rows), origin, digest_of(plain) if head.freeze else None)

    def read_additions(self, additions: Any, origin: Origin) -> tuple[Listing, ...]:
        """Return the rows that a village adds: heading -> rows, categories from the catalogue."""
        rows: list[Listing] = []
        if not isinstance(additions, dict):
            message = "“增加”下面应先写清单种类，再写事项；请补上一行，如“依法协助政府工作事项:”"
            self.decoder.report("DB105", origin, message)
            return ()
        for heading, entries in additions.items():
            place = origin.at(heading)
            kind = self._kind(place, heading, VILLAGE_KINDS)
            if kind is not None and self._is_list(
                entries, place, f"“{heading}”", has_categories=False
            ):
                under = _Under(kind, heading, "", place, frozen=False)
                rows.extend(self._category_rows(under, entries, 0))
        return tuple(rows)

    def _kind_rows(
        self, kinds: tuple[DutyKind, ...], heading: str, categories: Any, file: Origin, frozen: bool
    ) -> Iterator[Listing]:
        origin = file.at(heading)
        kind = self._kind(origin, heading, kinds)
        if kind is None:
            return
        if not isinstance(categories, dict):
            message = f"“{heading}”下面应先写类别，再写事项；请补上一行“类别名:”"
            self.decoder.report("DB105", origin, message)
            return
        position = 0
        for category, entries in categories.items():
            under = _Under(kind, heading, category, origin.at(category), frozen)
            if self._is_list(entries, under.origin, "类别"):
                yield from self._category_rows(under, entries, position)
                position += len(entries)

    def _category_rows(self, under: _Under, entries: list[Any], position: int) -> Iterator[Listing]:
        for index, entry in enumerate(entries):
            place = under.origin.at(index)
            written = self._row(entry, place)
            if written is not None:
                yield self._listing(under, *written, position + index + 1)

    def _row(
        self, entry: Any, origin: Origin
    ) -> tuple[DutyReference, RowEntry | None, Origin] | None:
        """Return a row's duty, its own fields, and where it stands: under its key where it has any."""
        if isinstance(entry, str):
            reference = self._reference(entry, origin)
            return (reference, None, origin) if reference else None
        if not isinstance(entry, dict) or len(entry) != 1:
            message = "一行应写“编号 名称”；本地另有内容的，写“编号 名称:”，各项内容比它再缩进四格"
            self.decoder.report("DB105", origin, message)
            return None
        ((key, fields),) = entry.items()
        place = origin.at(key)
        reference = self._reference(key, place)
        own = self.decoder.decode_shared(RowEntry, fields, place)
        return (reference, own, place) if reference else None

    def _reference(self, written: str, origin: Origin) -> DutyReference | None:
        reference = parse_reference(written)
        if reference is None and self._is_imported(origin.file):
            return DutyReference("", written)
        if reference is None:
            message = f"“{written[:40]}”不是“编号 名称”{self._perhaps(written)}"
            self.decoder.report("DB106", origin, message)
        return reference

    def _perhaps(self, written: str) -> str:
        """Return what a row that is nearly an id most likely means, or how an id looks."""
        duty = self.duties.get(_nearly_an_id(written) or "") or self._named(written)
        return (
            f"。是不是“{duty.id} {duty.name}”？" if duty else "；应形如 MS-001 最低生活保障申请受理"
        )

    def _named(self, written: str) -> Duty | None:
        """Return the duty whose name was written without its id."""
        if self._by_name is None:
            self._by_name = {
                _AROUND_A_NAME.sub("", duty.name): duty for duty in self.duties.values()
            }
        return self._by_name.get(_AROUND_A_NAME.sub("", written))

    def _is_imported(self, file: str) -> bool:
        """Return whether rows may lack an id: only in an edition that nobody froze."""
        plain = self.decoder.sources[file].value
        return "editions/" in file and isinstance(plain, dict) and FREEZE_KEY not in plain

    def _listing(
        self,
        under: _Under,
        reference: DutyReference,
        own: RowEntry | None,
        origin: Origin,
        position: int,
    ) -> Listing:
        duty = None if under.frozen else self.duties.get(reference.id)
        named = own.name if own and own.name else reference.name
        return Listing(
            id=reference.id,
            name=named or (duty.name if duty else reference.id),
            kind=under.kind,
            heading=under.heading,
            category=under.category
            or (own.category if own else None)
            or (duty.category if duty else ""),
            position=position,
            text=self._text(duty, own, under.kind),
            own=frozenset(own.model_fields_set & TEXT_FIELDS) if own else _NOTHING,
            counter=own.counter if own else None,
            applies_to=own.applies_to if own else None,
            origin=origin,
            confirmed=own.confirmed if own else None,
        )

    def _text(self, duty: Duty | None, own: RowEntry | None, kind: DutyKind) -> DutyText:
        if duty is None or own is not None:
            return text_for_kind(duty.entry if duty else None, own, kind)
        texts = self.decoder.kept.texts
        known = texts.get((duty.id, kind))
        if known is None or known[0] is not duty.entry:
            known = texts[duty.id, kind] = duty.entry, text_for_kind(duty.entry, None, kind)
        return known[1]

    def _kind(self, origin: Origin, heading: str, kinds: tuple[DutyKind, ...]) -> DutyKind | None:
        kind = self.county.kind_of(heading)
        if kind in kinds:
            return kind
        headings = [known.value for known in kinds] + list(self.county.own_kinds)
        suggestion = did_you_mean(
            heading, [*headings, *_HEAD_KEYS], f"可以写：{'、'.join(headings)}"
        )
        if kind is None and heading in self.county.categories:
            message = f"“{heading}”是类别，应写在清单种类下面；请再缩进两格"
            self.decoder.report("DB103", origin, message, at_key=True)
            return None
        other = "村级清单" if kinds is TOWN_KINDS else "乡镇清单"
        what = (
            f"“{heading}”属于{other}，不能写在这里" if kind else f"不认识“{heading}”。{suggestion}"
        )
        self.decoder.report("DB103", origin, what, at_key=True)
        return None

    def _is_list(
        self, entries: Any, origin: Origin, above: str, has_categories: bool = True
    ) -> bool:
        if isinstance(entries, list):
            return True
        form = "每行以“- ”开头，写“编号 名称”"
        message = f"{above}下面应是事项列表：{form}"
        if not has_categories and isinstance(entries, dict):
            message = f"{above}下面应直接写事项，不写类别：{form}"
        self.decoder.report("DB105", origin, message)
        return False
