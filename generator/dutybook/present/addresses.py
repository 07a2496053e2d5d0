"""Addresses of pages: relative to the site's root, with a closing slash, without a leading one.

An address is chosen once and kept for ever; everything that links goes through here.
"""

from __future__ import annotations

HOME = ""
DUTIES = "duties/"
DEPARTMENTS = "departments/"
GUIDES = "guides/"
EVENTS = "events/"
ELSEWHERE = "elsewhere/"
CONTACTS = "contacts/"
CONTACTS_BY_DEPARTMENT = "contacts/departments/"
CONTACTS_BY_KIND = "contacts/kinds/"
CONTACTS_A_TO_Z = "contacts/a-z/"
VILLAGE_LIST = "village-list/"
CHANGES = "changes/"
FEEDS = "feeds/"
DECISIONS = "decisions/"
SEARCH = "search/"
ABOUT = "about/"
MANUAL = "manual/"
NOT_FOUND = "404.html"


def town(slug: str) -> str:
    """Return a town's address."""
    return f"{slug}/"


def answer(town_slug: str, duty_id: str) -> str:
    """Return the address of a duty in a town."""
    return f"{town_slug}/{duty_id}/"


def village(town_slug: str, slug: str) -> str:
    """Return a village's address."""
    return f"{town_slug}/{slug}/"


def contacts(place: str) -> str:
    """Return the address of the contact points of a town or village; ``place``: its own address."""
    return f"{place}contacts/"


def vcards(place: str) -> str:
    """Return the address of a place's contact points as vCards."""
    return f"{place}contacts.vcf"


def post(town_slug: str, slug: str) -> str:
    """Return the address of a post of a town."""
    return f"{town_slug}/posts/{slug}/"


def printed(place: str) -> str:
    """Return the address of a place's sheet for the wall or the file: a town's list, a village's poster."""
    return f"{place}print/"


def edition(town_slug: str, name: str) -> str:
    """Return the address of a past edition of a town's list."""
    return f"{town_slug}/editions/{name}/"


def village_edition(name: str) -> str:
    """Return the address of a past edition of the villages' list."""
    return f"{VILLAGE_LIST}editions/{name}/"


def changes(town_slug: str | None, old: str, new: str) -> str:
    """Return the address of two editions compared, of a town's list or the villages' (None)."""
    return f"{town(town_slug) if town_slug else VILLAGE_LIST}changes/{old}..{new}/"


def decision(id: str) -> str:
    """Return a decision's address."""
    return f"{DECISIONS}{id}/"


def duty(duty_id: str) -> str:
    """Return the address of a duty across all towns."""
    return f"{DUTIES}{duty_id}/"


def category(slug: str) -> str:
    """Return a category's address."""
    return f"{DUTIES}{slug}/"


def department(slug: str) -> str:
    """Return a department's address."""
    return f"{DEPARTMENTS}{slug}/"


def guide(slug: str) -> str:
    """Return a guide's address."""
    return f"{GUIDES}{slug}/"


def event(slug: str) -> str:
    """Return a life event's address."""
    return f"{EVENTS}{slug}/"


def elsewhere(slug: str) -> str:
    """Return the address of an everyday topic."""
    return f"{ELSEWHERE}{slug}/"


def feed(page: str) -> str:
    """Return the address of the feed that goes with a page, without the ending that says in which format."""
    return f"{FEEDS}{page.rstrip('/')}"


def to_root(address: str) -> str:
    """Return the way from a page back to the site's root: ``../../`` for ``qingxi/MS-001/``."""
    return "../" * address.count("/")
