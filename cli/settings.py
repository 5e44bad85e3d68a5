"""What holds for every command: which store, how talkative, whether in colour."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from juntagraph.graph.store import Store
    from juntagraph.graph.views.resolved import ResolvedStore

HELP = ("-h", "--help")
STORE = "juntagraph-store"
"""The folder of the store where no other is named."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`verbosity`: below 0 errors only, 0 warnings as well, 1 all remarks, 2 tracebacks too."""

    store: str = STORE
    verbosity: int = 0


def settings() -> Settings:
    """The settings of the command that runs."""
    return click.get_current_context().find_root().ensure_object(Settings)


def plain() -> bool:
    """Whether output goes without colour (https://no-color.org)."""
    return click.get_current_context().color is False


def opened(*, read_only: bool = True) -> ResolvedStore:
    """The store that the user named, its actors resolved, to be used in a `with` block.

    Raises NotFoundError, with what to do, for one to read that nobody has loaded.
    """
    from juntagraph.graph.store import open_store
    from juntagraph.graph.views.resolved import ResolvedStore
    from juntagraph.ontology.errors import NotFoundError

    try:
        return ResolvedStore(open_store(settings().store, read_only=read_only))
    except NotFoundError as error:
        hint = "`juntagraph load PATH…` makes one; --store or JUNTAGRAPH_STORE names another"
        raise NotFoundError(str(error), hint=hint) from error


def opened_or_empty(*, missing_ok: bool) -> Store:
    """The store to write to; with `missing_ok` to read, and an empty one in memory where there is none."""
    from juntagraph.graph.store import open_store
    from juntagraph.ontology.errors import NotFoundError

    try:
        return opened(read_only=missing_ok)
    except NotFoundError:
        return open_store()


def _set_store(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        _change(ctx, store=value)


def _set_verbosity(ctx: click.Context, parameter: click.Parameter, value: int) -> None:
    root = ctx.find_root().ensure_object(Settings)
    _change(ctx, verbosity=root.verbosity + (value if parameter.name == "verbose" else -value))


def _set_plain(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value or os.environ.get("NO_COLOR"):
        ctx.color = ctx.find_root().color = False


def _change(ctx: click.Context, **changes: Any) -> None:
    root = ctx.find_root()
    root.obj = replace(root.ensure_object(Settings), **changes)


def global_options(*, hidden: bool = False) -> list[click.Parameter]:
    """Options that may stand before the command and after it; `hidden` keeps them out of the help."""
    where = f"Folder or http(s) address of the store.  [default: {STORE}; env: JUNTAGRAPH_STORE]"
    common: dict[str, Any] = {"expose_value": False, "is_eager": True, "hidden": hidden}
    variable = None if hidden else "JUNTAGRAPH_STORE"
    quiet, verbose = "Errors only.", "All remarks; twice: tracebacks too."
    return [
        click.Option(["--store"], metavar="PATH|URL", envvar=variable, callback=_set_store, help=where, **common),
        click.Option(["-q", "--quiet"], count=True, callback=_set_verbosity, help=quiet, **common),
        click.Option(["-v", "--verbose"], count=True, callback=_set_verbosity, help=verbose, **common),
        click.Option(["--no-color"], is_flag=True, callback=_set_plain, help="No colour, as with NO_COLOR.", **common),
    ]
