"""What somebody means who types a verb, a ledger or an id not quite right: taken where it is plain, else suggested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tallyroom.domain import Book

#: Verbs as other tools and other people call them.
_ALSO = {
    "results": "status",
    "scoreboard": "status",
    "show": "status",
    "publish": "bake",
    "build": "bake",
    "site": "bake",
    "import": "ingest",
    "load": "init",
    "open": "init",
    "create": "package make",
    "make": "package make",
    "fill": "package fill",
    "ready": "package ready",
    "validate": "package check",
    "setup": "new",
    "start": "new",
    "record": "declare",
    "return": "declare",
    "key": "desk",
    "web": "desk",
    "why": "explain",
    "forecast": "project",
    "predict": "project",
    "practise": "simulate",
    "practice": "simulate",
    "replay": "rehearse",
    "factcheck": "check",
    "story": "write",
    "copy": "write",
    "version": "--version",
}
#: How the URL of a ledger begins or ends.
_LEDGER_ENDS, _LEDGER_BEGINS = (".db", ".sqlite"), ("sqlite:", "postgres:", "postgresql:")


def unknown_verb(verb: str, verbs: Sequence[str]) -> str:
    """The message for a verb that there is not, with the one that is likely meant."""
    near = _ALSO.get(verb.lower()) or next(iter(get_close_matches(verb.lower(), verbs, n=1, cutoff=0.6)), "")
    meant = f" Did you mean `tallyroom {near}`?" if near else ""
    return f"Unknown command {verb!r}.{meant} `tallyroom help` lists them."


def with_ledger(command: click.Command, args: list[str]) -> list[str]:
    """Arguments with a ledger that stands alone put after `--db`, where the command wants one and has none."""
    leaf = command
    for word in args:
        if not isinstance(leaf, click.Group) or word not in leaf.commands:
            break
        leaf = leaf.commands[word]
    wants = any(isinstance(one, click.Option) and "--db" in one.opts and one.required for one in leaf.params)
    given = any(arg == "--db" or arg.startswith("--db=") for arg in args)
    if not wants or given:
        return args
    for place, arg in enumerate(args):
        after_option = place > 0 and args[place - 1].startswith("--") and "=" not in args[place - 1]
        if not after_option and (arg.endswith(_LEDGER_ENDS) or arg.startswith(_LEDGER_BEGINS)):
            return [*args[:place], *args[place + 1 :], "--db", arg]
    return args


def id_meant(book: Book, text: str) -> str:
    """An id that is given by its name: `Labour`, `Birmingham`; anything else as it is.

    What is an id already is never taken for a name.
    """
    from tallyroom.domain import slug
    from tallyroom.register import council_of, party_of

    if _is_id(book, text):
        return text
    named = [id_ for id_, name in _names(book) if slug(name) == slug(text)]
    if len(set(named)) == 1:
        return named[0]
    party, council = party_of("", text), council_of(text)
    if party is not None and book.has_party(party.id):
        return party.id
    return council.id if council is not None and book.has_body(council.id) else text


def near_ids(book: Book, text: str) -> str:
    """The ids that come nearest, for the end of a message; empty where none does."""
    from tallyroom.domain import slug

    if _is_id(book, text):
        return ""
    names = {slug(name): id_ for id_, name in _names(book)} | {id_: id_ for id_, _ in _names(book)}
    near = dict.fromkeys(names[one] for one in get_close_matches(slug(text), names, n=3, cutoff=0.7))
    return f" Did you mean {' or '.join(near)}?" if near else ""


def _is_id(book: Book, text: str) -> bool:
    known = book.has_party(text) or book.has_body(text) or book.has_contest(text) or text in book.areas
    return known or book.watch(text) is not None


def _names(book: Book) -> Iterator[tuple[str, str]]:
    for party in book.parties:
        yield party.id, party.name
        yield party.id, party.short_name
    for body in book.bodies:
        yield body.id, body.name
