"""All pages of a county, in shards that can be made apart from each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from dutybook.model.place import Town
from dutybook.present.page import Page
from dutybook.present.pages.answer import AnswerPages
from dutybook.present.pages.changes import (
    all_changes_page,
    town_changes_pages,
    village_changes_pages,
)
from dutybook.present.pages.counter_cards import counter_cards_pages
from dutybook.present.pages.decision import board_page, decision_pages
from dutybook.present.pages.department import DepartmentSides, department_page, departments_page
from dutybook.present.pages.directory import Directory
from dutybook.present.pages.duty import category_page, duty_page
from dutybook.present.pages.edition import edition_pages, village_edition_pages
from dutybook.present.pages.elsewhere import elsewhere_page
from dutybook.present.pages.event import event_page
from dutybook.present.pages.gone import gone_duty_pages, gone_pages
from dutybook.present.pages.home import home_page, not_found_page, search_page
from dutybook.present.pages.moved import (
    duty_or_moved,
    guide_or_moved,
    of_town_or_moved,
    of_village_or_moved,
    town_or_moved,
    village_or_moved,
)
from dutybook.present.pages.place_contacts import town_contacts_page, village_contacts_page
from dutybook.present.pages.post import post_pages
from dutybook.present.pages.poster import Posters
from dutybook.present.pages.printed_list import printed_list_page
from dutybook.present.pages.register import (
    duties_page,
    elsewhere_index_page,
    events_page,
    guides_page,
)
from dutybook.present.pages.village import village_list_page
from dutybook.present.setting import Setting

Shard = Callable[[], Iterator[Page]]


def shards(setting: Setting) -> tuple[Shard, ...]:
    """Return the shards of a county's pages: registers and the county's own, the duties, then each town."""
    own = (partial(_registers, setting), partial(_duties, setting))
    return (*own, *(partial(_town, setting, town) for town in setting.book.towns))


def _town(setting: Setting, town: Town) -> Iterator[Page]:
    yield town_or_moved(setting, town)
    for page in chain(AnswerPages(setting, town).pages(), gone_pages(setting, town)):
        yield duty_or_moved(setting, town, page)
    for page in _doors_and_sheets(setting, town):
        yield of_town_or_moved(setting, town, page)
    posters = Posters(setting, town)
    for village in town.villages:
        yield village_or_moved(setting, town, village)
        contacts = village_contacts_page(setting, town, village)
        yield of_village_or_moved(setting, town, village, contacts)
        yield of_village_or_moved(setting, town, village, posters.page(village))
    yield from edition_pages(setting, town)
    yield from town_changes_pages(setting, town)


def _doors_and_sheets(setting: Setting, town: Town) -> Iterator[Page]:
    yield town_contacts_page(setting, town)
    yield from post_pages(setting, town)
    yield printed_list_page(setting, town)
    yield from counter_cards_pages(setting, town)


def _duties(setting: Setting) -> Iterator[Page]:
    for duty in setting.duties.values():
        yield duty_page(setting, duty)
    yield from gone_duty_pages(setting)
    for name in setting.category_slugs:
        if name in setting.catalogue_categories:
            yield category_page(setting, name)


def _registers(setting: Setting) -> Iterator[Page]:
    book = setting.book
    yield home_page(setting)
    yield search_page(setting)
    yield duties_page(setting)
    yield from Directory(setting).pages()
    yield guides_page(setting)
    yield events_page(setting)
    yield elsewhere_index_page(setting)
    yield not_found_page(setting)
    for slug, guide in book.guides.items():
        yield guide_or_moved(setting, slug, guide)
    for slug, event in book.events.items():
        yield event_page(setting, slug, event)
    for matter in book.elsewhere:
        yield elsewhere_page(setting, matter)
    if book.village_list is not None or book.village_editions:
        yield village_list_page(setting)
        yield from village_edition_pages(setting)
        yield from village_changes_pages(setting)
    yield all_changes_page(setting)
    if book.decisions:
        yield board_page(setting)
        yield from decision_pages(setting)
    sides = DepartmentSides(setting)
    yield departments_page(setting, sides)
    for name, body in book.departments.items():
        yield department_page(setting, name, body, sides)
