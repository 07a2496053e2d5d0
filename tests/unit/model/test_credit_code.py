"""The check character of GB 32100."""

import pytest

from dutybook.model.credit_code import EXAMPLE, check_character, foreign_characters


@pytest.mark.parametrize("code", [EXAMPLE, "91350100M000100Y43"])
def test_the_last_character_follows_from_the_others(code: str) -> None:
    """The second is the example that the standard itself works out."""
    assert check_character(code) == code[-1]


def test_every_single_slip_and_every_exchange_of_neighbours_is_found() -> None:
    for place in range(17):
        for other in "0123456789ABCDEFGHJKLMNPQRTUWXY":
            slip = EXAMPLE[:place] + other + EXAMPLE[place + 1 :]
            assert (check_character(slip) == EXAMPLE[-1]) == (slip == EXAMPLE)
        swapped = EXAMPLE[:place] + EXAMPLE[place + 1] + EXAMPLE[place] + EXAMPLE[place + 2 :]
        if place < 16 and swapped != EXAMPLE:
            assert check_character(swapped) != EXAMPLE[-1]


def test_letters_that_look_like_digits_are_foreign() -> None:
    assert foreign_characters("11990121MBO00001I9O") == "OI"
    assert foreign_characters(EXAMPLE) == ""
