"""Whether two names can mean one matter."""

import pytest

from dutybook.model.alike import may_be_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("防止返贫动态监测和帮扶", "防止返贫致贫监测和帮扶措施落实"),
        ("低保受理", "最低生活保障申请受理"),
        ("高龄补贴申请", "高龄津贴申请受理"),
        ("城乡居民基本医疗保险费代收", "城乡居民基本医疗保险参保通知"),
        ("农村住房安全评估", "农村房屋安全鉴定"),
        ("开展日常巡查", "自来水管网维修"),
        ("", "自来水管网维修"),
    ],
)
def test_new_wordings_and_short_names_may_be_the_same(one: str, other: str) -> None:
    assert may_be_same(one, other)
    assert may_be_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("最低生活保障申请受理", "高龄津贴申请受理"),
        ("集贸市场管理", "森林草原防灭火"),
        ("对擅自占用公共绿地的处罚", "对未取得燃气经营许可证的处罚"),
        ("婚姻登记宣传", "山洪灾害预警"),
        ("农村村民建房申请审核", "农村殡葬改革宣传"),
    ],
)
def test_what_is_done_alone_makes_no_two_matters_the_same(one: str, other: str) -> None:
    assert not may_be_same(one, other)
    assert not may_be_same(other, one)
