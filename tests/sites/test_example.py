"""The example county's site as a whole."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from dutybook.cli.build import build
from tests.conftest import LISTS, REPOSITORY
from tests.qr import decoded, drawn
from tests.samples import edited
from tests.sites.links import broken_links, rows_without_page
from tests.unit.cli.test_commands import write_lists

_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)


def pages(site: Path) -> dict[str, str]:
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_every_internal_link_leads_somewhere(example_site: Path) -> None:
    assert broken_links(example_site) == []


def test_every_row_has_its_page(example_site: Path) -> None:
    assert rows_without_page(example_site, LISTS) == []


def test_version_json_says_what_was_published(example_site: Path) -> None:
    version = json.loads((example_site / "version.json").read_text(encoding="utf-8"))
    assert (version["county"], version["today"]) == ("青禾县", "2026-11-22")
    assert version["pages"] > 400


def test_no_page_breaks_the_content_security_policy(example_site: Path) -> None:
    for address, page in pages(example_site).items():
        assert "default-src 'self'" in page, address
        assert not re.search(
            r"<style|\sstyle=|<script(?![^>]*\ssrc=)(?! type=.application/ld\+json)|\son[a-z]+=|javascript:",
            page,
        ), address


def test_nothing_is_fetched_from_elsewhere(example_site: Path) -> None:
    for address, page in pages(example_site).items():
        assert not re.search(r'<(?:script|img|iframe|source)[^>]*\ssrc="(?:https?:)?//', page), (
            address
        )
        assert not re.search(
            r'<link[^>]*rel="(?:stylesheet|icon|preload|preconnect)"[^>]*href="(?:https?:)?//', page
        ), address
    for style in example_site.rglob("*.css"):
        assert not re.search(
            r"url\(['\"]?(?:https?:)?//|@import", style.read_text(encoding="utf-8")
        ), style


def test_generated_pages_carry_no_navigation_tree_and_no_bundle(example_site: Path) -> None:
    answer = pages(example_site)["qingxi/MS-001/index.html"]
    assert answer.count("<script") == 1
    assert "md-nav" not in answer
    assert "stylesheets/main" not in answer
    assert not list((example_site / "assets").rglob("bundle*.js"))


def test_an_answer_page_is_light(example_site: Path) -> None:
    answers = [
        file
        for file in example_site.glob("*/*/index.html")
        if re.fullmatch(r"[A-Z]+-\d+", file.parent.name)
    ]
    assert len(answers) > 200
    assert max(file.stat().st_size for file in answers) <= 15 * 1024


def test_pages_of_one_place_are_light(example_site: Path) -> None:
    """As a host compresses them; a village's contact page is what people open at the notice board."""
    villages = list(example_site.glob("*/*/contacts/index.html"))
    assert len(villages) == 14
    assert max(file.stat().st_size for file in villages) <= 15 * 1024
    others = [
        *example_site.glob("*/contacts/index.html"),
        *example_site.glob("*/posts/*/index.html"),
    ]
    others += example_site.glob("*/*/print/index.html")
    assert len(others) > 40
    assert max(_packed(file) for file in others) <= 10 * 1024


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


def test_every_code_on_paper_leads_to_a_page_of_the_site(example_site: Path) -> None:
    drawing = re.compile(
        r'<svg class="code" viewBox="0 0 (\d+) \d+".*?<path id="code" stroke="#000" d="([^"]+)"/>'
    )
    address = re.compile(
        r"https://qingdan\.example\.gov\.cn/((?:[a-z-]+/)+)#paper-(2026b?)\.20261122"
    )
    found = set()
    for name, page in pages(example_site).items():
        sheets = drawing.findall(page)
        assert bool(sheets) == name.endswith("print/index.html"), name
        for size, path in sheets:
            text = decoded(drawn(int(size), path))
            live = address.fullmatch(text)
            assert live is not None, text
            target = (example_site / live[1] / "index.html").read_text(encoding="utf-8")
            assert f'data-edition="{live[2]}"' in target
            found.add(live[1])
    assert len(found) == 3 + 3 + 14  # lists, counters, villages


