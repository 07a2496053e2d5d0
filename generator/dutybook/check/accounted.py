"""What the account of changes and decisions gives reason to complain of, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from dutybook.check.accounting import Account, Accounts, Naming, Standing
from dutybook.check.decision_lines import decision_line, full_name
from dutybook.compare.change import Change, ChangeKind
from dutybook.compare.decided import ids_declared, ids_of
from dutybook.model.book import Book
from dutybook.model.decision import VERBS, Decision
from dutybook.model.duty import FIELD_KEYS
from dutybook.model.origin import Origin
from dutybook.model.problem import Severity

_VILLAGE_LIST = "村级标准清单"
_MOST_PLACES = 3


class Told(NamedTuple):
    """One complaint."""

    origin: Origin
    message: str
    severity: Severity = Severity.ERROR
    about: tuple[str, ...] = ()
    """Duties and categories whose own mistakes explain it."""


class _Found(NamedTuple):
    """A change in a list, with the lines that name it."""

    account: Account
    change: Change
    lines: tuple[Naming, ...]


def told(book: Book, today: date) -> Iterator[Told]:
    """Yield what is wrong between the lists and the decisions on a day."""
    accounts = Accounts(book)
    found = [
        _Found(account, change, tuple(accounts.naming(change)))
        for account in accounts.lists
        for change in account.changes
    ]
    for group in _grouped(found):
        yield from _of_changes(book, accounts, group, today)
    yield from _not_carried_out(book, accounts, found, today)


def _grouped(found: list[_Found]) -> Iterable[list[_Found]]:
    """Put together what one line of a decision would cover: one duty's change in several places."""
    groups: dict[tuple[object, ...], list[_Found]] = {}
    for one in found:
        change = one.change
        ends = (change.before, change.after) if change.kind is ChangeKind.LEAD_MOVED else ()
        named = tuple((line.case.decision.id, line.number) for line in one.lines)
        editions = (one.account.old.head.edition, one.account.new.head.edition)
        key = (ids_of(change), change.kind, change.field, ends, named, editions)
        groups.setdefault(key, []).append(one)
    return groups.values()


# changes: without a decision, too early, or decided twice


def _of_changes(book: Book, accounts: Accounts, group: list[_Found], today: date) -> Iterator[Told]:
    first = group[0]
    standings = [(line, first.account.standing(line.case.decision, today)) for line in first.lines]
    entering = [line for line in first.lines if _enters(first.account, line.case.decision)]
    where, what = _places_text(group), _what(first)
    if len({line.case.decision.id for line in entering}) > 1:
        yield _twice(entering, where, what)
    if any(standing is Standing.IN_FORCE for _, standing in standings):
        return
    origin, about = _origin(book, first), _about(first.change)
    if standings:
        line, standing = standings[0]
        reason = _reason(line.case.decision, standing, first.account)
        yield Told(origin, f"{where}{what}，{reason}；请先改回去", about=about)
        return
    wanted = decision_line(first.change, _places(accounts, group))
    edition = first.account.new.head.edition
    yield Told(
        origin,
        f"{where}{what}，没有决定写明；请改回去，或者在进入 {edition} 版次的决定的“变更”里写上 {wanted}",
        about=about,
    )


def _about(change: Change) -> tuple[str, ...]:
    if change.kind is ChangeKind.RECATEGORISED and change.after:
        return (*change.duties, change.after)
    return change.duties


def _enters(account: Account, decision: Decision) -> bool:
    """Return whether a decision is approved for this very edition, whatever the day."""
    approved = decision.approval is not None and decision.outcome is None
    edition = decision.edition or ""
    return approved and account.old.head.edition < edition <= account.new.head.edition


def _twice(lines: list[Naming], where: str, what: str) -> Told:
    last = lines[-1]
    ids = "、".join(dict.fromkeys(line.case.decision.id for line in lines))
    message = f"{where}{what}，{ids} 号决定都写了；请只留在一个决定里"
    return Told(_line_origin(last), message)


def _reason(decision: Decision, standing: Standing, account: Account) -> str:
    id = f"写明它的 {decision.id} 号决定"
    if standing is Standing.ENDED:
        return f"{id}没有获得批准"
    if standing is Standing.NOT_APPROVED:
        return f"{id}还没有批准"
    if standing is Standing.NOT_YET:
        return f"{id}要到 {decision.effective} 才施行"
    if standing is Standing.PAST:
        return f"{id}进入的是 {decision.edition} 版次，那一版已经冻结"
    if decision.edition is None:
        return f"{id}没有写进入哪个版次"
    return f"{id}进入的是 {decision.edition} 版次，清单现在是 {account.new.head.edition} 版次"


# decisions that the lists do not show


class _Target(NamedTuple):
    """A place that has to show what a decision says."""

    account: Account
    village: str | None
    """Slug, where the decision names a village."""
    label: str


