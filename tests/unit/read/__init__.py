"""Tests of dutybook.read."""
