"""A claim as the report of an event: of which class, where, when, and who does it to whom."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from juntagraph.graph.claims import Actor, Claim, Status
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.store.derived import negates
from juntagraph.graph.store.keys import search_key
from juntagraph.graph.store.told import REACH, Circumstances
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.vocabulary import vocabulary

RULERS = frozenset({"State", "Government", "Junta", "Ministry", "ArmedForce", "Police"})
NAMELESS = frozenset({"Group", "UnnamedSource"})
_COARSE = 31
"""Days of a window beyond which a date only tells the season of an event."""


@dataclass(frozen=True, slots=True)
class Alike:
    """When two reports are of one event, and how it is called: see `events.toml`."""

    days: int
    by: str
    whom: str


@cache
def alike() -> Mapping[str, Alike]:
    """How reports of one event are known, by class of event."""
    text = (files("juntagraph.graph.reasoning") / "events.toml").read_text(encoding="utf-8")
    return {name: Alike(**entry) for name, entry in tomllib.loads(text).items()}


@dataclass(frozen=True, slots=True)
class Happening:
    """A claim that reports an event of class `kind` in a country (ISO 3166-1 alpha-2).

    `first` and `last` are the days between which it lies, those before the report where `dated` is false; `doer` and
    `target` tell its parties apart: a ruler stands for the country, a group for all that are called so there.
    """

    claim: Claim
    kind: str
    place: str | None
    doer: str | None
    target: str | None
    first: date
    last: date
    dated: bool

    @property
    def denied(self) -> bool:
        """Whether the claim says that it did not happen."""
        return negates(self.claim)

    @property
    def coarse(self) -> bool:
        """Whether its time leaves room for several events."""
        return not self.dated or (self.last - self.first).days > _COARSE

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, int, date, str, str]:
        """Firm dates first: what they make, others join; then those that name a doer."""
        spread = "/" in (self.claim.when or "")
        days = (self.last - self.first).days
        when = (self.coarse, spread, not self.dated)
        return *when, self.doer is None, days, self.first, self.claim.document, self.claim.id

    def apart(self, other: Happening) -> int:
        """Days between the two, 0 where they may be of one day."""
        return max((self.first - other.last).days, (other.first - self.last).days, 0)


def happenings(
    claims: Iterable[Claim], about: Mapping[str, Circumstances], countries: Mapping[str, str]
) -> Iterator[Happening]:
    """The claims that report events which may have happened; `countries` are those of actors by their ids."""
    for claim in claims:
        kind = vocabulary().relation(claim.relation).event
        if kind is not None and kind in alike() and claim.status is not Status.PROSPECTIVE:
            circumstances = about.get(claim.document, Circumstances())
            window = _window(claim.when) or _window(circumstances.published, before=REACH)
            place = _place(claim, countries) or circumstances.country
            doer, target = (_party(one, place) for one in (claim.subject, claim.object))
            first, last = window or (date.min, date.max)
            yield Happening(claim, kind, place, doer, target, first, last, _window(claim.when) is not None)


def _place(claim: Claim, countries: Mapping[str, str]) -> str | None:
    """The country of those to whom it is done, else of those who do it."""
    return next((countries[one.id] for one in (claim.object, claim.subject) if one and one.id in countries), None)


def _party(actor: Actor | None, place: str | None) -> str | None:
    if actor is None:
        return None
    if actor.type in NAMELESS or "group/" in actor.id:
        return f"group/{search_key(actor.label)}"
    return f"rulers/{place}" if actor.type in RULERS and place and _is_of(actor, place) else actor.id


def _is_of(actor: Actor, place: str) -> bool:
    return actor.type != "State" or actor.id.rpartition("/")[2] == place.lower()


def _window(when: str | None, before: timedelta = timedelta()) -> tuple[date, date] | None:
    try:
        first, last = bounds(when) if when else (None, None)
    except InvalidDataError:
        return None
    low, high = first or last, last or first
    return (low - before, high) if low and high else None
