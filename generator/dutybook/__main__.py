"""Run the command line as ``python -m dutybook``."""

from dutybook.cli import program

program()
