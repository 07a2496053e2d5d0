"""Read a how-to page as what a clerk does: edits, new files, files removed, commands and what they show.

Nothing in the page is marked for the tests alone. A step is told by the last line before a sample:

- ``… `lists/x.yml` …原来：`` and, after the sample, ``改成：`` with a second one: replace these lines by those;
  ``写成了：`` instead is a mistake, which the page undoes with the words ``改回原样``;
- ``… `lists/x.yml` …写上：``: a new file;
- ``输入：``: a command; ``看到：``: what it shows, word for word;

and by sentences: ``先照[…](page.md)做完``, ``删去 `lists/x` ``, ``把 `lists/x` 改名为 `lists/y` `` (or 复制成).
A sample that is none of these is a mistake of the page: what stands there, is tried.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import REPOSITORY

MANUAL = REPOSITORY / "docs" / "manual"

_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"`(lists/[^`]+)`")
_SENTENCE = re.compile(
    r"先照\[[^\]]+\]\((?P<page>[a-z-]+\.md)(?:#[^)]*)?\)做完"
    r"|删去 `(?P<removed>lists/[^`]+)`"
    r"|把 `(?P<old>[^`]+)` (?P<verb>改名为|复制成) `(?P<new>[^`]+)`"
    r"|(?P<undone>改回原样)"
)


class PageError(Exception):
    """A page can't be followed: it holds a sample that nobody is told what to do with."""


@dataclass(frozen=True)
class First:
    """Another page comes first."""

    page: str


@dataclass(frozen=True)
class Edit:
    """Whole lines replaced by others."""

    file: str
    old: str
    new: str
    is_wrong: bool = False
    """Whether the page shows it as a mistake."""


@dataclass(frozen=True)
class NewFile:
    """A file that wasn't there."""

    file: str
    text: str


@dataclass(frozen=True)
class Removed:
    """A file or folder taken away."""

    file: str


@dataclass(frozen=True)
class Moved:
    """A file or folder with another name, or a copy of it."""

    file: str
    to: str
    is_copy: bool


@dataclass(frozen=True)
class Command:
    """A command, and what it shows where the page says so."""

    line: str
    shown: str | None = None
    span: tuple[int, int] | None = None
    """Where in the page stands what it shows."""


Change = Edit | NewFile | Removed | Moved
Step = First | Change | Command


def steps(text: str) -> tuple[Step, ...]:
    """Return what a page says to do, in its order; raise PageError for a sample that says nothing."""
    reading = _Reading()
    end = 0
    for fence in _FENCE.finditer(text):
        prose = text[end : fence.start()]
        reading.take_prose(prose)
        reading.take_sample(_last_line(prose), fence)
        end = fence.end()
    reading.take_prose(text[end:])
    reading.close()
    return tuple(reading.steps)


def howtos() -> tuple[Path, ...]:
    """Return the pages that say to do something."""
    pages = sorted(MANUAL.glob("*.md"))
    return tuple(page for page in pages if "您会看到：" in page.read_text(encoding="utf-8"))


@dataclass
class _Reading:
    """A page as far as it is read."""

    steps: list[Step] = field(default_factory=list)
    old: tuple[str, str] | None = None
    """File and lines that wait for what to put in their place."""
    mistake: Edit | None = None
    """What was written wrongly and not mended yet."""

    def take_prose(self, prose: str) -> None:
        for found in _SENTENCE.finditer(prose):
            if found["page"]:
                self.steps.append(First(found["page"]))
            elif found["removed"]:
                self.steps.append(Removed(found["removed"]))
            elif found["verb"]:
                self.steps.append(Moved(found["old"], found["new"], found["verb"] == "复制成"))
            elif self.mistake is not None:
                self.steps.append(Edit(self.mistake.file, self.mistake.new, self.mistake.old))
                self.mistake = None

    def take_sample(self, lead: str, fence: re.Match[str]) -> None:
        path, sample = (_PATH.findall(lead) or [""])[-1], fence[1]
        previous = self.steps[-1] if self.steps else None
        if lead.endswith("原来：") and path and self.old is None:
            self.old = path, sample
        elif lead.startswith(("改成", "写成了")) and lead.endswith("："):
            self._replace(sample, is_wrong=lead.startswith("写成了"))
        elif lead.endswith("写上：") and path:
            self.steps.append(NewFile(path, sample))
        elif lead.endswith("输入：") and sample.count("\n") == 1:
            self.steps.append(Command(sample.strip()))
        elif lead.endswith("看到：") and isinstance(previous, Command):
            self.steps[-1] = Command(previous.line, sample, fence.span(1))
        else:
            raise PageError(f"nobody is told what to do with this, after “{lead}”:\n{sample}")

    def close(self) -> None:
        if self.old is not None:
            raise PageError(f"“原来” without “改成”:\n{self.old[1]}")
        if self.mistake is not None:
            raise PageError(f"a mistake that nobody mends:\n{self.mistake.new}")

    def _replace(self, sample: str, *, is_wrong: bool) -> None:
        if self.old is None or self.mistake is not None:
            raise PageError(f"“改成” without “原来”, or a mistake not mended before:\n{sample}")
        edit = Edit(*self.old, sample, is_wrong)
        self.steps.append(edit)
        self.old, self.mistake = None, edit if is_wrong else None


def _last_line(prose: str) -> str:
    return next((line for line in reversed(prose.splitlines()) if line.strip()), "")
