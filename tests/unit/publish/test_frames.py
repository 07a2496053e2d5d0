"""Frames are split once and poured many times."""

from __future__ import annotations

import pytest

from dutybook.publish.frames import Frame, slot


def test_a_frame_is_poured_with_values_in_its_slots() -> None:
    frame = Frame.split(f"<h1>{slot('title')}</h1>{slot('body')}!")
    assert (
        frame.pour({"title": "甲".encode(), "body": b"<p>1</p>"}).decode() == "<h1>甲</h1><p>1</p>!"
    )


def test_some_slots_can_be_filled_for_good() -> None:
    frame = Frame.split(f"{slot('base')}a{slot('body')}{slot('base')}b").fill({"base": "../"})
    assert frame.names == ("body",)
    assert frame.pour({"body": b"-"}) == b"../a-../b"


def test_what_is_poured_is_never_read_as_a_slot() -> None:
    frame = Frame.split(slot("body"))
    assert frame.pour({"body": slot("title").encode()}).decode() == slot("title")


def test_a_slot_without_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        Frame.split(slot("body")).pour({})
