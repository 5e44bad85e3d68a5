"""Values of options that are checked against the vocabulary, which is read only when one is given."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Name(click.ParamType[str]):
    """The name of a relation, family, class or status of the vocabulary."""

    def __init__(self, kind: str, *, listed: bool = False) -> None:
        self.name = kind
        self._listed = listed

    def choices(self) -> list[str]:
        """All names of the kind."""
        if self.name == "status":  # for the help, without reading the vocabulary
            from juntagraph.graph.claims.status import Status

            return list(Status)
        from juntagraph.ontology.vocabulary import vocabulary

        plural = {"class": "classes", "family": "families"}.get(self.name, f"{self.name}s")
        return list(getattr(vocabulary(), plural))

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as the vocabulary writes it; the case does not matter."""
        known = {name.casefold(): name for name in self.choices()}
        found = known.get(value.casefold())
        if found is None:
            self.fail(f"no {self.name} is called {value!r}. Choose from {', '.join(known.values())}.", param, ctx)
        return found

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The choices themselves where they are few."""
        return f"[{'|'.join(self.choices())}]" if self._listed else self.name.upper()

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Names that begin with what is typed."""
        return _beginning(self.choices(), incomplete)


class Date(click.ParamType[str]):
    """A date or interval in EDTF."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as given, if it can be read."""
        from juntagraph.graph.claims.dates import bounds
        from juntagraph.ontology.errors import InvalidDataError

        try:
            bounds(value)
        except InvalidDataError as error:
            self.fail(f"{error}; {error.hint}", param, ctx)
        return value


class Pair(click.ParamType[tuple[str, str]]):
    """NAME=VALUE."""

    name = "name=value"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Name and value."""
        if isinstance(value, tuple):
            return value
        name, equals, rest = value.partition("=")
        if not (name and equals):
            self.fail(f"{value!r} is not NAME=VALUE", param, ctx)
        return name, rest


class SavedName(click.ParamType[str]):
    """The name of a saved query."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Saved queries that begin with what is typed."""
        from juntagraph.graph.views.query import saved_queries

        return _beginning(saved_queries(), incomplete)


FILE = click.Path(dir_okay=False, path_type=Path)
"""A file to write."""

FOLDER = click.Path(file_okay=False, path_type=Path)
"""A folder to write into."""


def _beginning(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(name) for name in names if name.casefold().startswith(incomplete.casefold())]
