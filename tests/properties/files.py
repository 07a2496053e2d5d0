"""Strategies for what files may hold: texts much like YAML, and plain values of any shape."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dutybook.model.duty import FIELD_KEYS
from dutybook.model.kinds import DutyKind
from tests.samples import SMALL_COUNTY

FILES = sorted(path for path in SMALL_COUNTY if path.endswith(".yml"))

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
"""Any text that UTF-8 can hold."""

_TOKENS = (
    *("- ", ": ", "：", ":\n", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "，", '"', "'"),
    *("|\n", ">\n", "# ", "&a", "*a", "!", "%", "@", "`", "? ", "---\n", "\t", "\u3000", "~"),
    *("名称", "事项", "清溪镇", "MS-001", "MS-001 低保", "2026-03-02", "０", "1. ", "基本履职事项"),
)
yaml_like = st.lists(st.sampled_from(_TOKENS), max_size=25).map("".join)
"""Texts of the signs that mean something in YAML, and of a few words."""

_WORDS = (
    *(
        "",
        "县民政局",
        "派出所",
        "MS-001",
        "CZ-011 困难家庭排查",
        "2026-03-02",
        "是",
        "1",
        "...",
        "１",
    ),
    *("《社会救助暂行办法》第十一条", "清溪镇", "民生服务", "guides/dibao", "1. 甲\n2. 乙", "v1:0"),
)
_KEYS = (
    *sorted(set(FIELD_KEYS.values())),
    *(kind.value for kind in DutyKind),
    *(
        "事项",
        "类别",
        "联系点",
        "岗位",
        "变更",
        "收回",
        "冻结",
        "规则",
        "清单",
        "增加",
        "不承担",
        "网址名",
    ),
    *("版次", "代码", "类型", "撤并", "材料", "步骤", "收费", "批准", "MS-001", "民生服务", "放假"),
)
_scalars = st.sampled_from(_WORDS) | any_text
_keys = st.sampled_from(_KEYS) | any_text


def _compound(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=4) | st.dictionaries(_keys, inner, max_size=5)


plain_values: st.SearchStrategy[Any] = st.recursive(_scalars, _compound, max_leaves=16)
"""What a file can hold: texts, lists and mappings."""

json_values: st.SearchStrategy[Any] = st.recursive(
    _scalars | st.none() | st.booleans() | st.integers() | st.floats(), _compound, max_leaves=16
)
"""The same, with what JSON has besides."""


@st.composite
def damaged(draw: st.DrawFn, value: Any) -> Any:
    """Return a right value with something inside replaced by anything, or with a key too many."""
    if isinstance(value, dict) and value and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(sorted(value)))
        return {**value, key: draw(damaged(value[key]))}
    if isinstance(value, dict) and draw(st.booleans()):
        return {**value, draw(_keys): draw(plain_values)}
    if isinstance(value, list) and value and draw(st.integers(0, 4)):
        index = draw(st.integers(0, len(value) - 1))
        return [*value[:index], draw(damaged(value[index])), *value[index + 1 :]]
    return draw(plain_values)
