"""What a row shows: the catalogue's text and its own, as far as its kind shows them."""

import pytest

from dutybook.model.duty import CatalogueEntry, DutyText, RowEntry, text_for_kind
from dutybook.model.kinds import DutyKind

CATALOGUE = CatalogueEntry.model_validate(
    {
        "名称": "最低生活保障申请受理",
        "俗称": ["低保"],
        "说明": "目录里的说明。",
        "依据": ["《社会救助暂行办法》第十一条"],
        "主责": "县民政局",
        "配合": ["县财政局"],
        "上级部门职责": {"县民政局": ["审核。"]},
        "乡镇职责": ["受理。"],
        "村级职责": ["走访。"],
        "办理流程": [{"步骤": "受理"}],
        "承接部门": "县民政局",
        "工作方式": "直接办理。",
        "权力类型": "行政给付",
        "赋权方式": "委托",
        "原实施部门": "县民政局",
        "委托书": {"文号": "青民〔2026〕1号", "日期": "2026-02-25"},
        "过渡期": {"开始": "2026-03-15", "结束": "2026-06-14"},
        "去处": "县民政局",
        "用途": "申请救助",
        "期限": {"至": "2026-12-31"},
    }
)
SHARED = {"aliases", "note", "bases", "process", "limit"}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (DutyKind.BASIC, {"town_part", "village_part"}),
        (
            DutyKind.SUPPORTING,
            {"lead", "support", "department_parts", "town_part", "village_part"},
        ),
        (DutyKind.RECLAIMED, {"receiver", "method"}),
        (DutyKind.DELEGATED, {"power", "delegation", "delegated_by", "transition", "agreement"}),
        (DutyKind.SELF_GOVERNANCE, {"village_part"}),
        (DutyKind.ASSISTING, {"lead", "village_part"}),
        (DutyKind.EXCLUDED, {"go_to"}),
        (DutyKind.ISSUED, {"purpose"}),
        (DutyKind.BARRED, {"go_to"}),
    ],
)
def test_a_row_takes_only_what_its_kind_shows(kind: DutyKind, fields: set[str]) -> None:
    text = text_for_kind(CATALOGUE, None, kind)
    shown = {name for name in DutyText.model_fields if getattr(text, name) not in (None, (), {})}
    assert shown == fields | SHARED


def test_the_rows_own_text_wins_field_by_field() -> None:
    own = RowEntry.model_validate({"说明": "本镇的说明。"})
    text = text_for_kind(CATALOGUE, own, DutyKind.BASIC)
    assert (text.note, text.town_part) == ("本镇的说明。", ("受理。",))


def test_a_row_alone_keeps_its_own_text() -> None:
    own = RowEntry.model_validate({"乡镇职责": ["受理。"], "窗口": "民政窗口"})
    assert text_for_kind(None, own, DutyKind.BASIC).town_part == ("受理。",)


def test_a_rows_own_field_of_another_kind_is_not_shown() -> None:
    own = RowEntry.model_validate({"乡镇职责": ["受理。"], "承接部门": "县民政局"})
    for shared in (CATALOGUE, None):
        text = text_for_kind(shared, own, DutyKind.BASIC)
        assert (text.town_part, text.receiver) == (("受理。",), None)


def test_nothing_at_all_is_an_empty_text() -> None:
    assert text_for_kind(None, None, DutyKind.BASIC) == DutyText.model_validate({})
