"""Templates as they were compiled last: Python keeps its compiled modules likewise."""

from __future__ import annotations

import jinja2
from jinja2.bccache import Bucket

from dutybook.cli.kept import Kept


class CompiledTemplates(jinja2.BytecodeCache):
    """The compiled templates of one environment; Jinja itself looks whether the source is still the same."""

    def __init__(self, name: str) -> None:
        self._kept = Kept(f"{name}-{jinja2.__version__}.compiled")
        self._code: dict[str, bytes] = self._kept.load() or {}
        self._new: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code, if it is known."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that was not known, or has changed."""
        self._new[bucket.key] = bucket.bytecode_to_string()

    def keep(self) -> None:
        """Remember what was compiled anew."""
        if self._new:
            self._kept.store({**self._code, **self._new})
            self._new = {}
