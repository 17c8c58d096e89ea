"""`tallyroom mend-copy FILE… --db URL`: which sentences of kept stories a correction has made wrong, with drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tallyroom.cli.options import as_json, db, print_json
from tallyroom.errors import TallyroomError

if TYPE_CHECKING:
    from tallyroom.copydesk.writing.saved import Saved
    from tallyroom.copydesk.writing.versions import Wrong
    from tallyroom.view import View


@click.command("mend-copy")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@db
@click.option("--all", "every", is_flag=True, help="Earlier versions too, not only the newest of each story.")
@click.option("--fail-on-wrong", is_flag=True, help="Exit code 1 if any sentence is wrong.")
@as_json
def command(files: tuple[Path, ...], db: str, every: bool, fail_on_wrong: bool, as_json: bool) -> None:
    """List the sentences of stories kept by `write --save` that corrections have made wrong since, with drafts.

    A folder means the versions in it. What has merely been overtaken as the night went on is not listed.
    """
    from tallyroom.copydesk.writing.saved import newest
    from tallyroom.copydesk.writing.versions import mistakes
    from tallyroom.night import open_night

    view = open_night(db).now
    versions = list(_versions(files))
    _require_same_ledger(versions, view)
    chosen = sorted(versions, key=lambda one: one.file) if every else newest(versions)
    found = [(one, mistakes(one.copy, view, outlet=one.outlet)) for one in chosen]
    wrong = [(one, rows) for one, rows in found if rows]
    if as_json:
        print_json([row for one, rows in wrong for row in _rows(one, rows)])
    else:
        for one, rows in wrong:
            click.echo("\n".join(_lines(one, rows)))
        click.echo(
            f"{sum(len(rows) for _, rows in wrong)} sentences are wrong, in {len(wrong)} of {len(chosen)} stories."
        )
    if wrong and fail_on_wrong:
        raise SystemExit(1)


def _versions(paths: Iterable[Path]) -> Iterator[Saved]:
    from tallyroom.copydesk.writing.saved import read_saved

    for path in paths:
        inside = sorted(path.glob("*.json")) if path.is_dir() else [path]
        for one in inside:
            try:
                data = one.read_bytes()
            except OSError as error:
                raise TallyroomError(
                    error.strerror or "cannot be read", where=str(one), mend="Name files that `write --save` made."
                ) from error
            yield read_saved(data, file=str(one))


def _require_same_ledger(versions: Iterable[Saved], view: View) -> None:
    """A version rests on an entry of this ledger, or no figure of it can be held against this night."""
    others = [one.file for one in versions if not one.rests_on(view.entries)]
    if others:
        raise TallyroomError("rests on another ledger", where=", ".join(others), mend="Name that ledger with --db.")


def _lines(one: Saved, rows: Iterable[Wrong]) -> Iterator[str]:
    yield f"{one.file} (as of entry {one.copy.as_of})"
    for row in rows:
        yield f"  wrong:  {row.sentence.text}"
        yield f"  draft:  {row.draft.text if row.draft else 'leave it out'}"
        for entry in row.because:
            yield f"    entry {entry.number}: {getattr(entry.happening, 'reason', '')}"
    yield ""


def _rows(one: Saved, rows: Iterable[Wrong]) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield {
            "file": one.file,
            "outlet": one.outlet,
            "language": one.copy.language,
            "as_of": one.copy.as_of,
            "kind": row.sentence.kind,
            "wrong": row.sentence.text,
            "draft": row.draft.text if row.draft else None,
            "because": [
                {"entry": entry.number, "reason": getattr(entry.happening, "reason", "")} for entry in row.because
            ],
        }
