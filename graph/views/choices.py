"""Names that a user may choose from."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from juntagraph.ontology.errors import UsageError

E = TypeVar("E", bound=StrEnum)


def chosen(among: type[E], name: str) -> E:
    """The member of that value. Raises UsageError, listing the choices, when there is none."""
    try:
        return among(name)
    except ValueError:
        kind = among.__name__.lower()
        raise UsageError(f"no {kind} is called {name!r}", hint=f"choose from {', '.join(among)}") from None
