"""Golden tests: text in, exact text out."""
