"""Slips of the pen: found line by line, told, and mended in memory so that reading goes on.

Loaded only for files in which something is wrong or odd: a right file never waits for this.
"""
