"""Whose part is what: the departments' parts of a row, and texts that move along with the lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dutybook.compare.change import MovedText
from dutybook.compare.normal import normal, normal_entry
from dutybook.compare.responsibility import TOWN, leads
from dutybook.compare.texts import TextChanges, compare_parts
from dutybook.compare.versions import BodyOf, Versions
from dutybook.model.duty import Listing
from dutybook.model.numbering import one_by_one

_Parts = dict[str, tuple[str, ...]]


def changed_parts(versions: Versions) -> TextChanges:
    """Return what changed in the departments' parts, and what moved from the old lead to the new one."""
    if "department_parts" not in versions.shared:
        return TextChanges((), ())
    before = _parts_of(versions.old, versions.reading.old_body)
    after = _parts_of(versions.new, versions.reading.new_body)
    if before == after and versions.old.text.lead == versions.new.text.lead:
        return TextChanges((), ())
    names = {normal(body): body for body in (*before, *after)}
    leaders = [names.get(body) for bodies in versions.bodies("lead") for body in bodies]
    exchanged = None
    if len(leaders) == 2 and leaders[0] != leaders[1]:
        exchanged = (leaders[0] or "", leaders[1] or "")
    return compare_parts(_under(names, before), _under(names, after), exchanged)


def moved_across_kinds(versions: Versions) -> tuple[MovedText, ...]:
    """Return the acts that moved between town and departments where the lead did."""
    old, new = versions.old, versions.new
    if old.kind is new.kind or leads(old) == leads(new):
        return ()
    town = Counter(_forms(old.text.town_part)) & Counter(_forms(new.text.town_part))
    came = _left_over(new.text.town_part, town)
    went = _left_over(old.text.town_part, town)
    given = _parts_of(new, versions.reading.new_body)
    taken = _parts_of(old, versions.reading.old_body)
    return (
        *(MovedText(text, TOWN, body) for body, text in _found(went, given)),
        *(MovedText(text, body, TOWN) for body, text in _found(came, taken)),
    )


def without(lines: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    """Return the entries of a text but for some of them."""
    return _left_over(lines, Counter(map(normal_entry, taken)))


def _parts_of(row: Listing, body_of: BodyOf) -> _Parts:
    """Return full name of a body -> its part."""
    parts: _Parts = {}
    for name, lines in row.text.department_parts.items():
        body = body_of(name)
        parts[body] = parts.get(body, ()) + lines
    return parts


def _under(names: dict[str, str], parts: _Parts) -> _Parts:
    """Return parts under the one way in which each body is written."""
    return {names[normal(body)]: lines for body, lines in parts.items()}


def _forms(lines: Iterable[str]) -> Iterator[str]:
    return map(normal_entry, one_by_one(lines))


def _left_over(lines: Iterable[str], taken: Counter[str]) -> tuple[str, ...]:
    left, rest = [], Counter(taken)
    for entry in one_by_one(lines):
        if rest[form := normal_entry(entry)]:
            rest[form] -= 1
        else:
            left.append(entry)
    return tuple(left)


def _found(entries: Iterable[str], parts: _Parts) -> Iterator[tuple[str, str]]:
    """Yield the entries that stand in a body's part, with that body; each act of a part counts once."""
    acts = [(body, form) for body, lines in parts.items() for form in _forms(lines)]
    for entry in entries:
        form = normal_entry(entry)
        found = next((act for act in acts if act[1] == form), None)
        if found is not None:
            acts.remove(found)
            yield found[0], entry
