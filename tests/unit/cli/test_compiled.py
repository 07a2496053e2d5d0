"""Compiled templates are kept, and never used for another source."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from dutybook.cli.compiled import KeptTemplates


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DUTYBOOK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "dutybook"


def rendered(source: str, *, compiles: int) -> str:
    """Render a template called ``page`` as a new process would; it is compiled so many times."""
    compiled = KeptTemplates("pages")
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"page": source}), bytecode_cache=compiled, autoescape=True
    )
    done: list[str] = []
    compile_really = environment._compile
    environment._compile = lambda *given: [done.append("once"), compile_really(*given)][1]  # type: ignore[method-assign,func-returns-value]
    text = environment.get_template("page").render(name="<清溪镇>")
    compiled.keep()
    assert len(done) == compiles
    return text


def test_what_was_compiled_is_not_compiled_again() -> None:
    assert rendered("到{{ name }}", compiles=1) == "到&lt;清溪镇&gt;"
    assert rendered("到{{ name }}", compiles=0) == "到&lt;清溪镇&gt;"


def test_a_changed_template_is_compiled_anew() -> None:
    rendered("到{{ name }}", compiles=1)
    assert rendered("去{{ name }}", compiles=1) == "去&lt;清溪镇&gt;"
    assert rendered("去{{ name }}", compiles=0) == "去&lt;清溪镇&gt;"


def test_a_damaged_file_is_as_good_as_none(cache: Path) -> None:
    rendered("到{{ name }}", compiles=1)
    (file,) = cache.iterdir()
    data = bytearray(file.read_bytes())
    data[-20] ^= 1
    file.write_bytes(data)
    assert rendered("到{{ name }}", compiles=1) == "到&lt;清溪镇&gt;"


def test_nothing_is_kept_where_nothing_shall_be(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUTYBOOK_CACHE", "off")
    rendered("到{{ name }}", compiles=1)
    rendered("到{{ name }}", compiles=1)
    assert not cache.exists()
