"""Decisions on admission and adjustment (decisions/*.yml)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from dutybook.model.duty_list import Edition
from dutybook.model.identity import Reference
from dutybook.model.value import (
    Amount,
    Count,
    Date,
    OrText,
    Period,
    Shaped,
    ShortNames,
    Value,
    reject,
)

DecisionId = Annotated[
    str, Shaped(r"[0-9]{4}-[0-9]{2,3}", "决定的编号应写年份和序号，形如 2026-03")
]


class Door(StrEnum):
    """The two doors by which a list may change."""

    ADMISSION = "职责准入"
    ADJUSTMENT = "动态调整"


class Application(Value):
    """Who asked, when, by which document."""

    body: str = Field(alias="单位")
    date: Date = Field(alias="日期")
    number: str | None = Field(None, alias="文号")


class Argument(Value):
    """Why the change is needed, reasonable and lawful."""

    date: Date = Field(alias="日期")
    need: str | None = Field(None, alias="必要性")
    reason: str | None = Field(None, alias="合理性")
    lawfulness: str | None = Field(None, alias="合法性")


class Conferral(Value):
    """Which departments conferred, when."""

    bodies: ShortNames = Field(alias="单位")
    date: Date = Field(alias="日期")


class Review(Value):
    """One review by a higher body."""

    body: str = Field(alias="单位")
    date: Date = Field(alias="日期")
    opinion: str | None = Field(None, alias="意见")
    number: str | None = Field(None, alias="文号")


class Notice(Value):
    """The public notice: from, to, where, what came in and what was taken up."""

    start: Date = Field(alias="开始")
    end: Date = Field(alias="结束")
    address: str | None = Field(None, alias="网址")
    received: Count | None = Field(None, alias="收到意见")
    adopted: Count | None = Field(None, alias="采纳")


class DecisionApproval(Value):
    """Who approved, when, by which kind of document."""

    body: str = Field(alias="机关")
    date: Date = Field(alias="日期")
    document: str | None = Field(None, alias="文件")
    number: str | None = Field(None, alias="文号")


class Training(Value):
    """One training that came with the duty."""

    date: Date | None = Field(None, alias="日期")
    content: str = Field(alias="内容")
    people: Count | None = Field(None, alias="人次")


class Resources(Value):
    """What follows the duty: posts, people, money in 万元, equipment, training."""

    posts: Count | None = Field(None, alias="编制")
    people: Count | None = Field(None, alias="人员")
    money: Amount | None = Field(None, alias="经费万元")
    equipment: ShortNames = Field((), alias="设备")
    training: tuple[Training, ...] = Field((), alias="培训")


class Conclusion(StrEnum):
    """What an evaluation concludes."""

    KEEP = "保留"
    ADJUST = "调整"
    EXIT = "退出"


class Evaluation(Value):
    """How the change was evaluated and what follows."""

    date: Date = Field(alias="日期")
    method: str | None = Field(None, alias="方式")
    conclusion: Conclusion = Field(alias="结论")
    note: str | None = Field(None, alias="说明")


class Outcome(Value):
    """How a case ended that was not approved."""

    refused: Date | None = Field(None, alias="不予批准")
    withdrawn: Date | None = Field(None, alias="撤回")
    note: str | None = Field(None, alias="说明")


def _read_references(written: Any) -> Any:
    return (written,) if isinstance(written, str) else written


References = Annotated[tuple[Reference, ...], BeforeValidator(_read_references), OrText()]
"""One duty, or several in a list."""

VERBS = {
    "added": "新增",
    "devolved": "下放",
    "reclaimed": "收回",
    "lead_moved": "移交",
    "renamed": "改名",
    "reworded": "修改",
    "recategorised": "移类",
    "basis_changed": "改依据",
    "delegation_changed": "改赋权",
    "support_changed": "改配合",
    "limit_changed": "改期限",
    "merged": "合并",
    "split": "拆分",
    "removed": "退出",
}
"""Kinds of change -> the verb that declares one in a decision."""


class Change(Value):
    """One change that a decision makes: exactly one verb and the duty or duties it is about."""

    added: References = Field((), alias="新增")
    devolved: References = Field((), alias="下放")
    reclaimed: References = Field((), alias="收回")
    lead_moved: References = Field((), alias="移交")
    renamed: References = Field((), alias="改名")
    reworded: References = Field((), alias="修改")
    recategorised: References = Field((), alias="移类")
    basis_changed: References = Field((), alias="改依据")
    delegation_changed: References = Field((), alias="改赋权")
    support_changed: References = Field((), alias="改配合")
    limit_changed: References = Field((), alias="改期限")
    merged: References = Field((), alias="合并")
    split: References = Field((), alias="拆分")
    removed: References = Field((), alias="退出")
    source: str | None = Field(None, alias="从")
    target: str | None = Field(None, alias="到")
    becomes: References = Field((), alias="为")
    fields: ShortNames = Field((), alias="内容")
    applies_to: ShortNames = Field((), alias="适用")
    note: str | None = Field(None, alias="说明")

    @model_validator(mode="after")
    def _has_one_verb(self) -> Change:
        written = self.model_fields_set & VERBS.keys()
        if len(written) != 1:
            said = "".join(f"“{VERBS[verb]}”" for verb in VERBS if verb in written) or "零个动词"
            wanted = f"一条变更应写且只写一个动词：{'、'.join(VERBS.values())}"
            raise reject("verb", f"写了{said}；{wanted}")
        return self

    @property
    def kind(self) -> str:
        """The English name of the verb."""
        (verb,) = self.model_fields_set & VERBS.keys()
        return verb

    @property
    def duties(self) -> tuple[Reference, ...]:
        """The duties that the verb names."""
        named: tuple[Reference, ...] = getattr(self, self.kind)
        return named


class Decision(Value):
    """One case at one of the two doors, from application to evaluation."""

    id: DecisionId = Field(alias="编号")
    edition: Edition | None = Field(None, alias="版次")
    door: Door = Field(alias="途径")
    grounds: str | None = Field(None, alias="事由")
    note: str | None = Field(None, alias="说明")
    changes: tuple[Change, ...] = Field(alias="变更")
    application: Application | None = Field(None, alias="申请")
    argument: Argument | None = Field(None, alias="论证")
    conferral: Conferral | None = Field(None, alias="会商")
    reviews: tuple[Review, ...] = Field((), alias="审核")
    notice: Notice | None = Field(None, alias="公示")
    approval: DecisionApproval | None = Field(None, alias="批准")
    effective: Date | None = Field(None, alias="施行日期")
    transition: Period | None = Field(None, alias="过渡期")
    resources: Resources | None = Field(None, alias="资源")
    evaluations: tuple[Evaluation, ...] = Field((), alias="评估")
    outcome: Outcome | None = Field(None, alias="结果")
