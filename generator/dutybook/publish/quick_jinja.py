"""Jinja without what our templates don't use: half of its time goes there.

A view is an object, never a mapping, so that an attribute is an attribute; a function is called as it is, since none of
ours asks for the context or for the block that calls it. Escaping is Jinja's own, and remembers texts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from keyword import iskeyword
from typing import Any

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from markupsafe import Markup

MOST_KEPT = 20_000
"""Values of one kind that a process remembers."""

_as_markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Mark a text as HTML; ``Markup`` itself looks first whether it is one already."""


@lru_cache(MOST_KEPT)
def _escape_text(text: str) -> str:
    return str(markupsafe.escape(text))


def escape(value: Any) -> str:
    """Escape as Jinja's own does, remembering texts: most of them stand on many pages."""
    kind = value.__class__
    if kind is str:
        return _escape_text(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    return str(value) if kind is int else markupsafe.escape(value)


class _QuickMacro(Macro):
    """A macro that is called with all its arguments, in their order, nearly always."""

    def __call__(self, *arguments: Any, **named: Any) -> str:
        whole = len(arguments) == self._argument_count
        if whole and not (named or self.caller or self.catch_kwargs or self.catch_varargs):
            return _as_markup(self._func(*arguments))
        return super().__call__(*arguments, **named)


class _QuickCode(CodeGenerator):
    """Compile attributes and calls to what they are in Python."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


class _QuickTemplate(Template):
    """A template whose compiled code finds our functions under the names of Jinja's."""

    @classmethod
    def _from_namespace(cls, environment: Environment, namespace: Any, globals: Any) -> Template:
        namespace |= {"escape": escape, "Macro": _QuickMacro, "Markup": _as_markup}
        return super()._from_namespace(environment, namespace, globals)


class QuickEnvironment(Environment):
    """The environment for our own templates."""

    code_generator_class = _QuickCode
    template_class = _QuickTemplate
    getattr = staticmethod(getattr)  # type: ignore[assignment]
