"""Everyday matters that are nobody's township duty (elsewhere.yml), and the county's own holidays."""

from __future__ import annotations

from pydantic import Field

from dutybook.model.duty import GoTos
from dutybook.model.value import Date, Texts, Value


class Elsewhere(Value):
    """An everyday matter that people bring to the town, and where it belongs."""

    name: str = Field(alias="名称")
    slug: str = Field(alias="网址名")
    aliases: Texts = Field((), alias="俗称")
    go_to: GoTos = Field(alias="去处")
    note: str | None = Field(None, alias="说明")


class Calendar(Value):
    """Days off and days worked that add to the State Council's calendar."""

    days_off: tuple[Date, ...] = Field((), alias="放假")
    days_worked: tuple[Date, ...] = Field((), alias="上班")
