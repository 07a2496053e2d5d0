"""A comparison as one HTML page that needs nothing else: no script, no other file.

What went and what came is told three times, so that it reads in black and white and aloud: by <del> and
<ins>, by the words 删 and 增, and by shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from dutybook.compare.spans import Mark, Span
from dutybook.present.change_words import ChangeWords, RedLine
from dutybook.present.changes_text import amounts, headline
from dutybook.present.comparison import Comparison, Group, ListComparison

_PAGE = Markup("""\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 48rem; margin: 0 auto; padding: 1rem; font: 1rem/1.7 system-ui, sans-serif; color: #1a1a1a;
  background: #fff; }}
table {{ border-collapse: collapse; }}
th, td {{ padding: .2rem .8rem; border: 1px solid #767676; text-align: start; }}
td + td {{ text-align: end; }}
article {{ margin: 1rem 0; padding-inline-start: .8rem; border-inline-start: .25rem solid #767676; }}
h4 {{ margin: 0; }}
p, ul {{ margin: .2rem 0; }}
del {{ color: #8c1d18; text-decoration: line-through; }}
ins {{ color: #14532d; font-weight: 600; text-decoration: underline; }}
.mark {{ font-size: .75em; border: 1px solid; border-radius: .2em; padding: 0 .2em; margin-inline: .1em;
  display: inline-block; line-height: 1.3; }}
.aside {{ color: #595959; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
""")
_RUN = {
    Mark.KEPT: Markup("{}"),
    Mark.DELETED: Markup('<del><span class="mark">删</span>{}</del>'),
    Mark.INSERTED: Markup('<ins><span class="mark">增</span>{}</ins>'),
}


def comparison_html(found: Comparison) -> str:
    """Return the whole comparison as a page."""
    return str(_PAGE.format(title=headline(found), body=_joined(_body(found))))


def _body(found: Comparison) -> Iterator[Markup]:
    if len(found.lists) > 1 and found.verbs:
        yield _paragraph(amounts(found.verbs))
    if found.alike:
        yield Markup("<section>\n<h2>几个乡镇（街道）一样的变化</h2>")
        yield from _groups(found.alike, "alike")
        yield Markup("</section>")
    for number, each in enumerate(found.lists, 1):
        yield from _list(each, f"list-{number}")


def _list(each: ListComparison, anchor: str) -> Iterator[Markup]:
    amount = f"{each.number} 处变化" if each.number else "没有变化"
    yield Markup('<section id="{}">\n<h2>{}（{}）：{}</h2>').format(
        anchor, each.name, each.editions, amount
    )
    yield Markup("<table>\n<caption>各类事项的数目</caption>")
    yield Markup(
        '<tr><th scope="col">清单</th><th scope="col">以前</th><th scope="col">现在</th></tr>'
    )
    for count in each.counts:
        yield Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>').format(*count)
    yield Markup("</table>")
    if each.verbs:
        yield _paragraph(amounts(each.verbs))
    if each.elsewhere:
        yield _paragraph(f"其中 {each.elsewhere} 处与其他乡镇（街道）一样，见上。")
    yield from _groups(each.groups, anchor)
    yield Markup("</section>")


def _groups(groups: Iterable[Group], anchor: str) -> Iterator[Markup]:
    number = 0
    for group in groups:
        yield Markup("<h3>{}</h3>").format(group.heading)
        for words in group.changes:
            number += 1
            yield Markup('<article id="{}-{}">').format(anchor, number)
            yield from _change(words)
            yield Markup("</article>")


def _change(words: ChangeWords) -> Iterator[Markup]:
    place = f"{words.place} " if words.place else ""
    yield Markup("<h4>{}：{}</h4>").format(words.verb, place + words.duty)
    yield Markup('<p class="aside">{}</p>').format(words.aside)
    if words.reach:
        yield _paragraph(words.reach)
    for fact in words.facts:
        yield _paragraph(f"{fact.label}：{fact.before} → {fact.after}")
    for way, acts in words.moved:
        yield _paragraph(f"随主责移交：{way}")
        yield _items(escape(act) for act in acts)
    if words.redline:
        yield _paragraph(f"{words.label}：")
        yield _items(_red_line(line) for line in words.redline)


def _red_line(line: RedLine) -> Markup:
    body = Markup("{}：").format(line.body) if line.body else Markup()
    return body + Markup().join(_run(run) for run in line.spans)


def _run(run: Span) -> Markup:
    return _RUN[run.mark].format(run.text)


def _items(items: Iterable[Markup]) -> Markup:
    return Markup("<ul>\n{}\n</ul>").format(_joined(Markup("<li>{}</li>").format(i) for i in items))


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text)


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("\n").join(parts)
