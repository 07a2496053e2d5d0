"""The command line: each command reads its input, conducts the stages, and speaks to a person."""

from dutybook.cli.main import main, program

__all__ = ["main", "program"]
