"""Publish the duty lists of townships and villages as a static site."""

__version__ = "0.1.0"
