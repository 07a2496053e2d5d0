"""On whom a change puts a duty."""

from __future__ import annotations

import pytest

from dutybook.model.burden import bearer_of
from dutybook.model.decision import Change
from tests.decided import decided, redecided
from tests.samples import book_of


@pytest.mark.parametrize(
    ("line", "bearer"),
    [
        ({"新增": "YJ-099 新事项", "到": "配合履职事项"}, "乡镇（街道）"),
        ({"新增": "YJ-099 新事项", "到": "配合"}, "乡镇（街道）"),
        ({"新增": "YJ-099 新事项", "到": "行政处罚"}, "乡镇（街道）"),
        ({"新增": "YJ-099 新事项", "到": "依法协助政府工作事项"}, "村（社区）"),
        ({"新增": "YJ-099 新事项", "到": "小微权力事项"}, "村（社区）"),
        ({"新增": "YJ-099 新事项", "到": "上级部门收回事项"}, None),
        ({"新增": "CZ-046 打卡", "到": "减负事项"}, None),
        ({"新增": "YJ-099 新事项"}, "乡镇（街道）"),  # stands nowhere yet
        ({"新增": "CZ-001 村民会议召开"}, "村（社区）"),  # as it stands in the lists
        ({"新增": "CZ-046 打卡"}, None),
        ({"下放": "JS-031 农村房屋安全鉴定", "到": "基本履职事项"}, "乡镇（街道）"),
        ({"收回": "JS-031 农村房屋安全鉴定", "从": "基本履职事项"}, None),
        ({"移交": "MS-001 低保", "从": "县民政局", "到": "乡镇"}, "乡镇（街道）"),
        ({"移交": "MS-001 低保", "从": "县民政局", "到": "清溪镇"}, "乡镇（街道）"),
        ({"移交": "MS-001 低保", "从": "乡镇", "到": "村"}, "村（社区）"),
        ({"移交": "MS-001 低保", "从": "乡镇", "到": "县民政局"}, None),
        ({"改名": "MS-001 低保"}, None),
        ({"退出": "MS-001 低保"}, None),
    ],
)
def test_a_duty_is_put_on_towns_or_villages_or_on_nobody(
    line: dict[str, str], bearer: str | None
) -> None:
    own = redecided("county.yml", ("规则:", "清单种类:\n  小微权力事项: {同: 依法自治事项}\n规则:"))
    assert bearer_of(book_of(decided(**own)), Change.model_validate(line)) == bearer
