"""Everyday matters that are nobody's township duty (elsewhere.yml), and the county's own holidays."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from dutybook.model.duty import GoTos
from dutybook.model.value import Count, Date, ShortNames, Value, reject


class Elsewhere(Value):
    """An everyday matter that people bring to the town, and where it belongs."""

    name: str = Field(alias="名称")
    slug: str = Field(alias="网址名")
    aliases: ShortNames = Field((), alias="俗称")
    go_to: GoTos = Field(alias="去处")
    note: str | None = Field(None, alias="说明")


def _read_year(written: Any) -> Any:
    if isinstance(written, str) and not re.fullmatch(r"(?:19|20)[0-9]{2}", written):
        raise reject("year", "应写年份，形如 2027")
    return written


Year = Annotated[Count, BeforeValidator(_read_year)]


class Calendar(Value):
    """Days off and days worked that add to the State Council's calendar."""

    days_off: tuple[Date, ...] = Field((), alias="放假")
    days_worked: tuple[Date, ...] = Field((), alias="上班")
    complete_years: tuple[Year, ...] = Field((), alias="写全年份")
    """Years of which the two fields above hold the whole arrangement, so that nothing else is asked."""
