"""The home page, the search page and the page for addresses that don't exist."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from dutybook.present import addresses
from dutybook.present.cases import CaseView
from dutybook.present.doors import Door
from dutybook.present.page import Link, Page
from dutybook.present.pages.decision import noticed
from dutybook.present.rows import Share, shares, tag_of
from dutybook.present.setting import HOME_LINK, Setting

_MOST_TOPICS = 12


class HomeView(NamedTuple):
    """What the home page shows."""

    county: str
    towns: tuple[Link, ...]
    events: tuple[Link, ...]
    guides: tuple[Link, ...]
    """Those that people need most often."""
    guide_count: int
    topics: tuple[Link, ...]
    topic_count: int
    notices: tuple[CaseView, ...]
    """Decisions whose public notice hangs today."""
    notices_until: str
    """The last day of the last of them."""
    categories: tuple[Link, ...]
    shares: tuple[Share, ...]
    total: int
    place_count: int
    village_count: int
    has_village_list: bool
    has_decisions: bool
    hotline: Door


def home_page(setting: Setting) -> Page:
    """Return the home page: ask, or choose your place."""
    book = setting.book
    rows = [row for listed in setting.listed.values() for _, row in listed]
    ordered = [name for name in setting.category_slugs if name in setting.catalogue_categories]
    notices = noticed(setting)
    view = HomeView(
        county=book.county.name,
        towns=tuple(setting.town_link(town) for town in setting.towns),
        events=tuple(Link(e.name, addresses.event(slug)) for slug, e in book.events.items()),
        guides=_most_needed(setting),
        guide_count=len(setting.guides),
        topics=tuple(Link(m.name, addresses.elsewhere(m.slug)) for m in book.elsewhere)[
            :_MOST_TOPICS
        ],
        topic_count=len(book.elsewhere),
        notices=notices,
        notices_until=max((case.notice_until for case in notices), default=""),
        categories=tuple(setting.category_link(name) for name in ordered),
        shares=shares(Counter(map(tag_of, rows)).items()),
        total=len(setting.duties),
        place_count=len(setting.towns),
        village_count=sum(len(setting.villages_of(town)) for town in setting.towns),
        has_village_list=book.village_list is not None,
        has_decisions=bool(book.decisions),
        hotline=setting.county_doors.hotline,
    )
    return Page(
        address=addresses.HOME,
        kind="home",
        title=f"{book.county.name}履行职责事项清单",
        description=f"这事归谁管？查{book.county.name}乡镇（街道）和村（社区）办什么事、到哪里办、电话多少。",
        crumbs=(),
        view=view,
    )


def _most_needed(setting: Setting) -> tuple[Link, ...]:
    """Return the guides for what the county is asked most (常问事项), then those that most life events lead to."""
    book = setting.book
    asked = [slug for duty in book.county.most_asked for slug in book.guides_of.get(duty.id, ())]
    wanted = Counter(book.guide(step) for event in book.events.values() for step in event.order)
    others = sorted(setting.guides, key=lambda slug: -wanted[setting.guides[slug]])
    slugs = [slug for slug in dict.fromkeys((*asked, *others)) if slug in setting.guides]
    return tuple(
        Link(setting.guides[slug].name, addresses.guide(slug)) for slug in slugs[:_MOST_TOPICS]
    )


class SearchView(NamedTuple):
    """What the search page shows before and without its script."""

    towns: tuple[Link, ...]
    ways: tuple[tuple[Link, str], ...]
    hotline: Door


def search_page(setting: Setting) -> Page:
    """Return the search page."""
    ways = (
        (Link("按类别和拼音找", addresses.DUTIES), "全部事项分类排列，也按拼音排列"),
        (Link("按部门找", addresses.DEPARTMENTS), "每个部门牵头、配合、收回的事项"),
        (Link("办事指南", addresses.GUIDES), "到哪里办、带什么、怎么办"),
        (Link("其他去处", addresses.ELSEWHERE), "不归乡镇办的日常事项该找谁"),
        (Link("联系方式", addresses.CONTACTS), "办公地点、时间和电话"),
    )
    view = SearchView(
        towns=tuple(setting.town_link(town) for town in setting.towns),
        ways=ways,
        hotline=setting.county_doors.hotline,
    )
    return Page(
        addresses.SEARCH, "search", "查一查", "这事归谁管？输入要办的事。", (HOME_LINK,), view
    )


class NotFoundView(NamedTuple):
    """What the page for missing addresses shows."""

    ways: tuple[Link, ...]
    hotline: Door


def not_found_page(setting: Setting) -> Page:
    """Return the page that answers addresses which don't exist."""
    ways = (
        Link("首页", addresses.HOME),
        Link("全部事项", addresses.DUTIES),
        Link("联系方式", addresses.CONTACTS),
    )
    view = NotFoundView(ways, setting.county_doors.hotline)
    return Page(
        addresses.NOT_FOUND, "not_found", "没有这个网页", "地址可能写错了。", (HOME_LINK,), view
    )
