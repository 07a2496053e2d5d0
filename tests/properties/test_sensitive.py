"""Every sensitive number is found wherever it is written; nothing that is none of them ever is."""

import re
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dutybook.cli.inspect import inspect
from dutybook.model.sensitive import SensitiveKind, find_sensitive, redact
from tests.numbers import card_number, identity_number
from tests.properties.files import any_text
from tests.samples import SMALL_COUNTY, county


def digits(length: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=length, max_size=length)


PROVINCES = (
    *("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37"),
    *("41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64"),
    *("65", "71", "81", "82", "83", "91", "99"),
)
identities = st.builds(
    lambda province, place, day, number: identity_number(f"{province}{place}{day:%Y%m%d}{number}"),
    st.sampled_from(PROVINCES),
    digits(4),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    digits(3),
)
_ISSUED = {
    "62": (16, 17, 18, 19),
    "4": (16, 19),
    "51": (16,),
    "55": (16,),
    "35": (16,),
    "9558": (19,),
}
cards = st.sampled_from(sorted(_ISSUED)).flatmap(
    lambda head: st.sampled_from(_ISSUED[head]).flatmap(
        lambda length: digits(length - len(head) - 1).map(lambda rest: card_number(head + rest))
    )
)
mobiles = st.builds("1{}{}".format, st.sampled_from("3456789"), digits(9))

_FULL_WIDTH = str.maketrans("0123456789Xx", "０１２３４５６７８９Ｘｘ")
_GAPS = ("", " ", "-", "　", "－", "–", "\u00a0", " - ")


@st.composite
def as_written(draw: st.DrawFn, numbers: st.SearchStrategy[str], *shapes: str) -> tuple[str, str]:
    """Return a number and one of the ways in which people write it."""
    number = draw(numbers)
    fitting = [s for s in shapes if sum(map(int, s.split("-"))) == len(number)]
    gap = draw(st.sampled_from(_GAPS))
    written = number
    if fitting and gap:
        lengths = map(int, draw(st.sampled_from(fitting)).split("-"))
        rest, parts = number, []
        for length in lengths:
            parts.append(rest[:length])
            rest = rest[length:]
        written = gap.join(parts)
    change = draw(st.sampled_from((str, str.lower, lambda text: text.translate(_FULL_WIDTH))))
    return number, change(written)


WRITTEN = {
    SensitiveKind.IDENTITY: as_written(identities, "6-8-4", "6-12", "14-4", "6-4-4-4"),
    SensitiveKind.CARD: as_written(cards, "4-4-4-4", "4-4-4-4-1", "4-4-4-4-2", "4-4-4-4-3", "6-13"),
    SensitiveKind.MOBILE: as_written(mobiles, "3-4-4", "3-8", "7-4", "4-4-3", "4-3-4"),
}
KINDS = st.sampled_from(sorted(WRITTEN)).flatmap(
    lambda kind: WRITTEN[kind].map(lambda pair: (kind, *pair))
)

bound = st.text(st.characters(exclude_categories=["Cs", "Nd"]), max_size=30).filter(
    lambda text: not re.search(r"[0-9A-Za-z]|://", text)
)
"""Texts that may stand right before or behind a number."""


@settings(max_examples=400)
@given(KINDS, bound, bound)
def test_every_number_is_found_between_any_two_texts(
    number: tuple[SensitiveKind, str, str], before: str, behind: str
) -> None:
    kind, plain, written = number
    assume(before[-1:] not in "-－–." and behind[:1] not in "-－–.")
    (found,) = find_sensitive(before + written + behind)
    assert found.kind is kind
    assert found.digits == plain
    assert found.start == len(before)
    assert found.end == len(before + written)


@settings(max_examples=200)
@given(KINDS, any_text, any_text)
def test_redacting_leaves_nothing_to_find(
    number: tuple[SensitiveKind, str, str], before: str, behind: str
) -> None:
    _, plain, written = number
    redacted = redact(f"{before}：{written}；{behind}")
    assert plain not in redacted
    assert find_sensitive(redacted) == ()


CODES = {
    SensitiveKind.IDENTITY: "DB501",
    SensitiveKind.CARD: "DB502",
    SensitiveKind.MOBILE: "DB503",
}
_VALUE_ENDS = re.compile(r"(?<=[\u4e00-\u9fff])(?=$|[,\]}])|$", re.MULTILINE)


@settings(max_examples=150)
@given(KINDS, st.sampled_from(sorted(SMALL_COUNTY)), st.data())
def test_every_number_in_any_file_is_an_error_at_its_place(
    number: tuple[SensitiveKind, str, str], path: str, data: st.DataObject
) -> None:
    """Behind any text of a file, in a comment, or in place of a key."""
    kind, plain, written = number
    assume(path != "county.yml" or kind is not SensitiveKind.MOBILE)  # it says which are allowed
    text = SMALL_COUNTY[path]
    places = [found.end() for found in _VALUE_ENDS.finditer(text)]
    at = data.draw(st.sampled_from(places))
    written = data.draw(st.sampled_from(("、{}", "（{}）", "  # {}", "\n{}: 甲\n"))).format(written)
    changed = text[:at] + written + text[at:]
    start = at + re.search(r"[0-9０-９]", written).start()  # type: ignore[union-attr]
    line, column = changed.count("\n", 0, start) + 1, start - changed.rfind("\n", 0, start)
    problems = inspect(county(**{path: changed})).problems
    assert (CODES[kind], line, column) in {(p.code, p.line, p.column) for p in problems}
    assert not any(plain in problem.message for problem in problems)


_HEX = st.sampled_from((32, 40, 64, 128)).flatmap(
    lambda length: st.text("0123456789abcdef", min_size=length, max_size=length)
)
_CREDIT_CODE = st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=18, max_size=18)
SERVICE_CODES = st.builds("{}{}{}".format, _CREDIT_CODE, digits(1), digits(12)) | digits(31)


@settings(max_examples=400)
@given(
    st.one_of(
        _HEX,
        _HEX.map("v1:{}".format),
        _HEX.map("sha256:{}".format),
        st.uuids().map(str),
        st.uuids().map(lambda uuid: str(uuid).upper()),
        digits(12).map("550e8400-e29b-41d4-a716-{}".format),
        SERVICE_CODES,
        st.builds("{}{}".format, st.sampled_from(PROVINCES), digits(10)),
        digits(20),
        digits(11).map("https://example.gov.cn/art/{}.html".format),
        digits(19).map("https://example.gov.cn/art?id={}".format),
    )
)
def test_no_digest_uuid_code_or_address_is_taken_for_a_number(code: str) -> None:
    assert find_sensitive(code) == ()
    assert find_sensitive(f"摘要: {code}，") == ()


@pytest.mark.parametrize("kind", SensitiveKind)
def test_letters_and_digits_around_make_a_number_part_of_something_else(
    kind: SensitiveKind,
) -> None:
    @settings(max_examples=50)
    @given(WRITTEN[kind], st.sampled_from("0123456789abcxXyzABC０Ｘ"), st.booleans())
    def holds(number: tuple[str, str], sign: str, before: bool) -> None:
        plain, _ = number
        assume(not (sign.upper() in "XＸ" and not before) and not (before and sign in "0０"))
        assert find_sensitive(sign + plain if before else plain + sign) == ()

    holds()
