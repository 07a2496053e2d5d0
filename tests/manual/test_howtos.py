"""Every how-to page is done as it says, in a copy of the example county; and a wrong page would be found out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.manual.howto import MANUAL, Command, Edit, First, NewFile, PageError, howtos, steps
from tests.manual.perform import StepError, county_in, perform, run
from tests.sites.links import broken_links

WANTED = {
    "add-duty",
    "change-telephone",
    "hand-in",
    "hand-over-duty",
    "move-duty",
    "never-publish",
    "new-county",
    "new-edition",
    "read-errors",
    "recall-duty",
    "write-guide",
}
"""What a clerk is to be told at least."""

_DAY = "1795305600"
"""2026-11-22, the day on which the pages are told."""


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the checks remember of each other."""
    return tmp_path_factory.mktemp("memory")


@pytest.fixture
def folder(tmp_path: Path, memory: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A working directory with a copy of the example county, on the day of the pages."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", _DAY)
    monkeypatch.setenv("DUTYBOOK_CACHE", str(memory))
    monkeypatch.chdir(county_in(tmp_path))
    yield tmp_path


def page(name: str) -> str:
    return (MANUAL / f"{name}.md").read_text(encoding="utf-8")


def edit(file: str, old: str, new: str, verb: str = "改成") -> str:
    return f"打开 `{file}`，原来：\n\n```yaml\n{old}\n```\n\n{verb}：\n\n```yaml\n{new}\n```\n"


PHONE = edit("lists/qingxi/town.yml", "    电话: [0980-8123456]", "    电话: [0980-8123466]")
CHECK = "输入：\n\n```text\ndutybook check\n```\n\n您会看到：\n\n```text\n读了 9 个文件，没有问题\n```\n"


def test_every_task_has_its_page() -> None:
    assert {path.stem for path in howtos()} == WANTED


@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_page_changes_something_and_shows_what_the_check_says(name: str) -> None:
    found = steps(page(name))
    assert any(isinstance(step, Edit | NewFile) for step in found)
    checks = [step for step in found if isinstance(step, Command) and "check" in step.line]
    assert checks
    assert all(check.shown for check in checks)


@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_page_does_what_it_says(name: str, folder: Path) -> None:
    perform(page(name), folder)
    assert run("dutybook check").endswith("没有问题\n"), "a how-to leaves a sound county behind"


@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_slip_in_what_a_page_writes_last_is_found_out(name: str, folder: Path) -> None:
    """What the pages show is checked indeed: a tab in the last sample, and the check tells of it."""
    text = page(name)
    written = [step for step in steps(text) if isinstance(step, Edit | NewFile)]
    samples = [step.new if isinstance(step, Edit) else step.text for step in written]
    sample = next(sample for sample in reversed(samples) if f"\n{sample}```" in text)
    head, _, tail = text.rpartition(f"\n{sample}```")
    with pytest.raises(StepError):
        perform(f"{head}\n{sample}\t坏: 了\n```{tail}\n{CHECK}", folder)


@pytest.mark.parametrize("name", ["add-duty", "move-duty", "hand-over-duty", "recall-duty"])
def test_without_its_decision_no_duty_moves(name: str, folder: Path) -> None:
    text = page(name)
    decision = next(
        step.text
        for step in steps(text)
        if isinstance(step, NewFile) and step.file.startswith("lists/decisions/")
    )
    refused = re.sub(r"^批准: .*\n", "", decision, flags=re.MULTILINE)
    assert refused != decision
    with pytest.raises(StepError, match="还没有批准"):
        perform(text.replace(decision, refused), folder)


def test_a_new_edition_comes_first_where_a_list_changes() -> None:
    for name in ("add-duty", "move-duty", "hand-over-duty", "recall-duty"):
        assert steps(page(name))[0] == First("new-edition.md"), name


def test_the_parts_of_an_error_are_those_of_the_error_shown() -> None:
    text = page("read-errors")
    shown = next(step.shown for step in steps(text) if isinstance(step, Command))
    file, line, column, severity = re.split(r"[: ]", shown or "")[:4]
    for part in (file, line, column, severity, "[DB101]"):
        assert f"| `{part}` |" in text, part


def test_a_new_county_keeps_nothing_of_the_example(folder: Path) -> None:
    perform(page("new-county"), folder)
    assert (folder / "site" / "shiqiao" / "MS-001" / "index.html").is_file()
    assert broken_links(folder / "site") == []
    for file in (folder / "lists").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        assert not re.search("青禾|清溪|柳林|城关|0980-81", text), file


def test_the_checklist_of_a_new_county_names_every_kind_of_file() -> None:
    checklist = page("new-county").partition("{ #checklist }")[2]
    example = {part.name for part in (MANUAL.parent.parent / "lists").iterdir()}
    later = {"addresses.txt", "calendar.yml", "decisions"}
    places = {"chengguan", "liulin-xiang", "qingxi"}
    named = {name.rstrip("/") for name in re.findall(r"`([a-z./-]+)`", checklist)}
    assert example - later - places - {"village-editions"} <= named
    assert {"town.yml", "list.yml", "villages", "editions"} <= named


# the reading and the doing find what is wrong with a page


def test_a_sound_page_passes(folder: Path) -> None:
    perform(PHONE + CHECK, folder)
    assert "0980-8123466" in (folder / "lists/qingxi/town.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        PHONE.replace("0980-8123456", "0980-8123450"),  # isn't there
        PHONE.replace("    电话: [0980-8123456]", "    核实日期: 2026-10-09"),  # is there often
        PHONE + CHECK.replace("没有问题", "1 个错误"),
        PHONE.replace("[0980-8123466]", "[0980-8123466") + CHECK,
        "新建文件 `lists/county.yml`，写上：\n\n```yaml\n格式: 1\n```\n",
        "输入：\n\n```text\nrm -r lists\n```\n",
        "输入：\n\n```text\ndutybook chekc\n```\n",
    ],
)
def test_a_page_that_is_not_so_fails(text: str, folder: Path) -> None:
    with pytest.raises(StepError):
        perform(text, folder)


@pytest.mark.parametrize(
    "text",
    [
        "例如：\n\n```yaml\n电话: 0980-8123456\n```\n",
        "打开 `lists/county.yml`，原来：\n\n```yaml\n格式: 1\n```\n",
        "改成：\n\n```yaml\n格式: 2\n```\n",
        PHONE.replace("改成：", "写成了："),
        "您会看到：\n\n```text\n没有问题\n```\n",
    ],
)
def test_a_page_that_cannot_be_followed_is_refused(text: str) -> None:
    with pytest.raises(PageError):
        steps(text)


def test_a_mistake_is_mended_where_the_page_says_so() -> None:
    wrong = PHONE.replace("改成：", "写成了：") + "改回原样。\n"
    first, second = steps(wrong)
    assert isinstance(first, Edit)
    assert isinstance(second, Edit)
    assert first.is_wrong
    assert (second.old, second.new) == (first.new, first.old)
