"""From files to values: bytes, YAML with places, validated shapes, the book; every problem kept."""
