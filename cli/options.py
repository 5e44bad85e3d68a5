"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import update_wrapper
from typing import Any

import click

from juntagraph.cli.output import FORMATS
from juntagraph.cli.types import Date, Name

Function = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which claims the user asks for, as typed; an empty field asks nothing."""

    relation: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    as_of: str | None = None


def claim_options(function: Function) -> Function:
    """Adds the options that choose claims; the function gets them as one value, `asked`."""

    def collected(*args: Any, **kwargs: Any) -> Any:
        given = {field.name: kwargs.pop(field.name) for field in fields(Asked)}
        return function(*args, asked=Asked(**given), **kwargs)

    wrapped = update_wrapper(collected, function)
    for option in reversed(_CLAIM_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


_CLAIM_OPTIONS = (
    click.option("--relation", type=Name("relation"), multiple=True, help="Claims of this relation; repeatable."),
    click.option("--family", type=Name("family"), multiple=True, help="Claims of relations like it; repeatable."),
    click.option("--status", type=Name("status", listed=True), multiple=True, help="How firmly it is put; repeatable."),
    click.option("--source", metavar="ACTOR", multiple=True, help="Claims put to this source; repeatable."),
    click.option("--since", type=Date(), help="What may have held on or after this EDTF date."),
    click.option("--until", type=Date(), help="What may have held on or before this EDTF date."),
    click.option("--as-of", type=Date(), help="Only what had been published by this EDTF date."),
)


def format_option(*choices: str) -> Callable[[Function], Function]:
    """Adds --format; the first choice is the default."""
    names = choices or FORMATS
    help = "How to print the answer."
    return click.option("--format", type=click.Choice(names), default=names[0], show_default=True, help=help)


POLICIES = ("default", "strict", "everything")
policy_option = click.option(
    "--policy",
    type=click.Choice(POLICIES),
    default=POLICIES[0],
    show_default=True,
    help="Which statements count as ties: strict, those in a document's own voice or confirmed; default, those put to "
    "a source as well; neither if denied; everything, denied or not.",
)

limit_option = click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Print the first N only, and say how many are left."
)


def composed(options: Sequence[Callable[[Function], Function]]) -> Callable[[Function], Function]:
    """Several options as one decorator."""

    def add(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return add
