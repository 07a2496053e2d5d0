"""Write a made-up county of any size: ``python -m bench.tree --towns 20 --rows 340 DIR``.

The same seed and sizes give the same bytes. ``dutybook check`` finds nothing wrong with it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.synthetic.catalogue import MOST_DUTIES, catalogue_file, town_duties, village_duties
from bench.synthetic.county import county_file, departments_file, laws_file, town_names
from bench.synthetic.lists import (
    edition_file,
    list_file,
    rows_of,
    rows_of_2024,
    village_list_file,
)
from bench.synthetic.places import MOST_VILLAGES, town_file, village_file
from bench.synthetic.size import Size
from bench.synthetic.words import CATEGORIES, STEMS, TOWN_FEATURES, VILLAGE_CATEGORY
from bench.synthetic.yaml_text import yaml_text

Files = Iterator[tuple[str, dict[str, Any]]]
"""Path below ``lists/`` and content."""


def write_tree(size: Size, target: Path) -> int:
    """Write a county's files; return how many."""
    count = 0
    for path, content in county_files(size):
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml_text(content), encoding="utf-8")
        count += 1
    return count


def county_files(size: Size) -> Files:
    """Yield all files of a county."""
    duties, of_villages = town_duties(size), village_duties(size)
    yield "county.yml", county_file()
    yield "departments.yml", departments_file(size)
    yield "laws.yml", laws_file()
    for category, (slug, _) in CATEGORIES.items():
        of_category = [duty for duty in duties if duty.category == category]
        if of_category:
            yield f"duties/{slug}.yml", catalogue_file(category, of_category)
    every = [duty for found in of_villages.values() for duty in found]
    yield "duties/village-affairs.yml", catalogue_file(VILLAGE_CATEGORY, every)
    yield "village-list.yml", village_list_file(of_villages)
    for number, name in enumerate(town_names(size)):
        rows = rows_of(size, duties, number)
        folder = f"t{number + 1:03}"
        yield f"{folder}/town.yml", town_file(name, number, rows)
        yield f"{folder}/list.yml", list_file(size, rows, number)
        yield f"{folder}/editions/2024.yml", edition_file(rows_of_2024(size, rows, number))
        for village in range(size.villages):
            yield f"{folder}/villages/v{village + 1:03}.yml", village_file(size, number, village)


def size_from(options: argparse.Namespace) -> Size:
    """Return the size asked for; raise ValueError where the word lists don't reach so far."""
    size = Size(options.seed, options.towns, options.rows, options.villages, options.duties)
    limits = {
        "towns": (size.towns, len(STEMS) * len(TOWN_FEATURES)),
        "villages": (size.villages, MOST_VILLAGES),
        "duties": (size.duties, MOST_DUTIES),
        "rows": (size.rows, size.duties - size.delegable),
    }
    for name, (wanted, most) in limits.items():
        if not 0 < wanted <= most:
            raise ValueError(f"--{name} must be from 1 to {most}, not {wanted}")
    return size


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    made = argparse.ArgumentParser(prog="python -m bench.tree", description=__doc__)
    for name in ("seed", "towns", "rows", "villages", "duties"):
        default = getattr(Size(), name)
        made.add_argument(f"--{name}", type=int, default=default, help=f"default: {default}")
    made.add_argument("target", type=Path, metavar="DIR", help="a folder that is empty or absent")
    return made


def main() -> None:
    """Write the tree that the command line asks for."""
    command = parser()
    options = command.parse_args()
    target: Path = options.target
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        command.error(f"{target} is not empty")
    try:
        size = size_from(options)
    except ValueError as error:
        command.error(str(error))
    print(f"{write_tree(size, target)} files in {target}")


if __name__ == "__main__":
    main()
