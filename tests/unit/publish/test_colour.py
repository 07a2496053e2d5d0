"""Any accent a county chooses can be read."""

from __future__ import annotations

import re

import pytest

from dutybook.publish.colour import DARK_PAPER, WHITE, accent_style, contrast, parse, readable


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast((0, 0, 0), WHITE) == pytest.approx(21)


@pytest.mark.parametrize("chosen", ["0f766e", "ffff00", "ffffff", "000000", "ff0000", "a0c4ff"])
def test_a_readable_colour_comes_of_any(chosen: str) -> None:
    assert contrast(readable(parse(chosen), WHITE, (0, 0, 0)), WHITE) >= 4.5
    assert contrast(readable(parse(chosen), DARK_PAPER, WHITE), DARK_PAPER) >= 4.5


@pytest.mark.parametrize("chosen", ["0f766e", "ffff00", "ffffff", "000000"])
def test_links_are_readable_on_their_grounds_in_light_and_dark(chosen: str) -> None:
    light, dark = accent_style(chosen).split("@media")
    for style in (light, dark):
        values = dict(re.findall(r"--([a-z-]+):#([0-9a-f]{6})", style))
        ground = parse(values["accent-ground"])
        assert contrast(parse(values["link"]), ground) >= 4.5
        assert contrast(parse(values["on-accent"]), parse(values["accent"])) >= 4.5


def test_a_colour_that_can_be_read_already_stays_as_it_is() -> None:
    assert readable(parse("0f766e"), WHITE, (0, 0, 0)) == parse("0f766e")
