"""Make what every page shows of the site itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from dutybook.model.book import Book
from dutybook.present import addresses
from dutybook.present.duty_text import safe_address
from dutybook.present.page import Link
from dutybook.present.phones import phone
from dutybook.present.setting import Setting
from dutybook.present.site_view import SiteView


def site_view(setting: Setting, style: str, script: str, search: str, icon: str) -> SiteView:
    """Return the site's own part; the last four are the addresses of its assets."""
    county = setting.book.county
    address = (county.website.address or "").rstrip("/")
    feedback = county.feedback
    return SiteView(
        county=county.name,
        name=f"{county.name}职责清单",
        accent=county.accent,
        address=f"{address}/" if address else "",
        root=f"{urlsplit(address).path}/",
        hotline=county.hotline,
        feedback_phone=phone(feedback.phone, county.area_code) if feedback.phone else None,
        feedback_mail=feedback.mail or "",
        feedback_address=safe_address(feedback.address),
        menu=_menu(setting),
        footer_links=(
            Link("首页", addresses.HOME),
            Link("全部事项", addresses.DUTIES),
            Link("联系方式", addresses.CONTACTS),
            Link("关于本站", addresses.ABOUT),
            Link("编修手册", addresses.MANUAL),
        ),
        footer_facts=_facts(setting.book),
        town_slugs=frozenset(town.slug for town in setting.towns),
        style=style,
        script=script,
        search=search,
        icon=icon,
    )


def _menu(setting: Setting) -> tuple[Link, ...]:
    """Return the menu; what the county doesn't publish is left out."""
    book = setting.book
    places = {
        "首页": (addresses.HOME, True),
        "全部事项": (addresses.DUTIES, True),
        "办事指南": (addresses.GUIDES, bool(setting.guides)),
        "一件事": (addresses.EVENTS, bool(book.events)),
        "其他去处": (addresses.ELSEWHERE, bool(book.elsewhere)),
        "村级事项清单": (addresses.VILLAGE_LIST, book.village_list is not None),
        "清单变动": (addresses.CHANGES, bool(book.editions())),
        "准入和调整": (addresses.DECISIONS, bool(book.decisions)),
        "部门": (addresses.DEPARTMENTS, True),
        "联系方式": (addresses.CONTACTS, True),
        "查一查": (addresses.SEARCH, True),
        "关于本站": (addresses.ABOUT, True),
    }
    return tuple(Link(name, address) for name, (address, there) in places.items() if there)


def _facts(book: Book) -> tuple[tuple[str, str], ...]:
    """Return what the law and good manners want at the foot of an official site."""
    county, website = book.county, book.county.website
    facts = (
        ("主办", county.publisher),
        ("承办", website.operator),
        ("联系方式", website.contact),
        ("网站标识码", website.site_code),
        ("备案号", website.icp_record),
        ("公安备案", website.police_record),
    )
    return tuple((label, text) for label, text in facts if text)
