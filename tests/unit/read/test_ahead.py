"""Parsing in a child process gives what parsing here gives."""

import multiprocessing
import os
import signal

import pytest

from dutybook.read.ahead import parse_ahead
from dutybook.read.files import parse_files
from dutybook.read.tree import MemoryTree
from tests.samples import ROUGH_COUNTY


@pytest.fixture
def tree() -> MemoryTree:
    return MemoryTree(ROUGH_COUNTY | {"laws.yml": "一：二\n", "words.yml": b"\xb0\xa1"})


def test_the_child_gives_the_same_files(tree: MemoryTree) -> None:
    assert parse_ahead(tree)() == parse_files(tree)
    for child in multiprocessing.active_children():
        child.join(20)
    assert not multiprocessing.active_children()


def test_a_dead_child_is_done_without(tree: MemoryTree) -> None:
    wait = parse_ahead(tree)
    for child in multiprocessing.active_children():
        os.kill(child.pid or 0, signal.SIGKILL)
        child.join()
    assert wait() == parse_files(tree)


def test_files_nobody_waits_for_do_no_harm(tree: MemoryTree) -> None:
    large = MemoryTree({**tree.contents, "elsewhere.yml": "- 名称: 很长的事\n" * 50_000})
    parse_ahead(large)
    for child in multiprocessing.active_children():
        child.join(20)
    assert not multiprocessing.active_children()
