"""Commands that carry examples and take the global options wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from juntagraph.cli.settings import HELP, global_options

_ALSO = "--store, -q, -v and --no-color may stand here too: see `juntagraph --help`."


class Command(click.Command):
    """A command whose help ends with examples: lines of arguments, each with what it does."""

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.params += global_options(hidden=True)

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        """The same everywhere, whatever the context."""
        return list(HELP)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples as they would be typed, not wrapped."""
        formatter.write_paragraph()
        formatter.write_text(_ALSO)
        with formatter.section("Examples"):
            for line, meaning in self.examples:
                formatter.write(f"{'':>{formatter.current_indent}}# {meaning}\n")
                formatter.write(f"{'':>{formatter.current_indent}}juntagraph {line}\n")


class Topic(Command, click.Group):
    """A command with commands of its own."""


def command(name: str, *examples: tuple[str, str]) -> Callable[[Callable[..., Any]], Command]:
    """Makes a command of a function; `examples` are pairs of arguments and what they do."""
    return click.command(name, cls=Command, examples=examples)
