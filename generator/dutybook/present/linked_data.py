"""Pages as linked data for search engines and assistants (schema.org)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from dutybook.model.contact import ContactPoint
from dutybook.model.guide import Guide
from dutybook.present import addresses
from dutybook.present.doors import Door
from dutybook.present.maps import spot
from dutybook.present.opening_data import hours_data
from dutybook.present.page import Link
from dutybook.present.phones import Phone, phones
from dutybook.present.setting import Setting

Data = dict[str, Any]


class Served(NamedTuple):
    """A town and the doors where its people bring a matter."""

    town: Link
    doors: tuple[Door, ...]


def government_service(
    setting: Setting, slug: str, guide: Guide, provider: str, served: Iterable[Served]
) -> Mapping[str, Any]:
    """Return a guide as a GovernmentService; office hours are the contact pages'."""
    county = setting.book.county
    site = (county.website.address or "").rstrip("/")
    area = {"@type": "AdministrativeArea", "name": county.name, "identifier": county.code}
    return _stated(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "name": guide.name,
            "alternateName": list(guide.aliases),
            "description": guide.note,
            "inLanguage": "zh-CN",
            "url": f"{site}/{addresses.guide(slug)}" if site else "",
            "identifier": guide.basic_code,
            "provider": {"@type": "GovernmentOrganization", "name": provider},
            "areaServed": area,
            "audience": [{"@type": "Audience", "audienceType": name} for name in guide.applicants],
            "availableChannel": [
                _channel(place.town, door) for place in served for door in place.doors
            ],
        }
    )


def _channel(town: Link, door: Door) -> Data:
    phones = door.counter.phones if door.counter and door.counter.phones else door.phones
    address = {"@type": "PostalAddress", "streetAddress": door.address, "addressCountry": "CN"}
    place = {
        "@type": "GovernmentOffice",
        "name": door.name,
        "address": address if door.address else None,
    }
    return _stated(
        {
            "@type": "ServiceChannel",
            "name": f"{town.name}：{door.counter.name}" if door.counter else town.name,
            "serviceLocation": _stated(place) if door.address else None,
            "servicePhone": [contact_point(phone, door.name) for phone in phones],
        }
    )


def contact_point(phone: Phone, name: str) -> Data:
    """Return a telephone as a ContactPoint."""
    return {
        "@type": "ContactPoint",
        "contactType": "customer service",
        "name": name,
        "telephone": phone.dialled,
        "availableLanguage": "zh-CN",
    }


def offices(setting: Setting, points: Iterable[ContactPoint], place: str, address: str) -> Data:
    """Return a place's contact points as GovernmentOffices; ``address``: of their page, relative to the site."""
    site = (setting.book.county.website.address or "").rstrip("/")
    page = f"{site}/{address}" if site else ""
    return {
        "@context": "https://schema.org",
        "@graph": [_office(setting, point, place, page) for point in points],
    }


def _office(setting: Setting, point: ContactPoint, place: str, page: str) -> Data:
    area_code = setting.book.county.area_code
    numbers = [_telephone(phone, "") for phone in phones(point.phones, area_code)]
    for counter in point.counters:
        named = phones(counter.phones, area_code)
        numbers += [_telephone(phone, counter.name) for phone in named]
    address = {
        "@type": "PostalAddress",
        "streetAddress": point.address,
        "addressLocality": place,
        "addressRegion": setting.book.county.name,
        "addressCountry": "CN",
    }
    return _stated(
        {
            "@type": "GovernmentOffice",
            "name": point.name,
            "url": page,
            "address": address if point.address else None,
            "geo": _geo(point),
            "contactPoint": numbers,
            "openingHoursSpecification": list(hours_data(point.hours, setting.today)),
            "amenityFeature": [
                {"@type": "LocationFeatureSpecification", "name": name, "value": True}
                for name in point.accessibility
            ],
        }
    )


def _telephone(phone: Phone, counter: str) -> Data:
    """Return an office's number, with its counter where it is one's own."""
    return _stated(
        {
            "@type": "ContactPoint",
            "contactType": counter or phone.label or "customer service",
            "telephone": phone.dialled.replace(",", ";ext="),
        }
    )


def _geo(point: ContactPoint) -> Data | None:
    if point.coordinates is None:
        return None
    where = spot(point.coordinates).wgs
    return {
        "@type": "GeoCoordinates",
        "latitude": round(where.latitude, 6),
        "longitude": round(where.longitude, 6),
    }


def _stated(data: Data) -> Data:
    """Leave out what isn't stated."""
    return {key: value for key, value in data.items() if value}
