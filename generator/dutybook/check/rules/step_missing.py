"""规定的步骤一步不少。

county.yml 的“规则”里写了“职责准入”“动态调整”要走哪几步的，批准了的决定每一步都要有；还在办的，走到哪一步，
前面的就要齐。没有批准、中途撤回的，走到哪里算哪里。

不对（规定先申请、论证、审核、公示，再批准）：

    # decisions/2026-05.yml
    编号: 2026-05
    版次: 2027
    途径: 职责准入
    变更:
      - 新增: YJ-032 应急值守
    申请: {单位: 县应急管理局, 日期: 2026-01-05}
    审核:
      - {单位: 青禾县委编办, 日期: 2026-01-16, 意见: 同意}

对：

    # decisions/2026-05.yml
    编号: 2026-05
    版次: 2027
    途径: 职责准入
    变更:
      - 新增: YJ-032 应急值守
    申请: {单位: 县应急管理局, 日期: 2026-01-05}
    论证: {日期: 2026-01-12, 必要性: 夜里没人, 合理性: 镇里有值班室, 合法性: 符合规定}
    审核:
      - {单位: 青禾县委编办, 日期: 2026-01-16, 意见: 同意}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import open_cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.county import ProcedureStep
from dutybook.model.decision import Decision
from dutybook.model.problem import Problem
from dutybook.model.steps import required_steps, steps_of

CODE = "DB409"

_SAMPLES = {
    ProcedureStep.APPLICATION: "申请: {单位: 县应急管理局, 日期: 2026-01-05}",
    ProcedureStep.ARGUMENT: "论证: {日期: 2026-01-12, 必要性: 为什么要, 合理性: 怎样担得起, 合法性: 凭什么}",
    ProcedureStep.CONFERRAL: "会商: {单位: [县民政局, 清溪镇], 日期: 2026-01-14}",
    ProcedureStep.REVIEW: "审核: [{单位: 青禾县委编办, 日期: 2026-01-16, 意见: 同意}]",
    ProcedureStep.NOTICE: "公示: {开始: 2026-02-02, 结束: 2026-02-09}",
    ProcedureStep.APPROVAL: "批准: {机关: 青禾县委、县政府, 日期: 2026-02-25, 文件: 通知}",
}


def check(book: Book) -> Iterator[Problem]:
    """Yield required steps that were left out before the furthest one recorded."""
    for decision, origin in open_cases(book):
        required = required_steps(book.county.rules, decision.door)
        for step in _left_out(decision, required):
            message = (
                f"本县的{decision.door}要走{'、'.join(required)}，这里没有写“{step}”；"
                f"请补上，形如 {_SAMPLES[step]}"
            )
            yield Problem(CODE, origin.at("途径"), message)


def _left_out(decision: Decision, required: tuple[ProcedureStep, ...]) -> list[ProcedureStep]:
    recorded = {step.kind for step in steps_of(decision)}
    if ProcedureStep.APPROVAL in recorded:
        return [step for step in required if step not in recorded]
    furthest = max((n for n, step in enumerate(required) if step in recorded), default=0)
    return [step for step in required[:furthest] if step not in recorded]


RULE = Rule(CODE, "规定的步骤一步不少", check, whole=("county.yml", "decisions/*"))