def _not_carried_out(
    book: Book, accounts: Accounts, found: list[_Found], today: date
) -> Iterator[Told]:
    by_line: dict[tuple[str, int], list[_Found]] = {}
    for one in found:
        for line in one.lines:
            by_line.setdefault(line.key, []).append(one)
    for line in accounts.lines():
        targets = list(_targets(accounts, line, today))
        shown = by_line.get(line.key, [])
        for field in line.declared.fields or (None,):
            missing = [target for target in targets if not _is_shown(shown, target, field)]
            if missing and (line.declared.applies_to or len(missing) == len(targets)):
                yield _missing(found, line, field, missing, today)


def _targets(accounts: Accounts, line: Naming, today: date) -> Iterator[_Target]:
    """Yield the places that must show a line: those it names, or every list that has the duty.

    Of lists that it doesn't name, one that shows it is enough: a town may have had the words already.
    """
    for account in accounts.lists:
        standing = account.standing(line.case.decision, today)
        if standing in (Standing.IN_FORCE, Standing.LATER_EDITION):
            if line.declared.applies_to:
                for place in line.declared.applies_to:
                    if (village := account.village_named(place)) is not None:
                        yield _Target(account, village or None, place)
            elif any(account.holds(id) for id in ids_declared(line.declared)):
                yield _Target(account, None, _label(account, None))


def _is_shown(shown: list[_Found], target: _Target, field: str | None) -> bool:
    return any(
        one.account is target.account
        and target.village in (None, one.change.village)
        and field in (None, FIELD_KEYS.get(one.change.field or "", one.change.field))
        for one in shown
    )


def _missing(
    found: list[_Found], line: Naming, field: str | None, targets: list[_Target], today: date
) -> Told:
    decision, account = line.case.decision, targets[0].account
    ids = ids_declared(line.declared)
    others = dict.fromkeys(
        _verb(one.change)
        for one in found
        if one.account is account and not ids.isdisjoint(ids_of(one.change))
    )
    seen = f"，看到的变动是：{'、'.join(others)}" if others else ""
    names = "、".join(f"{ref.id} {ref.name or ''}".strip() for ref in line.declared.duties)
    late = account.standing(decision, today) is Standing.LATER_EDITION
    todo = f"请起草 {decision.edition} 版次的清单" if late else "请改清单，或者核对决定"
    said = f"“{VERBS[line.declared.kind]} {names}”" + (f"的“{field}”" if field else "")
    message = (
        f"决定要{said}，施行的日子已到，"
        f"{_joined([target.label for target in targets])}的清单里没有这个变动{seen}；{todo}"
    )
    is_error = not late and account.is_settled_by(decision)
    return Told(_line_origin(line), message, Severity.ERROR if is_error else Severity.WARNING)


# words


def _what(one: _Found) -> str:
    held = one.account.old.head.name
    return f"“{full_name(one.change)}”与{held}比有变动：{_verb(one.change)}"


def _verb(change: Change) -> str:
    field = FIELD_KEYS.get(change.field or "")
    shown = change.kind is ChangeKind.REWORDED and field
    return change.kind.verb + (f"（{field}）" if shown else "")


def _label(account: Account, village: str | None) -> str:
    if account.town is None:
        return _VILLAGE_LIST
    if village is None:
        return account.town.name
    names = {found.slug: found.name for found in account.villages}
    return f"{account.town.name}/{names.get(village, village)}"


def _joined(labels: list[str]) -> str:
    more = f"等{len(labels)}处" if len(labels) > _MOST_PLACES else ""
    return "、".join(labels[:_MOST_PLACES]) + more


def _places_text(group: list[_Found]) -> str:
    return _joined([_label(one.account, one.change.village) for one in group])


def _places(accounts: Accounts, group: list[_Found]) -> list[str]:
    """Return the places that a line must name; none where the change is in every list that has the duty."""
    id = group[0].change.duty
    having = [account for account in accounts.lists if account.holds(id)]
    whole = [one for one in group if one.change.village is None]
    if len(whole) == len(group) == len(having):
        return []
    return [_label(one.account, one.change.village) for one in group]


def _line_origin(line: Naming) -> Origin:
    return line.case.origin.at("变更", line.number, VERBS[line.declared.kind])


def _origin(book: Book, one: _Found) -> Origin:
    """Return where the change was written: the catalogue's text, the row, or the list that lost it."""
    change, row = one.change, one.change.new
    key = FIELD_KEYS.get(change.field or "")
    if row is not None and key and change.field not in row.own and row.id in book.duties:
        return book.duties[row.id].origin.at(key)
    village = next((v for v in one.account.villages if v.slug == change.village), None)
    if village is not None:
        return row.origin if row is not None and key else village.origin.at("清单")
    return row.origin if row is not None else one.account.new.origin.at("版次")
