"""County departments and the agencies stationed in towns (departments.yml)."""

from __future__ import annotations

from pydantic import Field

from dutybook.model.contact import ContactPoint
from dutybook.model.value import Date, ShortNames, Value

_HALF_WIDTH = str.maketrans("\uff08\uff09", "()")


def _with_half_width(*names: str) -> tuple[str, ...]:
    """Return names, and each again with half-width brackets where it has brackets."""
    return tuple(dict.fromkeys((*names, *(name.translate(_HALF_WIDTH) for name in names))))


TOWN_ITSELF = _with_half_width("乡镇", "街道", "乡镇（街道）")
VILLAGE_ITSELF = _with_half_width("村", "社区", "村（社区）")
"""Names that may stand wherever a department may and mean the reader's own place."""


class Dissolved(Value):
    """When a body was dissolved and which took over (撤并)."""

    date: Date = Field(alias="日期")
    into: str = Field(alias="并入")
    note: str | None = Field(None, alias="说明")
    """Why: the document that says so."""


class Department(Value):
    """A department of the county, or an agency stationed in its towns; its full name is the key."""

    slug: str = Field(alias="网址名")
    type: str = Field("县级部门", alias="类型")
    short_names: ShortNames = Field((), alias="简称")
    credit_code: str | None = Field(None, alias="统一社会信用代码")
    generic_name: str | None = Field(None, alias="统称")
    serves: ShortNames = Field((), alias="服务")
    contacts: tuple[ContactPoint, ...] = Field((), alias="联系点")
    note: str | None = Field(None, alias="说明")
    dissolved: Dissolved | None = Field(None, alias="撤并")
