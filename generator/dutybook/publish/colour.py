"""The county's accent colour, made dark or light enough to be read (WCAG 2.2, 1.4.3: 4.5:1)."""

from __future__ import annotations

Rgb = tuple[int, int, int]

WHITE: Rgb = (255, 255, 255)
LIGHT_GROUND: Rgb = (245, 247, 247)
DARK_PAPER: Rgb = (20, 26, 25)
DARK_INK: Rgb = (13, 18, 17)
_READABLE = 4.7
"""A little over the standard, for the tinted grounds that text also stands on."""


def parse(written: str) -> Rgb:
    """Read six hexadecimal digits."""
    return int(written[0:2], 16), int(written[2:4], 16), int(written[4:6], 16)


def css(colour: Rgb) -> str:
    """Return ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mix(colour: Rgb, other: Rgb, share: float) -> Rgb:
    """Return ``colour`` with ``share`` (0 to 1) of the other mixed in."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def luminance(colour: Rgb) -> float:
    """Return relative luminance as WCAG defines it, 0 to 1."""
    parts = [value / 255 for value in colour]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: Rgb, ground: Rgb, toward: Rgb) -> Rgb:
    """Move a colour toward another until it can be read on ``ground``."""
    for step in range(41):
        moved = mix(colour, toward, step / 40)
        if contrast(moved, ground) >= _READABLE:
            return moved
    return toward


def accent_style(written: str) -> str:
    """Return the custom properties that carry a county's accent, for light and dark."""
    chosen = parse(written)
    light = readable(chosen, LIGHT_GROUND, (0, 0, 0))
    dark = readable(chosen, DARK_PAPER, WHITE)
    ground = mix(WHITE, light, 0.08)
    on_light = {
        "accent": css(light),
        "on-accent": css(WHITE),
        "accent-ground": css(ground),
        "accent-line": css(mix(WHITE, light, 0.4)),
        "link": css(readable(light, ground, (0, 0, 0))),
        "basic-ink": css(readable(light, ground, (0, 0, 0))),
        "focus": css(light),
    }
    dark_ground = mix(DARK_PAPER, dark, 0.14)
    link = css(readable(dark, dark_ground, WHITE))
    on_dark = {
        "accent": css(dark),
        "on-accent": css(DARK_INK),
        "accent-ground": css(dark_ground),
        "accent-line": css(mix(DARK_PAPER, dark, 0.45)),
        "link": link,
        "basic-ink": link,
        "focus": css(dark),
    }
    return f":root{{{_declare(on_light)}}}@media (prefers-color-scheme:dark){{:root{{{_declare(on_dark)}}}}}"


def _declare(properties: dict[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in properties.items())
