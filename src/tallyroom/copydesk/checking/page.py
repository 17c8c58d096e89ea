"""Checked stories as one HTML page: the text with its claims marked, the notes in the margin. No script, no request.

Not here: the verdicts (`judge`), files (`cli.check`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from tallyroom.copydesk.checking.check import Checked
from tallyroom.copydesk.checking.report import summary
from tallyroom.copydesk.checking.verdict import Verdict
from tallyroom.copydesk.reading.report import lines, said
from tallyroom.copydesk.reading.unread import unread

_STYLE = """
:root { color-scheme: light dark; --line: #8886; --bad: #c0182b; --old: #a15c00; --good: #1a7f37; --none: #6a737d; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff7b84; --old: #ffb454; --good: #57d27a; --none: #9aa4ad; } }
body { font: 1rem/1.55 Georgia, serif; max-width: 72rem; margin: 1.5rem auto; padding: 0 1rem; }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.2; }
.line { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem; }
.line > p { margin: 0.35rem 0; overflow-wrap: anywhere; }
ol { list-style: none; margin: 0.35rem 0; padding: 0; font: 0.82rem/1.4 system-ui, sans-serif; }
li { border-left: 3px solid var(--none); padding: 0 0 0 0.6rem; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--none); }
mark.mismatch { border-bottom: 3px double var(--bad); } li.mismatch { border-color: var(--bad); }
mark.superseded { border-bottom-style: dashed; border-color: var(--old); } li.superseded { border-color: var(--old); }
mark.match { border-color: var(--good); } li.match { border-color: var(--good); }
mark.not-checkable { border-bottom-style: dotted; }
sup a { color: inherit; font: 0.7rem system-ui, sans-serif; text-decoration: none; }
.summary { font-family: system-ui, sans-serif; border-bottom: 1px solid var(--line); padding-bottom: 0.5rem; }
@media (max-width: 48rem) { .line { grid-template-columns: 1fr; gap: 0; } }
"""


def page(stories: Sequence[tuple[str, str, Checked]], *, night: str) -> str:
    """One page for (name, source, checked) of each story; `night` is what they were checked against."""
    body = "\n".join(part for place, story in enumerate(stories, start=1) for part in _story(place, *story))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Copy checked: {escape(night)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>Copy checked against {escape(night)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _story(place: int, name: str, source: str, checked: Checked) -> Iterator[str]:
    yield f"<article>\n<h2>{escape(name)}</h2>"
    about = [summary(checked), checked.about, f"speaks from {checked.moment}" if checked.moment else ""]
    yield f'<p class="summary">{escape("; ".join(part for part in about if part))}</p>'
    rows = checked.verdicts
    for line, here in lines(source, [one.claim for one in rows]):
        if not line.strip():
            continue
        yield f'<div class="line"><p>{_marked(line, here, rows, place)}</p>'
        yield (
            "<ol>"
            + "".join(_note(number, rows[number - 1], place, checked.called) for number, _, _ in here)
            + "</ol></div>"
        )
    yield from _not_read(source, checked)
    yield "</article>"


def _not_read(source: str, checked: Checked) -> Iterator[str]:
    """Figures that no claim covers, so that an editor knows what was not looked at."""
    left = unread(source, [one.claim for one in checked.verdicts])
    if left:
        rows = "".join(f"<li>… {escape(one.says)} …</li>" for one in left)
        yield f"<details><summary>Figures not read: {len(left)}</summary><ul>{rows}</ul></details>"


def _marked(line: str, here: Sequence[tuple[int, int, int]], rows: Sequence[Verdict], place: int) -> str:
    """The line with a mark around each claim; claims that overlap share the first one's mark."""
    parts, done = [], 0
    for number, start, end in sorted(here, key=lambda row: (row[1], row[2])):
        link = f'<sup><a href="#n{place}-{number}">{number}</a></sup>'
        if start < done:
            parts.append(link)
            continue
        word = rows[number - 1].verdict
        parts.append(escape(line[done:start]))
        parts.append(f'<mark class="{word}">{escape(line[start:end])}</mark>{link}')
        done = end
    return "".join([*parts, escape(line[done:])])


def _note(number: int, one: Verdict, place: int, called: Callable[[str], str]) -> str:
    return (
        f'<li id="n{place}-{number}" class="{one.verdict}"><b>{number} {escape(one.verdict)}</b> '
        f"{escape(said(one.claim, called))}<br>{escape(one.why)}</li>"
    )
