"""Open or not, and when it opens: 2024 to 2026 in steps of 15 minutes, in Python and in the pages' own script."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dutybook.model.everyday import Calendar
from dutybook.model.hours import parse_hours
from dutybook.model.opening import openings
from dutybook.model.workdays import is_festival, is_workday
from dutybook.present.opening import baked_hours, calendar_script
from tests.hours.arranged import ALL_DAYS, EXCHANGED, HOLIDAYS, WORKING
from tests.hours.cases import CASES, Case
from tests.hours.oracle import QUARTERS, next_opening, rows

NO_OWN_DAYS = Calendar.model_validate({})

laid_out = cache(rows)


def written(case: Case) -> str:
    return "；".join(case.written)


def differences(case: Case, found: list[str]) -> list[str]:
    pairs = zip(ALL_DAYS, laid_out(case), found, strict=True)
    return [f"{day}\nis  {wanted}\ngot {got}" for day, wanted, got in pairs if wanted != got][:3]


def test_the_calendars_are_what_the_state_council_arranged() -> None:
    assert {day for day in ALL_DAYS if is_workday(day, NO_OWN_DAYS)} == WORKING
    assert {day for day in ALL_DAYS if is_festival(day, NO_OWN_DAYS)} == HOLIDAYS
    assert len(EXCHANGED) == 19
    assert len(WORKING) == 251 + 248 + 248


@pytest.mark.parametrize("case", CASES, ids=written)
def test_the_generator_agrees_at_every_quarter_hour(case: Case) -> None:
    rules = parse_hours(case.written)
    assert differences(case, [_row(rules, day) for day in ALL_DAYS]) == []


def _row(rules: Any, day: date) -> str:
    yesterday = openings(rules, day - timedelta(days=1), NO_OWN_DAYS)
    spans = [(o.start, o.end) for o in openings(rules, day, NO_OWN_DAYS)]
    spans += [(o.start - 1440, o.end - 1440) for o in yesterday]
    minutes = range(0, 1440, 15)
    return "".join("1" if any(s <= m < e for s, e in spans) else "0" for m in minutes)


def _windows(case: Case, first: date, *, told: bool) -> Iterator[dict[str, Any]]:
    """Yield the years as builds see them: what each build bakes into its pages, and the days it is for."""
    while first <= ALL_DAYS[-1]:
        last = date(first.year, 12, 31)
        days = [day.isoformat() for day in ALL_DAYS if first <= day <= last]
        calendar = calendar_script(NO_OWN_DAYS, first)
        baked = baked_hours(case.written)
        yield {"baked": baked, "calendar": calendar, "days": days, "told": told}
        first = last + timedelta(days=1)


def ask(node: str, cases: list[list[dict[str, Any]]]) -> list[list[Any]]:
    """Return what the script answers for each case's windows, a day after the other."""
    script = str(Path(__file__).with_name("opened.mjs"))
    job = json.dumps({"cases": cases})
    result = subprocess.run([node, script], input=job, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return [[day for window in case for day in window] for case in json.loads(result.stdout)]


@pytest.mark.browser
def test_the_pages_script_agrees_at_every_quarter_hour(node: str) -> None:
    found = ask(node, [list(_windows(case, ALL_DAYS[0], told=False)) for case in CASES])
    wrong = [differences(case, got) for case, got in zip(CASES, found, strict=True)]
    assert wrong == [[] for _ in CASES]


TOLD = tuple(CASES[number] for number in (0, 2, 7, 13))
LAST_YEAR = date(2026, 1, 1)
"""For what readers are told one year has to do: the script looks ahead from every moment."""


@pytest.mark.browser
def test_readers_are_told_until_when_and_from_when(node: str) -> None:
    answers = ask(node, [list(_windows(case, LAST_YEAR, told=True)) for case in TOLD])
    for case, found in zip(TOLD, answers, strict=True):
        laid = laid_out(case)
        for number, told in enumerate(found, ALL_DAYS.index(LAST_YEAR)):
            wrong = [
                f"{ALL_DAYS[number]} {quarter / 4:05.2f} {written(case)}: {told[quarter]}"
                for quarter in range(QUARTERS)
                if not _is_right(told[quarter], case, laid, number, quarter)
            ]
            assert wrong == []


def _is_right(told: str, case: Case, laid: list[str], number: int, quarter: int) -> bool:
    if laid[number][quarter] == "1":
        return told.startswith("o") and _lasts(int(told[1:]), case, laid, number, quarter)
    opening = next_opening(laid, number, quarter)
    if opening is None:
        return told == "c" or told > f"c{ALL_DAYS[-1]}"  # the oracle ends here
    ahead, at = opening
    return told == f"c{ALL_DAYS[number + ahead]}/{at}"


def _lasts(until: int, case: Case, laid: list[str], number: int, quarter: int) -> bool:
    """Return whether an office is open until then, and where nobody is merely on duty, no longer."""
    following = "".join(laid[number : number + 2])
    ends = following.find("0", quarter)
    if "值班" in written(case):
        return quarter < until <= ends
    return ends in (until, -1) and until > quarter


@pytest.mark.browser
@pytest.mark.parametrize(
    ("text", "on_a_tuesday", "on_a_saturday"),
    [
        ("工作日 09:00-12:00", "?", "?"),
        ("周六 09:00-12:00", "0", "?"),
        ("24小时", "1", "1"),
        ("每天 09:00-12:00", "01", "01"),
    ],
)
def test_a_year_without_an_arrangement_is_never_guessed(
    node: str, text: str, on_a_tuesday: str, on_a_saturday: str
) -> None:
    today = date(2026, 11, 22)
    window = {
        "baked": baked_hours((text,)),
        "calendar": calendar_script(NO_OWN_DAYS, today),
        "days": ["2027-01-05", "2027-08-07"],
        "told": False,
    }
    ((tuesday, saturday),) = ask(node, [[window]])
    assert (set(tuesday), set(saturday)) == (set(on_a_tuesday), set(on_a_saturday))


@pytest.mark.browser
@pytest.mark.parametrize("text", ["农历逢一、五 08:00-12:00", "农历初一、十五 08:00-12:00"])
def test_a_page_knows_the_lunar_calendar_to_the_end_of_the_next_year(node: str, text: str) -> None:
    case = next(case for case in CASES if case.written == (text,))
    days = [day for day in ALL_DAYS if day.year in (2025, 2026)]
    window = {
        "baked": baked_hours((text,)),
        "calendar": calendar_script(NO_OWN_DAYS, date(2025, 6, 1)),
        "days": [*map(date.isoformat, days), "2027-01-08", "2027-03-01"],
        "told": False,
    }
    ((*found, _, beyond),) = ask(node, [[window]])
    laid = dict(zip(ALL_DAYS, laid_out(case), strict=True))
    assert found == [laid[day] for day in days]
    assert set(beyond) == {"?"}
