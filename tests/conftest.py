"""What all tests share: one built site, and a browser where this machine has one."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, sync_playwright

from dutybook.cli.build import build
from dutybook.publish.pdf import CHROMIUM

os.environ["DUTYBOOK_CACHE"] = "off"  # no test leaves anything in the user's folders

REPOSITORY = Path(__file__).resolve().parent.parent
LISTS = REPOSITORY / "lists"

_SKIPPED = re.compile(r"no (.+) on this machine")
_REQUIRED = os.environ.get("DUTYBOOK_BROWSER") == "required"


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example county, built once."""
    site = tmp_path_factory.mktemp("example") / "site"
    options = ["--lists", str(LISTS), "--site", str(site), "--today", "2026-11-22"]
    result = CliRunner().invoke(build, options)
    assert result.exit_code == 0, result.output
    return site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; tests that need it are left out, loudly, where there is none."""
    executable = _tool("Chromium", CHROMIUM)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        started = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield started
        started.close()


@pytest.fixture(scope="session")
def node() -> str:
    """The path of Node.js, which runs the tests of the theme's scripts."""
    return _tool("Node.js", ("node", "nodejs"))


def _tool(name: str, commands: tuple[str, ...]) -> str:
    found = next(filter(None, map(shutil.which, commands)), None)
    if found is None and _REQUIRED:
        pytest.fail(f"{name} is required here and was not found", pytrace=False)
    if found is None:
        pytest.skip(f"no {name} on this machine")
    return found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in large letters what was not tested, in whichever process."""
    reasons = (str(report.longrepr) for report in terminalreporter.stats.get("skipped", ()))
    missing = (found[1] for reason in reasons if (found := _SKIPPED.search(reason)))
    for name in dict.fromkeys(missing):
        text = f"{name} NOT FOUND: its tests did NOT run (Debian: apt-get install chromium nodejs)"
        terminalreporter.write_sep("!", text, red=True, bold=True)
