"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
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
    at: str | None = None
    min_confidence: float | None = None
    policy: str | None = None

    @property
    def narrowed(self) -> bool:
        """Whether claims are asked for by how firm they are, by source, time or confidence: denials may be left out."""
        return bool(
            self.status or self.source or self.since or self.until or self.at or self.min_confidence or self.policy
        )


def claim_options(function: Function) -> Function:
    """Adds the options that choose claims; the function gets them as one value, `asked`."""

    def collected(*args: Any, **kwargs: Any) -> Any:
        given = {field.name: kwargs.pop(field.name) for field in fields(Asked)}
        return function(*args, asked=Asked(**given), **kwargs)

    wrapped = update_wrapper(collected, function)
    for option in reversed(_CLAIM_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="Only claims read off their words at least so surely, from 0 to 1.",
)
"""Leaves out claims that are likely to be misread; those that came without a confidence stay."""

POLICIES = ("strict", "default", "everything")
policy_option = click.option(
    "--policy",
    type=click.Choice(POLICIES),
    help="Only statements that count: strict, those in a document's own voice or confirmed; default, those put to a "
    "source as well; neither if denied; everything, denied or not.",
)
"""Which statements count; networks are made by `default`, all else shows everything unless asked."""

_RELATIONS = (
    click.option("--relation", type=Name("relation"), multiple=True, help="Claims of this relation; repeatable."),
    click.option("--family", type=Name("family"), multiple=True, help="Claims of relations like it; repeatable."),
)
_CLAIM_OPTIONS = (
    *_RELATIONS,
    click.option("--status", type=Name("status", listed=True), multiple=True, help="How firmly it is put; repeatable."),
    click.option("--source", metavar="ACTOR", multiple=True, help="Claims put to this source; repeatable."),
    click.option("--since", type=Date(), help="What may have held on or after this EDTF date."),
    click.option("--until", type=Date(), help="What may have held on or before this EDTF date."),
    click.option("--as-of", type=Date(), help="What was known then: published by this EDTF date."),
    click.option("--at", type=Date(), help="What held or happened then: on this EDTF date, as far as is told."),
    confidence_option,
    policy_option,
)


def format_option(*choices: str) -> Callable[[Function], Function]:
    """Adds --format; the first choice is the default."""
    names = choices or FORMATS
    help = "How to print the answer."
    return click.option("--format", type=click.Choice(names), default=names[0], show_default=True, help=help)


limit_option = click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Print the first N only, and say how many are left."
)

_ACTOR = "Whom the claims involve: a name or part of one, in any case and without accents, or an id."
any_actor = click.argument("actor", required=False, help=_ACTOR)
"""The argument of commands that list all claims or those of one actor."""
one_actor = click.argument("actor", help=_ACTOR)
"""The argument of commands about one actor."""


def composed(*options: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """Several options as one decorator."""

    def add(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return add


relation_options = composed(*_RELATIONS)
"""Adds --relation and --family alone."""


def list_options(*formats: str) -> Callable[[Function], Function]:
    """What every command takes that lists something made of claims: which claims, in which format, how many rows."""
    return composed(claim_options, format_option(*formats), limit_option)
