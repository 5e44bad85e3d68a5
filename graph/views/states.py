"""Which relations last, and which events begin and end them; read from `states.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from juntagraph.graph.claims import Claim

_ROLES = ("subject", "object")
_OTHER = {"subject": "object", "object": "subject"}


@dataclass(frozen=True, slots=True)
class Turn:
    """An event that begins or ends a state: its relation, and which role of the state is which role of the event."""

    event: str
    roles: tuple[tuple[str, str], ...]
    either: bool = False
    words: bool = False

    def concerns(self, state: Claim, event: Claim) -> bool:
        """Whether the event claim is about the state that the other claim tells of."""
        if event.relation != self.event or (self.words and not _same_words(state, event)):
            return False
        turned = [(mine, _OTHER[its]) for mine, its in self.roles] if self.either else self.roles
        return any(all(_same(state, mine, event, its) for mine, its in roles) for roles in (self.roles, turned))


@dataclass(frozen=True, slots=True)
class State:
    """What begins and what ends a state."""

    begin: tuple[Turn, ...]
    end: tuple[Turn, ...]


@cache
def states() -> Mapping[str, State]:
    """The lasting relations by name."""
    text = files("juntagraph.graph.views").joinpath("states.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text)
    return MappingProxyType({name: State(_turns(row, "begin"), _turns(row, "end")) for name, row in found.items()})


@cache
def turning() -> frozenset[str]:
    """The relations whose events begin or end a state."""
    return frozenset(turn.event for state in states().values() for turn in (*state.begin, *state.end))


def _turns(row: Mapping[str, Iterable[Mapping[str, Any]]], which: str) -> tuple[Turn, ...]:
    return tuple(
        Turn(
            one["event"],
            tuple((role, one[role]) for role in _ROLES if role in one),
            bool(one.get("either")),
            bool(one.get("words")),
        )
        for one in row.get(which, ())
    )


def _same(state: Claim, mine: str, event: Claim, its: str) -> bool:
    one, other = getattr(state, mine), getattr(event, its)
    return one is not None and other is not None and one.id == other.id


def _same_words(one: Claim, other: Claim) -> bool:
    return one.document == other.document and one.evidence.span.overlaps(other.evidence.span)
