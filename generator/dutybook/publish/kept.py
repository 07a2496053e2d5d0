"""Addresses are kept: which ones the site has, and which ones published before would stop answering."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from dutybook.model.book import Book
from dutybook.model.identity import DUTY_ID
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.model.slug import RESERVED_PLACES
from dutybook.present import addresses
from dutybook.present.contact_files import contact_files
from dutybook.present.pages.shards import shards
from dutybook.present.setting import Setting
from dutybook.publish.feeds import feed_addresses
from dutybook.publish.host import handwritten_addresses
from dutybook.publish.parallel import processors, spread

CODE = "DB320"
FILE = "addresses.txt"
_NEVER_LOST = frozenset({addresses.HOME, addresses.NOT_FOUND})


def site_addresses(*settings: Setting) -> set[str]:
    """Return every address that a county's sites have, the home page's apart, which nobody can lose."""
    parts = [part for setting in settings for part in shards(setting)]

    def of_shard(number: int) -> list[str]:
        return [page.address for page in parts[number]()]

    found = {address for setting in settings for address in feed_addresses(setting)}
    found |= {address for part in spread(of_shard, len(parts), processors()) for address in part}
    found |= {address for setting in settings for address, _ in contact_files(setting)}
    return (found | set(handwritten_addresses())) - _NEVER_LOST


def addresses_file(known: Iterable[str]) -> bytes:
    """Return addresses.txt: sorted, each once."""
    return "".join(f"{address}\n" for address in sorted(set(known))).encode("utf-8")


def lost_addresses(book: Book, site: Path) -> list[Problem]:
    """Return the addresses ever published that a site written into a folder doesn't answer."""
    root = str(site)
    return [
        Problem(CODE, Origin(FILE), _what_to_do(book, address), line=line, column=1)
        for address, line in book.addresses.items()
        if not _answers(root, address)
    ]


def _answers(root: str, address: str) -> bool:
    name = f"{address}index.html" if address.endswith("/") else address
    return os.access(f"{root}/{name}", os.F_OK)


def _what_to_do(book: Book, address: str) -> str:
    page = address.rstrip("/")
    if page.startswith(addresses.FEEDS):  # a feed lives as long as its page
        page = page.removeprefix(addresses.FEEDS).rpartition(".")[0]
    elif page == addresses.vcards(place := f"{page.rpartition('/')[0]}/"):  # and vCards as theirs
        page = addresses.contacts(place).rstrip("/")
    advice = next(_advice(book, page.split("/")), "请恢复这个网页")
    return f"公布过的网址“{address}”不再有网页了；{advice}"


def _advice(book: Book, parts: list[str]) -> Iterator[str]:
    """Yield what to write so that an address goes on answering; the first fits best."""
    towns = {town.slug: town.name for town in book.towns}
    match parts:
        case ["duties", id] if DUTY_ID.fullmatch(id):
            yield f"事项不要从目录里删去，请恢复 {id}，并写上 {_EXIT}"
        case ["duties", slug]:
            yield f"请恢复网址名是 {slug} 的类别，网址名定了就不能改"
        case ["departments", slug]:
            yield f"请在 departments.yml 里恢复网址名是 {slug} 的部门，{_MERGED}"
        case ["guides", slug]:
            yield f"请恢复 guides/{slug}.yml，{_MERGED}"
        case ["elsewhere", slug]:
            yield f"请在 elsewhere.yml 里恢复网址名是 {slug} 的一项"
        case ["events" | "decisions" as folder, stem]:
            yield f"请恢复 {folder}/{stem}.yml"
        case ["village-list", "editions", edition]:
            yield f"请恢复 village-editions/{edition}.yml"
        case [town, "editions", edition]:
            yield f"请恢复 {town}/editions/{edition}.yml"
        case [town, "changes", pair]:
            yield f"请恢复 {' 和 '.join(pair.split('..'))} 两个版次"
        case [town, id] if town in towns and DUTY_ID.fullmatch(id):
            yield (
                f"{towns[town]}的清单里没有 {id} 了：整个县都不再办的，在目录里给它写上 {_EXIT}；"
                f"只是{towns[town]}不办的，先用 dutybook freeze 冻结旧清单再删"
            )
        case [town, village] | [town, village, "contacts" | "print"] if town in towns:
            yield f"请恢复 {town}/villages/{village}.yml，{_MERGED}"
        case [town, *_] if town not in towns and town not in RESERVED_PLACES:
            yield f"请恢复文件夹 {town}（里面有 town.yml），{_MERGED}"


_EXIT = "退出: {决定: …, 日期: …, 现归: …}"
_MERGED = "已经撤并的写上 撤并: {日期: …, 并入: …}"
