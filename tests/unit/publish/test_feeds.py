"""Feeds: what stands in them, and that they are as RFC 4287 and JSON Feed 1.1 want them."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import pytest

from dutybook.present.site import site_view
from dutybook.publish.feeds import feed_addresses, feed_files
from dutybook.publish.shipped import THEME
from dutybook.publish.templates import PageTemplates
from tests.samples import SMALL_COUNTY, county
from tests.unit.present.setting_of import setting
from tests.unit.present.test_changes import BEFORE, DECISION

TEMPLATES = PageTemplates(THEME)
PUBLIC = SMALL_COUNTY["county.yml"] + "网站: {网址: https://qinghe.example.gov.cn/qd}\n"
ATOM = "{http://www.w3.org/2005/Atom}"
TYPED = "{urn:x-dutybook:change:1}change"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def files(**more: str | None) -> dict[str, bytes]:
    lists = {"qingxi/editions/2025.yml": BEFORE, "decisions/2026-03.yml": DECISION, **more}
    found = setting(county(**lists), date(2026, 11, 22))
    made = dict(feed_files(found, site_view(found, "", "", "", ""), TEMPLATES))
    assert list(made) == list(feed_addresses(found))
    return made


PLAIN = files()
FILES = files(**{"county.yml": PUBLIC})


def atom(address: str, made: dict[str, bytes] = FILES) -> ElementTree.Element:
    return ElementTree.fromstring(made[f"feeds/{address}.xml"])


def feed(address: str, made: dict[str, bytes] = FILES) -> dict[str, Any]:
    return json.loads(made[f"feeds/{address}.json"])  # type: ignore[no-any-return]


def titles(address: str) -> list[str]:
    return [item["title"] for item in feed(address)["items"]]


def test_county_towns_departments_and_duties_have_feeds() -> None:
    for address in ("changes", "qingxi", "liulin", "departments/mzj", "duties/MS-001"):
        assert f"feeds/{address}.xml" in FILES, address
        assert f"feeds/{address}.json" in FILES, address


def test_a_feed_holds_what_is_news_to_its_readers() -> None:
    left = "清溪镇：SH-009 流动人口登记，退出"
    assert left in titles("changes")
    assert left in titles("qingxi")
    assert titles("duties/SH-009")[0] == left
    assert left not in titles("liulin")
    assert any("MS-001" in title for title in titles("departments/mzj"))
    assert not any("SH-009" in title for title in titles("departments/mzj"))


def test_an_entry_holds_the_whole_typed_change() -> None:
    item = feed("duties/SH-009")["items"][0]
    (change,) = item["_dutybook"]["changes"]
    assert (change["kind"], change["town"], change["duty"]) == ("removed", "qingxi", "SH-009")
    assert change["decision"] == "2026-03"
    typed = next(atom("duties/SH-009").iter(TYPED))
    assert typed.attrib == {
        key: change[key] for key in ("kind", "town", "duty", "name", "decision")
    }
    assert "由派出所办理" in item["content_html"]
    assert "不再列入清单" in item["content_html"]


def test_a_reworded_text_is_told_with_its_redline() -> None:
    item = next(each for each in feed("qingxi")["items"] if each["tags"] == ["修改表述"])
    (change,) = item["_dutybook"]["changes"]
    assert change["before"] != change["after"]
    assert "<del>" in item["content_html"] or "<ins>" in item["content_html"]


def test_an_entry_is_as_old_as_its_edition() -> None:
    days = [item["date_published"] for item in feed("duties/SH-009")["items"]]
    assert days == ["2026-03-02T00:00:00+08:00", "2025-03-01T00:00:00+08:00"]


def test_the_address_of_an_entry_is_the_change_on_its_page() -> None:
    item = feed("duties/SH-009")["items"][0]
    root = "https://qinghe.example.gov.cn/qd/"
    assert item["url"] == f"{root}qingxi/changes/2025..2026/#SH-009-removed"
    assert feed("qingxi")["home_page_url"] == f"{root}qingxi/"
    assert feed("qingxi")["feed_url"] == f"{root}feeds/qingxi.json"


def test_without_a_public_address_links_are_relative_and_json_gives_none() -> None:
    assert "url" not in feed("duties/SH-009", PLAIN)["items"][0]
    assert "home_page_url" not in feed("qingxi", PLAIN)
    links = [link.get("href") for link in atom("duties/SH-009", PLAIN).iter(f"{ATOM}link")]
    assert "../../qingxi/changes/2025..2026/#SH-009-removed" in links


@pytest.mark.parametrize("address", sorted(name for name in FILES if name.endswith(".xml")))
def test_an_atom_feed_has_what_the_standard_asks(address: str) -> None:
    root = ElementTree.fromstring(FILES[address])
    assert root.tag == f"{ATOM}feed"
    for parent in (root, *root.iter(f"{ATOM}entry")):
        for required in ("id", "title", "updated"):
            assert len(parent.findall(f"{ATOM}{required}")) == 1, required
        UUID((parent.findtext(f"{ATOM}id") or "").removeprefix("urn:uuid:"))
        assert _TIME.fullmatch(parent.findtext(f"{ATOM}updated") or "")
        alternate = parent.findall(f"{ATOM}link[@rel='alternate']")
        assert len(alternate) == 1
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "青禾县"
    own = root.find(f"{ATOM}link[@rel='self']")
    assert own is not None
    assert own.get("href") == f"https://qinghe.example.gov.cn/qd/{address}"
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in root.iter(f"{ATOM}entry")]
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize("address", sorted(name for name in FILES if name.endswith(".json")))
def test_a_json_feed_has_what_the_standard_asks(address: str) -> None:
    data = json.loads(FILES[address])
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(data["title"], str)
    assert data["title"]
    ids = [item["id"] for item in data["items"]]
    assert all(isinstance(id, str) for id in ids)
    assert len(set(ids)) == len(ids)
    for item in data["items"]:
        assert item["content_html"]
        assert _TIME.fullmatch(item["date_published"])
        assert all(isinstance(tag, str) for tag in item["tags"])


def test_both_formats_tell_the_same() -> None:
    for address in ("changes", "qingxi", "duties/SH-009"):
        items = feed(address)["items"]
        entries = list(atom(address).iter(f"{ATOM}entry"))
        assert [item["id"] for item in items] == [e.findtext(f"{ATOM}id") for e in entries]
        assert [item["content_html"] for item in items] == [
            e.findtext(f"{ATOM}content") for e in entries
        ]


def test_what_looks_like_markup_stays_text() -> None:
    hostile = "<script>alert(1)</script>]]>&"
    lists = {
        "qingxi/editions/2025.yml": BEFORE.replace("流动人口登记", f"流动人口登记{hostile}"),
    }
    item = next(
        each for each in feed("qingxi", files(**lists))["items"] if "SH-009" in each["title"]
    )
    assert hostile in item["title"]
    assert "<script" not in item["content_html"]


def test_entries_keep_their_ids_when_another_edition_comes() -> None:
    fewer = files(**{"county.yml": PUBLIC, "qingxi/editions/2024.yml": None})
    before = [item["id"] for item in feed("qingxi", fewer)["items"]]
    after = [item["id"] for item in feed("qingxi")["items"]]
    assert after[: len(before)] == before
    assert len(after) > len(before)
