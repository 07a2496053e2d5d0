"""Laws, regulations and documents (laws.yml), and the legal bases that point to them."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field, WithJsonSchema

from dutybook.model.value import Date, OrText, Value, read_lines, reject

_BASIS = re.compile(r"《([^》]+)》\s*(.*)", re.DOTALL)
_BETWEEN_LAWS = "[\u3001\uff0c\uff1b,;和及]\\s*《"
_TWO_LAWS = re.compile(_BETWEEN_LAWS)
_ARTICLE = re.compile(r"(.+?)(第[零〇一二三四五六七八九十百千0-9]+条.*)", re.DOTALL)


class LawState(StrEnum):
    """Whether a law is in force."""

    IN_FORCE = "现行有效"
    PENDING = "尚未施行"
    REPEALED = "已废止"


class Law(Value):
    """One entry of the register of legal bases; its name is the key."""

    number: str | None = Field(None, alias="文号")
    issuer: str | None = Field(None, alias="机关")
    effective: Date | None = Field(None, alias="施行日期")
    amended: Date | None = Field(None, alias="修订日期")
    state: LawState = Field(LawState.IN_FORCE, alias="状态")
    address: str | None = Field(None, alias="网址")
    note: str | None = Field(None, alias="说明")


class LegalBasis(NamedTuple):
    """A law and the article meant (empty where the whole law is meant)."""

    law: str
    article: str

    def __str__(self) -> str:
        return f"《{self.law}》{self.article}"


@lru_cache(maxsize=16384)
def parse_basis(written: str) -> LegalBasis:
    """Read ``《法》第一条``, or the same without 《》 (the article then begins at 第…条)."""
    if matched := _BASIS.fullmatch(written):
        return LegalBasis(matched[1], matched[2])
    if matched := _ARTICLE.fullmatch(written):
        return LegalBasis(matched[1], matched[2])
    return LegalBasis(written, "")


def _read_basis(written: Any) -> Any:
    if isinstance(written, LegalBasis):
        return written
    if isinstance(written, str):
        if _TWO_LAWS.search(written):
            raise reject("basis", "一项只写一部法，请分成几项")
        return parse_basis(written)
    raise reject("basis", "依据应写成一行，形如 《社会救助暂行办法》第十一条")


Basis = Annotated[
    LegalBasis,
    BeforeValidator(_read_basis),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^(?!.*{_BETWEEN_LAWS})",
            "examples": ["《社会救助暂行办法》第十一条"],
        }
    ),
]


def _read_bases(written: Any) -> Any:
    return read_lines(written)


Bases = Annotated[tuple[Basis, ...], BeforeValidator(_read_bases), OrText()]
"""A field that lists legal bases, one law and article each; a ``|`` text is read as the same list."""
