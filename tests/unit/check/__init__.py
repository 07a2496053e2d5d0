"""Tests of dutybook.check."""
