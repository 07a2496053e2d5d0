"""Tests of dutybook.model."""
