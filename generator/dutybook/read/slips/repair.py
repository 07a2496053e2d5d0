"""Mend a whole file: its text with every slip put right, and the slips."""

from __future__ import annotations

from dutybook.model.problem import MOST_OF_A_FILE
from dutybook.read.slips.anchors import take_out_anchors
from dutybook.read.slips.draft import Draft, Mended, Slip
from dutybook.read.slips.mend import mend


def repair(text: str) -> tuple[Mended | None, list[Slip]]:
    """Return a text as it was meant, and what was wrong with it.

    None where that couldn't be read safely, or holds more slips than anybody reads.
    """
    drafts = [Draft(number, line) for number, line in enumerate(text.split("\n"), 1)]
    slips: list[Slip] = []
    is_safe = True
    if "&" in text or "*" in text:
        slips, is_safe = take_out_anchors(text, drafts)
    if not is_safe:
        return None, slips
    slips += mend(drafts)
    if len(slips) > MOST_OF_A_FILE:
        return None, slips
    places = {draft.number: draft.places for draft in drafts if draft.places is not None}
    sure = frozenset(slip.line for slip in slips) - {
        slip.line for slip in slips if not slip.is_sure
    }
    return Mended("\n".join(draft.text for draft in drafts), places, sure), slips
