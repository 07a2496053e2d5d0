"""ES modules become one classic script."""

from __future__ import annotations

from pathlib import Path

import pytest

from dutybook.publish.scripts import ScriptError, join_modules
from dutybook.publish.shipped import THEME


def write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "main.js"


def test_imports_come_first_and_once(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        main='import { a } from "./a.js";\nimport { b } from "./b.js";\na(b);\n',
        a='import { b } from "./b.js";\nexport function a() { return b; }\n',
        b="export const b = 1;\n",
    )
    assert join_modules(entry) == (
        '(function () {\n"use strict";\nconst b = 1;\n\nfunction a() { return b; }\n\na(b);\n})();\n'
    )


@pytest.mark.parametrize(
    ("main", "other", "said"),
    [
        (
            'import { a } from "./other.js";\n',
            "const x = 1;\n",
            "main.js imports a, which ./other.js lacks",
        ),
        (
            'import { a } from "./other.js";\nconst a = 1;\n',
            "export const a = 2;\n",
            "main.js and other.js both define a",
        ),
        ('import a from "./other.js";\n', "", "main.js: can't join “import a from"),
        (
            'import { a } from "./other.js";\n',
            'import { b } from "./main.js";\nexport const a = 1;\n',
            "main.js imports itself through others",
        ),
    ],
)
def test_what_can_t_be_joined_is_refused(tmp_path: Path, main: str, other: str, said: str) -> None:
    with pytest.raises(ScriptError, match=said.replace("(", r"\(")):
        join_modules(write(tmp_path, main=main, other=other))


def test_the_theme_s_scripts_join() -> None:
    script = join_modules(THEME / "scripts" / "main.js")
    assert "import " not in script
    assert "export " not in script
