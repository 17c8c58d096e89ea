"""The command line: one file a verb, imported only when that verb is used.

Reads arguments, prints, sets exit codes: 0 done, 1 the answer is no, 2 the command or its input is wrong.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from tallyroom.errors import TallyroomError

#: Every verb, in the order in which help shows them, with one line on what it does.
VERBS = {
    "demo": "The night of 3 May 2012: load, rehearse, publish, serve.",
    "package": "Check an event package, or make one from a list of candidates.",
    "init": "Open a ledger from a package.",
    "declare": "Record returns from a file.",
    "ingest": "Record returns in any format that is read.",
    "watch": "Record returns as they appear at many sources.",
    "export": "Write what stands declared, as others read it.",
    "simulate": "A plausible night for a package, to practise on.",
    "train": "Train a room on a simulated night, and score it.",
    "rehearse": "Replay a package's returns into a ledger.",
    "status": "The scoreboard, now or at any moment of the night.",
    "explain": "A figure, and the entries behind it.",
    "count": "Count ballots, or votes, and show every stage.",
    "project": "What the night means: national share, House of Commons, seats still to come.",
    "check": "Check a story against the ledger, figure by figure.",
    "watch-copy": "Check stories as they arrive.",
    "stale": "Which saved stories say what no longer holds.",
    "write": "A story, a headline or a line about the night.",
    "mend-copy": "Which sentences of kept stories a correction made wrong, with drafts.",
    "alert": "Tell people what they asked to be told, as it happens.",
    "bake": "Publish the results site.",
    "serve": "Serve a published site on this machine.",
    "pdf": "Pages of a published site, for paper.",
    "desk": "Where people sign in, key, verify, correct and watch.",
    "verify": "Re-walk the ledger's seals.",
    "backup": "Copy a whole night into one file while it runs.",
    "restore": "Put a night from a backup where there is none.",
    "move": "Move a night between SQLite and PostgreSQL.",
    "doctor": "Look at everything that a night needs, before it.",
}


def module_of(verb: str) -> str:
    """The module of a verb: `watch-copy` is in `watch_copy`."""
    return verb.replace("-", "_")


class _Verbs(click.Group):
    """Lists verbs without importing them: help must be quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"tallyroom.cli.{module_of(cmd_name)}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.command(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="tallyroom")
def tallyroom() -> None:
    """Tallyroom: the results room of a British election night.

    Declarations in, checked figures out: council control, running totals, a published results site.
    Start with `tallyroom demo`.
    """


#: What helps where a file or folder cannot be used.
_MEND_FILE = "Is the name right, is there room, and may you read and write there?"


def main() -> None:
    """Run the command line; a broken promise is one line on standard error and exit code 2."""
    # Matrices here are small: on a busy machine, threads that wait for one another cost five times what they save.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        tallyroom(prog_name="tallyroom")
    except TallyroomError as error:
        fail(error)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        what = error.strerror or str(error)
        fail(TallyroomError(what[:1].lower() + what[1:], where=str(error.filename or ""), mend=_MEND_FILE))
    except RecursionError:
        fail(TallyroomError("the input is nested too deeply to be read", mend="Is it the right file?"))


def fail(error: TallyroomError) -> None:
    click.echo(f"tallyroom: {error}", err=True)
    sys.exit(2)
