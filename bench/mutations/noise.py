"""Noise: the many ways to write one and the same list. None of it is a change."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from bench.mutations.plain import EVERY_KIND, STANDARD, Lists, Row

_FULL = {ord(half): ord(half) + 0xFEE0 for half in map(chr, range(0x21, 0x7F))}
_HALF = {full: half for half, full in _FULL.items()}
_TRADITIONAL = str.maketrans(
    "县镇业务办实执应对场财经费环职责组织检查调报举审核确认给发现动态无车农产区场儿补贴残疾领时间后进",
    "縣鎮業務辦實執應對場財經費環職責組織檢查調報舉審核確認給發現動態無車農產區場兒補貼殘疾領時間後進",
)
_QUOTES = ("“”", "「」", "『』", '""', "‘’")
_PUNCTUATION = {"，": ",", "。": ".", "；": ";", "：": ":", "（": "(", "）": ")", "？": "?"}
_NUMBERS = (
    lambda n: f"{n}. ",
    lambda n: f"{n}\uff0e ",
    lambda n: f"{n}、",
    lambda n: f"({n})",
    lambda n: f"\uff08{n}\uff09",
    lambda n: f"{n})",
    lambda n: chr(ord("①") + n - 1),
    lambda n: f"{'一二三四五六七八九十'[n - 1]}、",
    lambda n: f"\uff08{'一二三四五六七八九十'[n - 1]}\uff09",
)
_ACTS = ("乡镇职责", "村级职责")
_BODIES = ("主责", "承接部门", "原实施部门")
_SENTENCES = ("工作方式", "用途")


def spaced(text: str, rng: random.Random) -> str:
    """Put blanks and line breaks where none count."""
    blanks = (" ", "\u3000", "\n", "\t", "\u00a0")
    return "".join(c + (rng.choice(blanks) if rng.random() < 0.2 else "") for c in text)


def narrowed(text: str, rng: random.Random) -> str:
    """Write punctuation in half width."""
    return "".join(_PUNCTUATION.get(c, c) for c in text)


def widened(text: str, rng: random.Random) -> str:
    """Write letters, digits and punctuation in full width."""
    return text.translate(_FULL)


def traditional(text: str, rng: random.Random) -> str:
    """Write some characters in their traditional form."""
    return "".join(c.translate(_TRADITIONAL) if rng.random() < 0.5 else c for c in text)


def quoted(text: str, rng: random.Random) -> str:
    """Write quotation marks in another style."""
    style = rng.choice(_QUOTES)
    return text.translate({ord("“"): style[0], ord("”"): style[1]})


def ended(text: str, rng: random.Random) -> str:
    """End an act with another mark, or none."""
    return re.sub(r"[。；;.]$", "", text) + rng.choice(("", "。", ";", "\uff1b", "."))


STYLES: tuple[Callable[[str, random.Random], str], ...] = (
    *(spaced, narrowed, widened, traditional, quoted, ended),
)
"""Ways to write one sentence otherwise."""


def styled(text: str, rng: random.Random) -> str:
    """Write a sentence in some of the styles."""
    for style in rng.sample(STYLES, rng.randint(1, 3)):
        text = style(text, rng)
    return text


def numbered(acts: list[str], rng: random.Random) -> list[str]:
    """Put numbers of one style before the acts."""
    number = rng.choice(_NUMBERS)
    return [number(n) + act.lstrip() for n, act in enumerate(acts, 1)] if len(acts) <= 10 else acts


def divided(acts: list[str], rng: random.Random) -> list[str] | str:
    """Write a list of acts as a list, a block, a numbered block or a numbered line."""
    one_line = [act.replace("\n", "") for act in acts]
    form = rng.randrange(5)
    if form == 0:
        return rng.sample(acts, len(acts))
    if form == 1:
        return "\n".join(one_line)
    if form == 2:
        return "\n".join(numbered(one_line, rng))
    if form == 3 and 1 < len(acts) <= 10:
        ended_acts = [re.sub(r"[。；;.]$", "", act) + "。" for act in one_line]
        return ["".join(numbered(ended_acts, rng))]
    return numbered(one_line, rng)


def noisy_row(row: Row, lists: Lists, place: str, rng: random.Random) -> None:
    """Write one row otherwise, without changing what it says."""
    fields = row.fields
    row.name = traditional(quoted(narrowed(row.name, rng), rng), rng)
    for key in _ACTS:
        if key in fields:
            acts = [styled(act, rng) for act in _acts(fields[key])]
            fields[key] = divided(acts, rng)
    if "上级部门职责" in fields:
        fields["上级部门职责"] = {
            _other_name(body, lists, place, rng): divided(
                [styled(a, rng) for a in _acts(acts)], rng
            )
            for body, acts in fields["上级部门职责"].items()
        }
    for key in _SENTENCES:
        if key in fields:
            fields[key] = styled(fields[key], rng)
    for key in _BODIES:
        if key in fields:
            fields[key] = _other_name(fields[key], lists, place, rng)
    if "配合" in fields:
        names = [_other_name(name, lists, place, rng) for name in _acts(fields["配合"])]
        fields["配合"] = rng.sample(names, len(names))
    if "依据" in fields:
        bases = [_other_basis(basis, rng) for basis in _acts(fields["依据"])]
        fields["依据"] = rng.choice((rng.sample(bases, len(bases)), "\n".join(bases)))
    if "去处" in fields:
        fields["去处"] = _other_go_to(fields["去处"], lists, place, rng)
    _explained(fields, place, rng)


def noisy_list(lists: Lists, place: str, rng: random.Random) -> None:
    """Write a whole list otherwise: its rows, their order, what only explains."""
    rows = lists.rows[place]
    for row in rows:
        if rng.random() < 0.7:
            noisy_row(row, lists, place, rng)
    rng.shuffle(rows)
    for own in lists.villages.get(place, {}).values():
        for row in own.added:
            noisy_row(row, lists, place, rng)
        rng.shuffle(own.not_borne)


def _other_basis(basis: str, rng: random.Random) -> str:
    written = traditional(basis, rng)
    if basis.endswith("条") and rng.random() < 0.3:
        return written.replace("《", "").replace("》", "")
    return written.replace("》", "》" + rng.choice(("", " ", "\u3000")), 1)


def _acts(written: Any) -> list[str]:
    return written.splitlines() if isinstance(written, str) else list(written)


def _other_name(name: str, lists: Lists, place: str, rng: random.Random) -> str:
    """Return another name for a body: short, generic for this town, or written in another style."""
    generic = {
        agency: key.split(" ")[1]
        for key, agency in lists.generic.items()
        if key.startswith(f"{place} ")
    }
    names = [name, *lists.departments.get(name, []), *([generic[name]] if name in generic else [])]
    full = {short: full for full, shorts in lists.departments.items() for short in shorts}
    if name in full:
        names.append(full[name])
    chosen = rng.choice(names)
    return traditional(chosen, rng) if rng.random() < 0.3 else chosen


def _other_go_to(written: Any, lists: Lists, place: str, rng: random.Random) -> Any:
    if isinstance(written, str):
        name = _other_name(written, lists, place, rng)
        return rng.choice([name, [{"找": name}], [{"找": name, "说明": "上班时间去。"}]])
    cases = []
    for where in written:
        case = {**where, "找": _other_name(where["找"], lists, place, rng)}
        if "情形" in case:
            case["情形"] = traditional(narrowed(case["情形"], rng), rng)
        cases.append(case)
    return rng.sample(cases, len(cases))


def _explained(fields: dict[str, Any], place: str, rng: random.Random) -> None:
    """Say more or less of what only explains, and of how it is done."""
    steps = [{"步骤": "受理", "由谁": "乡镇", "时限": f"{rng.randint(1, 9)}个工作日"}]
    extra = {"俗称": ["随便叫的名字"], "说明": "换一种说法讲给群众听。", "办理流程": steps}
    if place != STANDARD:
        extra["窗口"] = "综合窗口"
    for key, value in extra.items():
        if rng.random() < 0.5:
            fields[key] = value
        elif key in EVERY_KIND:
            fields.pop(key, None)
