"""Files of contact points beside their pages: vCards of every town and village."""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.model.contact import ContactPoint
from dutybook.present import addresses
from dutybook.present.setting import Setting
from dutybook.present.vcard import vcards


def contact_files(setting: Setting) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every place's vCards: towns and villages, those that were dissolved among them."""
    county = setting.book.county
    hotline = ContactPoint.model_validate(
        {"名称": f"{county.name}政务服务便民热线", "类型": "热线", "电话": [county.hotline]}
    )
    site = (county.website.address or "").rstrip("/")
    for town in setting.book.towns:
        places = [(addresses.town(town.slug), town.name, town.profile.contacts)]
        for village in town.villages:
            place = addresses.village(town.slug, village.slug)
            places.append((place, f"{town.name}{village.name}", village.contacts))
        for place, name, points in places:
            page = f"{site}/{addresses.contacts(place)}" if site else ""
            cards = vcards(points or (hotline,), f"{county.name}{name}", county.area_code, page)
            yield addresses.vcards(place), cards.encode("utf-8")
