"""How big a made-up county is."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

SHARES = {"基本履职事项": 117, "配合履职事项": 99, "上级部门收回事项": 124}
"""Rows of an average town's list by kind, as the national figures have them."""
DELEGATED = "赋权事项"
_ONE_DELEGATED_IN = 50


@dataclass(frozen=True)
class Size:
    """How many of everything; ``seed`` decides all the rest."""

    seed: int = 1
    towns: int = 20
    rows: int = 340
    """Of one town's list."""
    villages: int = 9
    """Of one town."""
    duties: int = 560
    """Of towns in the catalogue; those of villages come on top."""

    def random(self, *about: object) -> Random:
        """Return a source of chance for one part: other parts don't change what it gives."""
        return Random("/".join(map(str, (self.seed, *about))))

    @property
    def delegable(self) -> int:
        """How many duties of the catalogue are powers that can be delegated."""
        return self.duties // 20

    @property
    def by_kind(self) -> dict[str, int]:
        """How many rows of each kind a town's list has."""
        delegated = min(self.delegable, self.rows // _ONE_DELEGATED_IN)
        rest, total = self.rows - delegated, sum(SHARES.values())
        counts = {kind: rest * share // total for kind, share in SHARES.items()}
        counts["基本履职事项"] += rest - sum(counts.values())
        return {**counts, DELEGATED: delegated}
