"""Errors as users see them: a message, what to do, and an exit code; never a traceback unasked."""

from __future__ import annotations

import os
import sys

import click

from juntagraph.cli.settings import Settings
from juntagraph.cli.text import printable
from juntagraph.ontology.errors import AmbiguousError, JuntagraphError

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class Stopped(click.exceptions.Exit):
    """Ends the program with an exit code; the message has been given."""


def report(error: BaseException, ctx: click.Context) -> int:
    """Say on stderr what went wrong, and return the exit code (DESIGN section 5)."""
    verbosity = ctx.ensure_object(Settings).verbosity
    if isinstance(error, BrokenPipeError):
        return _reader_has_gone()
    if verbosity >= 2:
        import traceback

        traceback.print_exception(error)
    if isinstance(error, KeyboardInterrupt):
        _say("stopped", "what was written before is whole; run the command again to go on")
        return INTERRUPTED
    return _failed(error)


def _failed(error: BaseException) -> int:
    if isinstance(error, JuntagraphError):
        _say(str(error), error.hint, error.candidates if isinstance(error, AmbiguousError) else ())
        return error.exit_code
    if isinstance(error, OSError):
        _silence_if_broken()
        _say(_system(error), None)
        return 1
    _say(f"unexpected {type(error).__name__}: {error}", "this is a fault of the program: -vv shows where it happened")
    return 1


def _say(message: str, hint: str | None, candidates: tuple[str, ...] = ()) -> None:
    click.echo(click.style("error: ", fg="red", bold=True) + printable(message), err=True)
    for candidate in candidates:
        click.echo(f"  {printable(candidate)}", err=True)
    if hint:
        click.echo(click.style("hint: ", bold=True) + printable(hint), err=True)


def _system(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def _reader_has_gone() -> int:
    """`juntagraph claims | head` has what it wants: nothing to complain of."""
    _silence_if_broken()
    return 0


def _silence_if_broken() -> None:
    """What stdout could not take is not to be tried again at exit, which would complain once more."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
