"""The program: finds commands without importing them all, and turns errors into messages and exit codes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from juntagraph.cli.errors import Stopped, report
from juntagraph.cli.settings import HELP, global_options


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command is: the module of this folder, in which it goes by its own name unless `attribute` is another.

    `summary` heads its help.
    """

    module: str
    summary: str
    attribute: str | None = None


class Program(click.Group):
    """A group whose commands are imported when they are asked for, so that help and completion are quick."""

    def __init__(self, *args: Any, places: Mapping[str, Place], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = dict(places)
        self.params += global_options()

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        """The same everywhere, whatever the context."""
        return list(HELP)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table, which is that of use."""
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        place = self._places.get(cmd_name)
        if place is None:
            return None
        found = getattr(import_module(f"juntagraph.cli.{place.module}"), place.attribute or cmd_name)
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their summaries, none of them imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, place.summary) for name, place in self._places.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but a wrong name brings near ones."""
        if args[0] not in self._places and not args[0].startswith("-"):
            raise click.NoSuchCommand(args[0], possibilities=self._places, ctx=ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it raises becomes a message on stderr and an exit code."""
        try:
            _forgive_encodings()
            result = super().invoke(ctx)
            sys.stdout.flush()  # a reader that has gone must show here, not at exit
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except (Exception, KeyboardInterrupt) as error:
            raise Stopped(report(error, ctx)) from None
        return result


def _forgive_encodings() -> None:
    """A terminal that lacks a letter shows a mark instead: no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
