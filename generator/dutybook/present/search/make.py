"""Make a search over a county's book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dutybook.compare.variants import STANDARD_FORM
from dutybook.present.search.collect import DocumentPage, collect_records, with_names
from dutybook.present.search.engine import Search
from dutybook.present.search.phrases import phrases_of
from dutybook.present.search.sounds import sounds_of
from dutybook.present.setting import Setting


def make_search(
    setting: Setting,
    documents: Iterable[DocumentPage] = (),
    more_names: Mapping[str, tuple[str, ...]] | None = None,
) -> Search:
    """Return the search that the site offers."""
    records = with_names(collect_records(setting, documents), more_names or {})
    sounds = sounds_of(phrases_of(records))
    return Search(records, setting.book.words, sounds, STANDARD_FORM)
