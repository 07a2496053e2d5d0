"""Data flows one way: a stage imports only the stages it stands on."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import dutybook

PACKAGE = Path(dutybook.__file__).parent
MAY_IMPORT = {
    "model": set[str](),
    "read": {"model"},
    "compare": {"model"},
    "check": {"model", "compare"},
    "present": {"model", "check", "compare"},
    "publish": {"model", "compare", "present"},
    "cli": {"model", "read", "check", "compare", "present", "publish"},
}


def imported_stages(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("dutybook.")}


@pytest.mark.parametrize("stage", MAY_IMPORT)
def test_stage_imports_only_what_it_may(stage: str) -> None:
    files = sorted((PACKAGE / stage).rglob("*.py"))
    assert files
    for file in files:
        assert imported_stages(file) <= MAY_IMPORT[stage] | {stage}, file


def test_nobody_imports_the_conductors_but_themselves() -> None:
    for stage in set(MAY_IMPORT) - {"cli"}:
        for file in (PACKAGE / stage).rglob("*.py"):
            assert not {"cli", "plugin"} & imported_stages(file), file


def test_no_module_is_longer_than_400_lines() -> None:
    for file in PACKAGE.rglob("*.py"):
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 400, file
