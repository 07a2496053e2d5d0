"""Style sheet, script and icon: joined, named by content, written once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import yaml

from dutybook.publish.colour import accent_style
from dutybook.publish.scripts import join_modules

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Assets:
    """The files that pages refer to: address -> content."""

    style: str
    script: str
    icon: str
    files: Mapping[str, bytes]


def make_assets(theme: Path, accent: str, calendar: str) -> Assets:
    """Join the theme's parts with a county's accent colour and its calendar of working days."""
    files: dict[str, bytes] = {}

    def named(stem: str, ending: str, text: str) -> str:
        content = text.encode("utf-8")
        digest = hashlib.sha256(content).hexdigest()[:10]
        address = f"assets/{stem}.{digest}.{ending}"
        files[address] = content
        return address

    return Assets(
        style=named("dutybook", "css", join_styles(theme, accent)),
        script=named("dutybook", "js", calendar + join_modules(theme / "scripts" / "main.js")),
        icon=named("icon", "svg", _site_icon(accent)),
        files=files,
    )


def join_styles(theme: Path, accent: str) -> str:
    """Return one style sheet: tokens, ground, icons, components by name, print."""
    styles = theme / "styles"
    ground = [_shrunk(styles / "tokens.css"), accent_style(accent), _shrunk(styles / "base.css")]
    icons = _icon_styles(theme / "icons.yml")
    components = [_shrunk(file) for file in sorted((theme / "components").glob("*/*.css"))]
    return "".join([*ground, icons, *components, _shrunk(styles / "print.css")]) + "\n"


def _shrunk(file: Path) -> str:
    return _BLANKS.sub(" ", _COMMENT.sub("", file.read_text(encoding="utf-8"))).strip()


def _icon_styles(register: Path) -> str:
    """Return a rule an icon, from Material's set, as a mask that takes the text's colour."""
    import material

    icons = Path(material.__file__).parent / "templates" / ".icons"
    names: dict[str, str] = yaml.safe_load(register.read_text(encoding="utf-8"))
    rules = [
        "[class*=icon-]::before{content:'';display:inline-block;width:1.25em;height:1.25em;"
        "background:currentcolor;-webkit-mask:var(--icon) center/contain no-repeat;"
        "mask:var(--icon) center/contain no-repeat;flex:none}"
    ]
    for name, source in names.items():
        drawing = (icons / f"{source}.svg").read_text(encoding="utf-8").strip()
        rules.append(
            f'.icon-{name}{{--icon:url("data:image/svg+xml,{quote(drawing, safe=_SAFE)}")}}'
        )
    return "".join(rules)


_SAFE = " ='/:.,-"


def _site_icon(accent: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="7" fill="#{accent}"/>'
        '<path d="M8 10h3m3 0h10M8 16h3m3 0h10M8 22h3m3 0h10" stroke="#fff" stroke-width="2.6" '
        'stroke-linecap="round"/></svg>\n'
    )
