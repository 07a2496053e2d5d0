"""A county's own kinds of list."""

import pytest

from dutybook.model.county import County
from dutybook.model.kinds import DutyKind

COUNTY = County.model_validate(
    {
        "格式": "1",
        "名称": "青禾县",
        "代码": "990121",
        "清单种类": {"小微权力事项": {"同": "依法自治事项"}},
    }
)


@pytest.mark.parametrize("kind", list(DutyKind))
def test_every_official_heading_means_its_kind(kind: DutyKind) -> None:
    assert COUNTY.kind_of(kind.value) is kind


def test_a_heading_of_the_county_means_the_kind_it_is_like() -> None:
    assert COUNTY.kind_of("小微权力事项") is DutyKind.SELF_GOVERNANCE


@pytest.mark.parametrize("heading", ["小微权力", "基本职责", "", "BASIC"])
def test_any_other_heading_means_nothing(heading: str) -> None:
    assert COUNTY.kind_of(heading) is None
