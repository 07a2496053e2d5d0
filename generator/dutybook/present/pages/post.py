"""A post of a town: its duties, counters and cover, and what changed for it, to hand over on paper too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.place import Post, Town
from dutybook.present import addresses
from dutybook.present.bodies import Bodies
from dutybook.present.changes import ChangeView, ChangeViews, comparison_address
from dutybook.present.doors import Door
from dutybook.present.page import Link, Page
from dutybook.present.phones import Phone, phones
from dutybook.present.posts import Posts
from dutybook.present.rows import KindGroup, RowView, body_of, group_rows
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import joined, long_date, stand_of


class SinceEdition(NamedTuple):
    """What one edition changed for a post."""

    edition: Link
    """Leads to the comparison with the edition before."""
    since: str
    changes: tuple[ChangeView, ...]


class PostPageView(NamedTuple):
    """What a post's page shows."""

    name: str
    town: Link
    phones: tuple[Phone, ...]
    cover: Link | None
    covers: tuple[Link, ...]
    """The posts that this one covers."""
    note: str
    doors: tuple[Door, ...]
    """The counters where its duties are brought."""
    groups: tuple[KindGroup, ...]
    total: int
    history: tuple[SinceEdition, ...]
    unchanged: str
    """What is said where no edition changed anything; empty elsewhere."""


class GonePostView(NamedTuple):
    """What remains of a post that town.yml no longer has."""

    town: Link
    posts: tuple[Link, ...]


def post_pages(setting: Setting, town: Town) -> Iterator[Page]:
    """Yield a page for every post of a town, and for every post whose address was published before."""
    posts = Posts(setting, town)
    for post in town.profile.posts:
        yield _page(setting, town, post, posts)
    known = {addresses.post(town.slug, post.slug) for post in town.profile.posts}
    beginning = addresses.post(town.slug, "").removesuffix("/")
    for address in setting.book.addresses:
        if address.startswith(beginning) and address not in known:
            yield _gone(town, address)


def _page(setting: Setting, town: Town, post: Post, posts: Posts) -> Page:
    doors = setting.doors[town.slug]
    rows = posts.rows_of(post)
    now = setting.standings[town.slug].now
    links = {row.category: setting.category_link(row.category) for row in rows}
    views = ((row, _row(town, row, doors.bodies)) for row in rows)
    history = tuple(_history(setting, town, post, posts))
    place = _place(town)
    view = PostPageView(
        name=post.name,
        town=place,
        phones=phones(post.phones, setting.book.county.area_code),
        cover=_cover(town, post),
        covers=tuple(
            _link(town, other) for other in town.profile.posts if other.cover == post.name
        ),
        note=post.note or "",
        doors=tuple(
            dict.fromkeys(door for row in rows for door in doors.here(row) if door.counter)
        ),
        groups=group_rows(views, links),
        total=len(rows),
        history=history,
        unchanged="" if history else _unchanged(setting, town),
    )
    bears = joined(dict.fromkeys(written.partition(" ")[2] or written for written in post.bears))
    return Page(
        address=addresses.post(town.slug, post.slug),
        kind="post",
        title=f"{post.name} · {town.name}",
        description=f"{town.name}{post.name}负责{bears}，共{len(rows)}项；接替的岗位、窗口和历次变动。",
        crumbs=(HOME_LINK, place),
        view=view,
        stand=stand_of(now.head) if now else "",
    )


def _row(town: Town, row: Listing, bodies: Bodies) -> RowView:
    address = addresses.answer(town.slug, row.id) if row.id else ""
    return RowView(row.position, row.id, row.name, address, body_of(row, bodies), "")


def _history(setting: Setting, town: Town, post: Post, posts: Posts) -> Iterator[SinceEdition]:
    views = ChangeViews(setting, town)
    history = setting.histories[town.slug]
    for step, changes in posts.steps_of(post):
        head = step.new.head
        yield SinceEdition(
            Link(f"{step.old.head.name} → {head.name}", comparison_address(history, step)),
            f"{long_date(head.effective)}起" if head.effective else "",
            tuple(views.of(change, step) for change in changes),
        )


def _unchanged(setting: Setting, town: Town) -> str:
    lists = setting.histories[town.slug].lists
    if len(lists) < 2:
        return ""
    return f"{lists[0].head.name}以来，这个岗位的事项没有变动。"


def _cover(town: Town, post: Post) -> Link | None:
    if post.cover is None:
        return None
    found = (_link(town, other) for other in town.profile.posts if other.name == post.cover)
    return next(found, Link(post.cover, ""))


def _link(town: Town, post: Post) -> Link:
    return Link(post.name, addresses.post(town.slug, post.slug))


def _place(town: Town) -> Link:
    return Link(town.name, addresses.town(town.slug))


def _gone(town: Town, address: str) -> Page:
    view = GonePostView(_place(town), tuple(_link(town, post) for post in town.profile.posts))
    sentence = f"{town.name}已经没有这个岗位"
    return Page(
        address,
        "gone_post",
        sentence,
        f"{sentence}；现在的岗位都列在这里。",
        (HOME_LINK, _place(town)),
        view,
    )
