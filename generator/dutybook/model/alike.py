"""Tell whether two names of duties can mean the same matter."""

from __future__ import annotations

import re

_PROCEDURE = re.compile(
    "申请|受理|初审|审核|审批|批准|确认|认定|核准|备案|管理|工作|服务|登记|办理|开展|落实|组织|实施|"
    "监督|检查|巡查|排查|处罚|许可|指导|宣传|协助|配合|动态|日常|有关|相关|情况|信息|村民|居民|城乡|农村|"
    r"[对的和与及等其、\uff0c,()\uff08\uff09“”\s]"
)
"""Words that name what is done, or anywhere: they say nothing of the matter itself."""


def may_be_same(one: str, other: str) -> bool:
    """Return whether two names share a word of their matter, or most of the shorter one's characters.

    A new wording, an abbreviation and a part of the old name may be the same matter; so may a name that
    says nothing but what is done.
    """
    matter, other_matter = _PROCEDURE.sub("", one), _PROCEDURE.sub("", other)
    if not matter or not other_matter:
        return True
    if _pairs(matter) & _pairs(other_matter):
        return True
    shorter, longer = sorted((set(matter), set(other_matter)), key=len)
    return 2 * len(shorter & longer) >= len(shorter)


def _pairs(text: str) -> set[str]:
    return {text[index : index + 2] for index in range(len(text) - 1)}
