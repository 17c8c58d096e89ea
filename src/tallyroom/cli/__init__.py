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
    "new": "Set a coming night up, step by step.",
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
    "sql": "A question in SQL over the tables of a night.",
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


#: The verbs by what somebody is about to do, in the order in which help shows them.
GROUPS: dict[str, tuple[str, ...]] = {
    "Start": ("demo", "new"),
    "Before the night": ("package", "init", "doctor"),
    "Practise": ("simulate", "rehearse", "train"),
    "Results in": ("declare", "ingest", "watch", "desk"),
    "Ask": ("status", "explain", "sql", "count", "project"),
    "Publish": ("bake", "serve", "pdf", "export", "alert"),
    "Copy": ("check", "watch-copy", "stale", "write", "mend-copy"),
    "Keep": ("verify", "backup", "restore", "move"),
}


class _Verbs(click.Group):
    """Lists verbs without importing them: help must be quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"tallyroom.cli.{module_of(cmd_name)}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """`help` is `--help`; a ledger that stands alone goes with `--db`; a wrong verb gets a suggestion."""
        from tallyroom.cli.meant import unknown_verb, with_ledger

        if args[0] == "help":
            args = [*args[1:], "--help"]
            if args == ["--help"]:
                click.echo(ctx.get_help())
                ctx.exit()
        if args[0] not in VERBS:
            raise click.UsageError(unknown_verb(args[0], list(VERBS)), ctx)
        command = self.get_command(ctx, args[0])
        rest = args[1:]
        return args[0], command, with_ledger(command, rest) if command is not None else rest

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        named = {verb for verbs in GROUPS.values() for verb in verbs}
        others = tuple(verb for verb in VERBS if verb not in named)
        for heading, verbs in {**GROUPS, "More": others}.items():
            rows = [(verb, VERBS[verb]) for verb in verbs if verb in VERBS]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows, col_max=12)


@click.command(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
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
        sys.exit(tallyroom.main(prog_name="tallyroom", standalone_mode=False))
    except TallyroomError as error:
        fail(error)
    except click.UsageError as error:
        of = error.ctx.command_path if error.ctx is not None else "tallyroom"
        click.echo(f"tallyroom: {sentence(error.format_message())} See {of} --help.", err=True)
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"tallyroom: {sentence(error.format_message())}", err=True)
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
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


def sentence(text: str) -> str:
    """A message with one full stop at its end."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def fail(error: TallyroomError) -> None:
    click.echo(f"tallyroom: {error}", err=True)
    sys.exit(2)
