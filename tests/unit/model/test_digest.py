"""The digest of a frozen edition."""

import hashlib
from typing import Any

from dutybook.model.digest import digest_of

EDITION: dict[str, Any] = {
    "版次": "2024",
    "名称": "2024年版",
    "基本履职事项": {"民生服务": ["MS-001 低保受理", {"MS-014": {"说明": "说“好”。"}}]},
}
WRITTEN_OUT = (
    '{"版次":"2024","名称":"2024年版",'
    '"基本履职事项":{"民生服务":["MS-001 低保受理",{"MS-014":{"说明":"说“好”。"}}]}}'
)


def test_the_digest_is_the_sha256_of_the_json_without_blanks() -> None:
    assert digest_of(EDITION) == "v1:" + hashlib.sha256(WRITTEN_OUT.encode()).hexdigest()


def test_the_freeze_mark_itself_does_not_count() -> None:
    frozen = {**EDITION, "冻结": {"日期": "2026-03-01", "摘要": digest_of(EDITION)}}
    assert digest_of(frozen) == digest_of(EDITION)


def test_a_changed_word_changes_the_digest() -> None:
    assert digest_of({**EDITION, "名称": "2024版"}) != digest_of(EDITION)


def test_the_order_of_rows_counts() -> None:
    one = {"基本履职事项": {"民生服务": ["MS-001", "MS-014"]}}
    other = {"基本履职事项": {"民生服务": ["MS-014", "MS-001"]}}
    assert digest_of(one) != digest_of(other)


def test_the_order_of_keys_counts() -> None:
    assert digest_of({"版次": "2024", "名称": "2024年版"}) != digest_of(
        {"名称": "2024年版", "版次": "2024"}
    )


def test_composed_and_decomposed_characters_are_the_same() -> None:
    assert digest_of({"名称": "caf\u00e9"}) == digest_of({"名称": "cafe\u0301"})
