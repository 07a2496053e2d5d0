"""What ``dutybook freeze`` does, read top to bottom: check, choose, compose all files, prove them, write them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date

import click

from dutybook.cli.building import ListsError, checked_book, progress
from dutybook.cli.inspect import inspect
from dutybook.cli.lists import EXIT_PROBLEMS, give_up
from dutybook.cli.today import day_and_commit
from dutybook.compare.books import compare_town, compare_village_lists
from dutybook.compare.sides import current_side, edition_side
from dutybook.model.book import Book
from dutybook.model.nearest import did_you_mean
from dutybook.model.place import Town
from dutybook.present.problems import problem_lines
from dutybook.present.setting import Setting
from dutybook.publish.freeze import edition_file
from dutybook.publish.kept import FILE, addresses_file, site_addresses
from dutybook.publish.next_edition import HeadError, open_next
from dutybook.publish.replace import replace_files
from dutybook.publish.to_freeze import ToFreeze
from dutybook.read.files import parse_files
from dutybook.read.tree import DiskTree, OverlayTree


def freeze_lists(
    tree: DiskTree,
    *,
    towns: tuple[str, ...],
    villages: bool,
    everything: bool,
    edition: str | None,
    today: date | None,
) -> None:
    """Freeze the chosen lists and open their next editions, or end the program with its status."""
    setting = checked_setting(tree, today)
    book, day = setting.book, setting.today
    chosen = list(_every_list(book)) if everything else list(_chosen(book, towns, villages))
    following = {one.file: edition or one.next_edition(day) for one in chosen}
    refusals = [one.why_not(following[one.file], day, tree.files()) for one in chosen]
    if not chosen or any(refusals):
        give_up("\n".join(filter(None, refusals)) or "没有要冻结的清单：都还在编制，或者已经撤并")
    new = _composed(tree, book, chosen, following, day)
    frozen = _proved(tree, new, chosen, day)
    known = site_addresses(setting, Setting(frozen, day))
    new[FILE] = addresses_file({*book.addresses, *known})
    try:
        replace_files(tree.root, new)
    except OSError as error:
        give_up(f"{error.filename} 写不进去（{error.strerror}）；所有文件都没有改")
    _say(tree, chosen, following, len(known - book.addresses.keys()))


def checked_setting(tree: DiskTree, today: date | None) -> Setting:
    """Return a county without errors, as of the day; end the program where it has any."""
    try:
        day, _ = day_and_commit(tree.root, today)
        book = checked_book(parse_files(tree), tree.label, day)
    except ListsError:
        progress("有错误，没有写任何文件；请按上面的提示改正后再试。")
        sys.exit(EXIT_PROBLEMS)
    return Setting(book, day or book.newest_publication)


def _every_list(book: Book) -> Iterator[ToFreeze]:
    """Yield every list, drafts and lists of towns that are no more left out: they have nothing to freeze."""
    for town, current in book.current_lists():
        found = ToFreeze(town, current, town.editions if town else book.village_editions)
        if found.is_over:
            progress(f"{found.name}跳过：还在编制，或者已经撤并")
        else:
            yield found


def _chosen(book: Book, towns: tuple[str, ...], villages: bool) -> Iterator[ToFreeze]:
    for name in dict.fromkeys(towns):
        town = _town(book, name)
        if town.current is None:
            give_up(f"{town.name}没有现行清单（{town.slug}/list.yml）")
        yield ToFreeze(town, town.current, town.editions)
    if villages:
        if book.village_list is None:
            give_up("没有村级清单（village-list.yml）")
        yield ToFreeze(None, book.village_list, book.village_editions)


def _town(book: Book, name: str) -> Town:
    named = (t for t in book.towns if name in (t.name, t.slug, *t.profile.short_names))
    town = next(named, None)
    if town is None:
        known = [town.name for town in book.towns]
        suggestion = did_you_mean(name, known, f"有：{'、'.join(known)}")
        give_up(f"没有乡镇（街道）“{name}”。{suggestion}")
    return town


def _composed(
    tree: DiskTree, book: Book, chosen: list[ToFreeze], following: Mapping[str, str], day: date
) -> dict[str, bytes]:
    """Return the files to write: frozen editions first, so that no content ever stands nowhere."""
    new = {
        one.edition_file: edition_file(book, one.current, one.town, day).encode("utf-8")
        for one in chosen
    }
    for one in chosen:
        try:
            new[one.file] = open_next(tree.read(one.file), following[one.file])
        except HeadError as error:
            give_up(f"{one.file} 的开头改不了：{error}")
    return new


def _proved(tree: DiskTree, new: Mapping[str, bytes], chosen: list[ToFreeze], day: date) -> Book:
    """Read everything again with the new files; return the book, or give up where it says anything else."""
    inspection = inspect(OverlayTree(tree, new), day)
    book = inspection.reading.book
    if inspection.errors or book is None:
        give_up(
            "冻结以后会有错误，没有写任何文件：\n"
            + "\n".join(problem_lines(inspection.shown, tree.label))
        )
    for one in chosen:
        old, current = edition_side(book, one.current.head.edition), current_side(book)
        assert old is not None, "the edition was just made"
        if one.town is not None:
            changes = compare_town(old, current, one.town.slug)
        else:
            changes = compare_village_lists(old, current)
        if changes:
            rows = "、".join(change.duty for change in changes)
            give_up(f"{one.name}冻结后与现行清单对不上（{rows}），没有写任何文件")
    return book


def _say(tree: DiskTree, chosen: list[ToFreeze], following: Mapping[str, str], new: int) -> None:
    for one in chosen:
        rows = len(one.current.rows)
        click.echo(f"{tree.label}/{one.edition_file} 冻结了{one.current.head.name}，共 {rows} 项")
        click.echo(f"{tree.label}/{one.file} 起了新版次 {following[one.file]}")
    click.echo(f"{tree.label}/{FILE} 新增 {new} 个网址")
    progress(
        "下一步：改新版次的内容；批准以后，在文件开头写上批准、公布日期和施行日期。"
        "在那以前，网站仍以冻结的版次为准。"
    )
