"""Make a search over a county's book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dutybook.compare.variants import STANDARD_FORM
from dutybook.model.book import Book
from dutybook.model.lexicon import Lexicon
from dutybook.present.lexicon import attach, pinned_entries, records_of
from dutybook.present.search.collect import DocumentPage, collect_records, with_names
from dutybook.present.search.engine import Search
from dutybook.present.search.phrases import Phrase, phrases_of
from dutybook.present.search.sounds import sounds_of
from dutybook.present.setting import Setting


def names_from(lexicon: Lexicon, book: Book) -> dict[str, tuple[str, ...]]:
    """Return what the lexicon adds: everyday names by record id."""
    attached = attach(lexicon, records_of(book), pinned_entries(lexicon, book)).by_key
    return {key: found.words for key, found in attached.items()}


def make_search(
    setting: Setting,
    documents: Iterable[DocumentPage] = (),
    more_names: Mapping[str, tuple[str, ...]] | None = None,
) -> Search:
    """Return the search that the site offers; ``more_names`` comes of ``names_from``."""
    records = with_names(collect_records(setting, documents), more_names or {})
    phrases = phrases_of(records)
    return Search(records, setting.book.words, sounds_of(phrases), forms_beside(phrases))


def forms_beside(phrases: Iterable[Phrase]) -> dict[str, str]:
    """Return variant characters with their standard forms, but those that names themselves are written with.

    瞭 stands for 了 in most texts, not in 瞭望塔: a question is read as the names are.
    """
    used = set("".join(phrase.text for phrase in phrases))
    return {form: character for form, character in STANDARD_FORM.items() if form not in used}
