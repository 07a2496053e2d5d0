"""Positions between the datums of maps, against values published with other implementations."""

from __future__ import annotations

import pytest

from dutybook.model.datum import (
    Position,
    baidu_of_gcj,
    gcj_of_baidu,
    gcj_of_wgs,
    wgs_of_gcj,
)

CLOSE = 1e-6
"""Degrees: a tenth of a metre."""


@pytest.mark.parametrize(
    ("wgs", "gcj"),
    [
        (Position(121.5272106, 31.1774276), Position(121.531541859215, 31.17530398364597)),
        (Position(113.912316, 22.543847), Position(113.9171764808363, 22.540796131694766)),
        (Position(116.377817, 39.911954), Position(116.38404722455657, 39.91334545536069)),
        (Position(116.404, 39.915), Position(116.41024449916938, 39.91640428150164)),
    ],
    ids=["Shanghai", "Shenzhen", "Beijing", "Tiananmen"],
)
def test_satellites_to_maps_in_china_and_back(wgs: Position, gcj: Position) -> None:
    assert gcj_of_wgs(wgs) == pytest.approx(gcj, abs=CLOSE)
    assert wgs_of_gcj(gcj) == pytest.approx(wgs, abs=CLOSE)


def test_maps_in_china_to_baidu_and_back() -> None:
    gcj, baidu = Position(116.404, 39.915), Position(116.41036949371029, 39.92133699351021)
    assert baidu_of_gcj(gcj) == pytest.approx(baidu, abs=CLOSE)
    assert gcj_of_baidu(baidu) == pytest.approx(gcj, abs=CLOSE)
    # the reference approximates this way back to about a metre
    found = gcj_of_baidu(Position(116.404, 39.915))
    assert found == pytest.approx(Position(116.39762729119315, 39.90865673957631), abs=1e-5)


@pytest.mark.parametrize("longitude", range(75, 136, 10))
@pytest.mark.parametrize("latitude", range(18, 54, 6))
def test_there_and_back_all_over_the_country(longitude: int, latitude: int) -> None:
    place = Position(longitude + 0.123456, latitude + 0.654321)
    assert wgs_of_gcj(gcj_of_wgs(place)) == pytest.approx(place, abs=1e-9)
    assert gcj_of_baidu(baidu_of_gcj(place)) == pytest.approx(place, abs=1e-9)
