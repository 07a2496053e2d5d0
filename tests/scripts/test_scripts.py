"""Run the tests of the theme's scripts with Node.js."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def test_the_theme_s_pure_functions(node: str) -> None:
    tests = sorted(str(file) for file in Path(__file__).parent.glob("*.test.mjs"))
    assert tests
    result = subprocess.run([node, "--test", *tests], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "# fail 0" in result.stdout