def test_every_place_has_its_cards_for_the_address_book(example_site: Path) -> None:
    places = {file.parent.parent for file in example_site.glob("*/contacts/index.html")}
    places |= {file.parent.parent for file in example_site.glob("*/*/contacts/index.html")}
    assert len(places) == 3 + 14
    for place in places:
        assert f'{place.name}/contacts.vcf" download' in (place / "contacts/index.html").read_text(
            encoding="utf-8"
        )
        cards = (place / "contacts.vcf").read_bytes()
        assert cards.startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")
        assert cards.count(b"BEGIN:VCARD") == cards.count(b"END:VCARD") > 0


def test_the_answer_stands_before_everything_else(example_site: Path) -> None:
    answer = _MAIN.search(pages(example_site)["qingxi/MS-001/index.html"])
    assert answer is not None
    text = re.sub(r"<[^>]+>", " ", answer[0]).split()
    assert text.index("由清溪镇办理") < text.index("0980-8123457") < text.index("办事指南")


def test_the_same_input_gives_the_same_bytes(example_site: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    options = ["--lists", str(LISTS), "--site", str(again), "--today", "2026-11-22"]
    assert CliRunner().invoke(build, options).exit_code == 0
    first = {
        file.relative_to(example_site): file.read_bytes()
        for file in example_site.rglob("*")
        if file.is_file()
    }
    second = {
        file.relative_to(again): file.read_bytes() for file in again.rglob("*") if file.is_file()
    }
    assert first == second


def test_mkdocs_alone_builds_the_same_site(example_site: Path, tmp_path: Path) -> None:
    target = tmp_path / "by-mkdocs"
    config = load_config(str(REPOSITORY / "mkdocs.yml"), site_dir=str(target))
    config.plugins["dutybook"].config["today"] = "2026-11-22"
    mkdocs_build(config)
    ours, theirs = pages(example_site), pages(target)
    assert ours.keys() == theirs.keys()
    for address, page in ours.items():
        assert _MAIN.findall(theirs[address]) == _MAIN.findall(page), address


def test_mkdocs_alone_fails_where_an_address_would_be_lost(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lists = write_lists(tmp_path / "lists", **{"addresses.txt": "qingxi/\nqingxi/SH-009/\n"})
    config = load_config(str(REPOSITORY / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins["dutybook"].config["lists"] = str(lists)
    with pytest.raises(Abort):
        mkdocs_build(config)
    assert "addresses.txt:2:1 错误 公布过的网址“qingxi/SH-009/”不再有网页了" in caplog.text


def test_a_broken_list_leaves_the_published_site_alone(example_site: Path, tmp_path: Path) -> None:
    lists, site = tmp_path / "lists", tmp_path / "site"
    shutil.copytree(LISTS, lists)
    shutil.copytree(example_site, site)
    before = (site / "qingxi/index.html").read_bytes()
    with (lists / "qingxi/list.yml").open("a", encoding="utf-8") as file:
        file.write("坏：行\n")
    result = CliRunner().invoke(build, ["--lists", str(lists), "--site", str(site)])
    assert result.exit_code == 1
    assert "qingxi/list.yml" in result.stderr
    assert (site / "qingxi/index.html").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lists", "site"]


@pytest.mark.parametrize("address", ["qingxi/", "village-list/", "duties/MS-001/", "guides/dibao/"])
def test_pages_have_one_heading_and_a_title_of_their_own(example_site: Path, address: str) -> None:
    page = (example_site / address / "index.html").read_text(encoding="utf-8")
    assert page.count("<h1") == 1
    assert re.search(r"<title>.+ · 青禾县职责清单</title>", page)
    assert '<html lang="zh-CN"' in page


def test_a_first_answer_takes_few_bytes(example_site: Path) -> None:
    """Names and one town's answers, as a host compresses them; the rest comes after."""
    (folder,) = (example_site / "assets").glob("search-*")
    names = len(gzip.compress((folder / "names.js").read_bytes(), 6, mtime=0))
    answers = [len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in folder.glob("in/*.js")]
    assert names + max(answers) <= 32 * 1024


def test_mkdocs_alone_fails_where_a_name_is_not_found(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    names = edited("duties/livelihood.yml", ("俗称: [低保, 吃低保]", "俗称: [低保, 清溪镇政府]"))
    lists = write_lists(tmp_path / "lists", **names)
    config = load_config(str(REPOSITORY / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins["dutybook"].config["lists"] = str(lists)
    with pytest.raises(Abort, match="strict"):
        mkdocs_build(config)
    assert "duties/livelihood.yml:5:14 警告 居民搜“清溪镇政府”" in caplog.text
