"""Service guides (guides/*.yml) and life events (events/*.yml)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from dutybook.model.department import Dissolved
from dutybook.model.identity import Reference
from dutybook.model.law import Bases
from dutybook.model.value import Count, Lines, Names, OrText, ShortNames, Texts, Value


class Document(Value):
    """One document (材料) to bring."""

    name: str = Field(alias="名称")
    necessity: str = Field("必要", alias="必要性")
    form: str | None = Field(None, alias="形式")
    copies: Count | None = Field(None, alias="份数")
    source: str | None = Field(None, alias="来源")
    note: str | None = Field(None, alias="说明")
    blank_form: str | None = Field(None, alias="空表")
    sample: str | None = Field(None, alias="样表")


class GuideStep(Value):
    """One step, who does it and how long it takes."""

    name: str = Field(alias="名称")
    by: str | None = Field(None, alias="由谁")
    limit: str | None = Field(None, alias="时限")
    note: str | None = Field(None, alias="说明")


class Fee(Value):
    """What a service costs, on which ground, who pays less."""

    standard: str = Field(alias="标准")
    basis: str | None = Field(None, alias="依据")
    reduction: str | None = Field(None, alias="减免")


class Result(Value):
    """What one gets in the end and how."""

    name: str = Field(alias="名称")
    delivery: str | None = Field(None, alias="送达")


class Question(Value):
    """A frequent question and its answer."""

    question: str = Field(alias="问")
    answer: str = Field(alias="答")


def _read_fee(written: Any) -> Any:
    return {"标准": written} if isinstance(written, str) else written


class Guide(Value):
    """How to get one thing done. Where and when to go is resolved from the reader's own place."""

    name: str = Field(alias="名称")
    aliases: ShortNames = Field((), alias="俗称")
    duties: tuple[Reference, ...] = Field(alias="事项")
    note: str | None = Field(None, alias="说明")
    applicants: ShortNames = Field((), alias="服务对象")
    body: str | None = Field(None, alias="实施主体")
    bases: Bases = Field((), alias="依据")
    conditions: Lines = Field((), alias="受理条件")
    documents: tuple[Document, ...] = Field((), alias="材料")
    steps: tuple[GuideStep, ...] = Field((), alias="步骤")
    type: str | None = Field(None, alias="办件类型")
    legal_limit: str | None = Field(None, alias="法定时限")
    promised_limit: str | None = Field(None, alias="承诺时限")
    visits: Count | None = Field(None, alias="到现场次数")
    fee: Annotated[Fee | None, BeforeValidator(_read_fee), OrText()] = Field(None, alias="收费")
    channels: ShortNames = Field((), alias="办理形式")
    online: str | None = Field(None, alias="网办地址")
    result: Result | None = Field(None, alias="结果")
    enquiry: Texts = Field((), alias="咨询")
    complaint: Texts = Field((), alias="投诉")
    basic_code: str | None = Field(None, alias="基本编码")
    service_code: str | None = Field(None, alias="实施编码")
    questions: tuple[Question, ...] = Field((), alias="常见问题")
    dissolved: Dissolved | None = Field(None, alias="撤并")


class LifeEvent(Value):
    """Guides, duties and offices in the order in which a life event needs them."""

    name: str = Field(alias="名称")
    aliases: ShortNames = Field((), alias="俗称")
    note: str | None = Field(None, alias="说明")
    order: Names = Field(alias="顺序")
    """Each is ``guides/<slug>``, a duty id, or a department's or agency's name."""
