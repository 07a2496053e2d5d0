"""The digest that proves that a frozen edition still says what it said."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from typing import Any

FREEZE_KEY = "冻结"


def digest_of(plain: Mapping[str, Any]) -> str:
    """Return ``v1:`` and the SHA-256 of an edition's plain values, its freeze mark left out.

    Taken over UTF-8 JSON in NFC, keys in the order of the file, no blanks.
    """
    content = {key: value for key, value in plain.items() if key != FREEZE_KEY}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    normal = unicodedata.normalize("NFC", text)
    return "v1:" + hashlib.sha256(normal.encode("utf-8")).hexdigest()
