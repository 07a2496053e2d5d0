"""Measure dutybook: how long each stage takes, and whole runs beside Hugo and plain MkDocs."""
