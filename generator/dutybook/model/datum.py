"""Positions between the datums of maps: WGS-84 (satellites), GCJ-02 (maps in China), BD-09 (Baidu).

GCJ-02 shifts a position by a smooth function of it, the same for every map that uses it; BD-09 turns and shifts GCJ-02
once more. Both ways back have no formula: they are found by steps, to less than a millimetre.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import NamedTuple


class Position(NamedTuple):
    """Degrees in some datum."""

    longitude: float
    latitude: float


_RADIUS = 6378245.0
"""Metres: the greater half-axis of Krassowski's ellipsoid, on which GCJ-02 is defined."""
_ECCENTRICITY = 0.00669342162296594323
"""Squared."""
_ORIGIN = Position(105.0, 35.0)
_BAIDU = Position(0.0065, 0.006)
_TURN = pi * 3000.0 / 180.0
_STEPS = 8


def gcj_of_wgs(place: Position) -> Position:
    """Return in GCJ-02 what stands in WGS-84."""
    x, y = place.longitude - _ORIGIN.longitude, place.latitude - _ORIGIN.latitude
    latitude = place.latitude * pi / 180.0
    bent = 1 - _ECCENTRICITY * sin(latitude) ** 2
    along_meridian = _RADIUS * (1 - _ECCENTRICITY) / (bent * sqrt(bent)) * pi / 180.0
    along_parallel = _RADIUS / sqrt(bent) * cos(latitude) * pi / 180.0
    return Position(
        place.longitude + _east(x, y) / along_parallel,
        place.latitude + _north(x, y) / along_meridian,
    )


def _east(x: float, y: float) -> float:
    """Return by how many metres GCJ-02 shifts eastwards."""
    plain = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    return plain + _waves(
        x, ((20.0, 6.0), (20.0, 2.0), (20.0, 1.0), (40.0, 1 / 3), (150.0, 1 / 12), (300.0, 1 / 30))
    )


def _north(x: float, y: float) -> float:
    """Return by how many metres GCJ-02 shifts northwards."""
    plain = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    slow = _waves(y, ((20.0, 1.0), (40.0, 1 / 3), (160.0, 1 / 12), (320.0, 1 / 30)))
    return plain + _waves(x, ((20.0, 6.0), (20.0, 2.0))) + slow


def _waves(at: float, waves: tuple[tuple[float, float], ...]) -> float:
    """Return a sum of waves, each a height and how often it swings in two degrees."""
    return sum(height * sin(often * at * pi) for height, often in waves) * 2.0 / 3.0


def baidu_of_gcj(place: Position) -> Position:
    """Return in BD-09 what stands in GCJ-02."""
    x, y = place
    far = hypot(x, y) + 0.00002 * sin(y * _TURN)
    angle = atan2(y, x) + 0.000003 * cos(x * _TURN)
    return Position(far * cos(angle) + _BAIDU.longitude, far * sin(angle) + _BAIDU.latitude)


def wgs_of_gcj(place: Position) -> Position:
    """Return in WGS-84 what stands in GCJ-02."""
    return _back(gcj_of_wgs, place)


def gcj_of_baidu(place: Position) -> Position:
    """Return in GCJ-02 what stands in BD-09."""
    return _back(baidu_of_gcj, place)


def _back(forth: Callable[[Position], Position], wanted: Position) -> Position:
    """Return the position that a mapping close to identity maps to the wanted one."""
    found = wanted
    for _ in range(_STEPS):
        got = forth(found)
        found = Position(
            found.longitude + wanted.longitude - got.longitude,
            found.latitude + wanted.latitude - got.latitude,
        )
    return found
