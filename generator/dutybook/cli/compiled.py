"""Templates as they were compiled: kept for the next build, as Python keeps its compiled modules."""

from __future__ import annotations

from collections.abc import Mapping

import jinja2
from jinja2.bccache import Bucket

from dutybook.cli.kept import Kept
from dutybook.publish.shipped import THEME
from dutybook.publish.templates import PageTemplates

Code = Mapping[str, bytes]
"""Key of a template -> its bytecode; Jinja itself looks whether the source is still the same."""


class CompiledTemplates(jinja2.BytecodeCache):
    """What is compiled already, and what had to be compiled anew."""

    def __init__(self, code: Code) -> None:
        self.code = dict(code)
        self.is_new = False

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code, if it is known."""
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that was not known, or has changed."""
        self.code[bucket.key] = bucket.bytecode_to_string()
        self.is_new = True


class KeptTemplates(CompiledTemplates):
    """The compiled templates of one environment, as the last build left them in the user's cache folder."""

    def __init__(self, name: str) -> None:
        self._kept = Kept(f"{name}-{jinja2.__version__}.compiled")
        super().__init__(self._kept.load() or {})

    def keep(self) -> None:
        """Remember what was compiled anew."""
        if self.is_new:
            self._kept.store(self.code)
            self.is_new = False


def compile_pages() -> Code:
    """Return the compiled templates of all pages, for another process."""
    kept = KeptTemplates("pages")
    PageTemplates(THEME, compiled=kept)
    kept.keep()
    return kept.code
