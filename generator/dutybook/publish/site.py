"""Write a whole site: prepare what pages share, pour every shard, see that nothing published is lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dutybook import __version__
from dutybook.model.problem import Problem
from dutybook.present.contact_files import contact_files
from dutybook.present.opening import calendar_script
from dutybook.present.pages.shards import Shard, shards
from dutybook.present.search.self_test import Misplaced
from dutybook.present.setting import Setting
from dutybook.present.site import site_view
from dutybook.present.site_view import SiteView
from dutybook.publish.assets import Assets, make_assets
from dutybook.publish.feeds import feed_files
from dutybook.publish.kept import lost_addresses
from dutybook.publish.parallel import processors, spread
from dutybook.publish.pour import Pourer
from dutybook.publish.search import SearchFiles
from dutybook.publish.whole import VERSION_FILE
from dutybook.publish.write import write_file, write_page


class LostAddressesError(Exception):
    """Say that the site would no longer answer addresses that were published."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} addresses would stop answering")
        self.problems = problems


@dataclass(frozen=True)
class Work:
    """Everything that pouring needs besides the frame."""

    setting: Setting
    commit: str
    assets: Assets
    search: SearchFiles
    site: SiteView


def prepare(
    setting: Setting, commit: str, theme: Path, search_files: Callable[[], SearchFiles]
) -> Work:
    """Make what all pages share; ``search_files`` waits for the search's, so it is asked last."""
    most = setting.book.county.rules.verification_days
    calendar = calendar_script(setting.book.calendar, setting.today, most)
    assets = make_assets(theme, setting.book.county.accent, calendar)
    setting.warm_up()
    setting.compare_editions()
    search = search_files()
    site = site_view(setting, assets.style, assets.script, search.folder, assets.icon)
    return Work(setting, commit, assets, search, site)


def write_assets(work: Work, target: Path) -> None:
    """Write the files that pages refer to."""
    for address, content in {**work.assets.files, **work.search.files}.items():
        file = target / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


class Poured(NamedTuple):
    """What pouring came to."""

    pages: int
    misplaced: tuple[Misplaced, ...] = ()
    """The names that the search doesn't lead to what they name."""


def pour_site(work: Work, pourer: Pourer, target: Path) -> Poured:
    """Pour and write every page of the county, and try the names that the search knows."""
    root = str(target)

    def pour_shard(shard: Shard) -> Poured:
        count = 0
        for page in shard():
            write_page(root, page.address, pourer.pour(page))
            count += 1
        return Poured(count)

    def write_beside(files: Iterable[tuple[str, bytes]]) -> Poured:
        for address, content in files:
            write_file(root, address, content)
        return Poured(0)

    def pour_first() -> Poured:  # what reads pinyin
        write_beside([work.search.sounds()])
        return pour_shard(registers)._replace(misplaced=work.search.misplaced())

    registers, *others = shards(work.setting)
    parts: list[
        Callable[[], Poured]
    ] = [  # the longest first: the towns, many and alike, fill up the processes
        pour_first,
        lambda: write_beside(feed_files(work.setting, work.site, pourer.templates)),
        lambda: write_beside(contact_files(work.setting)),
        *(partial(pour_shard, shard) for shard in others),
    ]
    poured = spread(lambda number: parts[number](), len(parts), processors())
    names = tuple(name for part in poured for name in part.misplaced)
    return Poured(sum(part.pages for part in poured), names)


def close_site(work: Work, target: Path, pages: int) -> None:
    """Write what is published: program, county, day, commit, number of pages; all else must be there.

    Raises LostAddressesError where a page that was published before is missing.
    """
    if lost := lost_addresses(work.setting.book, target):
        raise LostAddressesError(lost)
    content = {
        "dutybook": __version__,
        "county": work.setting.book.county.name,
        "today": work.setting.today.isoformat(),
        "commit": work.commit,
        "pages": pages,
    }
    text = json.dumps(content, ensure_ascii=False, indent=2)
    (target / VERSION_FILE).write_text(text + "\n", encoding="utf-8")
