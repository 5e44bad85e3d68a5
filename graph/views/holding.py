"""What held on a day: tenures, partnerships, memberships and detentions as intervals, events on their own days.

No report says of every day that a general is in prison. What it says holds from the day it gives, or else from the day
of its publication, and goes on until a claim that is put forward as true and not denied ends it: a dismissal a post, a
rupture a partnership, a release a detention (`states.toml`). So an interval is what the reports make likely, not more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from juntagraph.graph.claims import AFFIRMING, Claim, Status
from juntagraph.graph.claims.dates import bounds, overlaps
from juntagraph.graph.extraction.lexicons import languages, table
from juntagraph.graph.store.derived import negates
from juntagraph.graph.views.filters import is_dated
from juntagraph.graph.views.publication import readable
from juntagraph.graph.views.states import Turn, states, turning

Published = Mapping[str, str | None]
"""Publication dates (EDTF) by document id."""


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day on which a state may have held, None where that is open; `ended` is the claim that ends it."""

    first: date | None
    last: date | None
    ended: Claim | None = None

    def meets(self, at: str) -> bool:
        """Whether it shares a day with an EDTF date."""
        start, end = bounds(at)
        return (self.first is None or end is None or self.first <= end) and (
            self.last is None or start is None or start <= self.last
        )

    def __str__(self) -> str:
        return f"{self.first or '..'}/{self.last or '..'}"


@dataclass(frozen=True, slots=True)
class Holding:
    """The claims that held on a day; `undated` counts those of which that cannot be told."""

    claims: tuple[Claim, ...]
    undated: int = 0


def held_at(claims: Iterable[Claim], at: str, published: Published, events: Iterable[Claim] = ()) -> Holding:
    """The claims of states that may have held, and of events that may have happened, on a day of `at` (EDTF).

    `events` are further claims by which states may have begun or ended. Plans hold on no day. Raises
    InvalidDataError for an `at` that is no date.
    """
    claims = [claim for claim in claims if claim.status is not Status.PROSPECTIVE]
    when = _When(claims, events, published)
    bounds(at)
    found, undated = [], 0
    for claim in claims:
        if claim.relation in states():
            interval = when.of(claim)
            undated += interval is None
            if interval and interval.meets(at):
                found.append(claim)
        elif is_dated(claim):
            found += [claim] if overlaps(claim.when or "", at, at) else []
        else:
            undated += 1
    return Holding(tuple(found), undated)


def intervals(claims: Iterable[Claim], published: Published, events: Iterable[Claim] = ()) -> dict[str, Interval]:
    """When the state that a claim tells of may have held, by claim id; claims that tell no time are left out."""
    claims = list(claims)
    when = _When(claims, events, published)
    lasting = (claim for claim in claims if claim.relation in states() and claim.status is not Status.PROSPECTIVE)
    return {claim.id: interval for claim in lasting if (interval := when.of(claim))}


def joined(found: Iterable[Interval]) -> list[Interval]:
    """Intervals in order of time, those that meet made one: several reports that somebody is general are one rank."""
    whole: list[Interval] = []
    for one in sorted(set(found), key=lambda each: (each.first or date.min, each.last or date.max, str(each))):
        before = whole[-1] if whole else None
        if before and (before.last is None or (one.first or date.min) <= before.last):
            later = before.last is not None and (one.last is None or one.last > before.last)
            whole[-1] = Interval(before.first, one.last, one.ended) if later else before
        else:
            whole.append(one)
    return whole


class _When:
    """The intervals of states, given the events that begin and end them."""

    def __init__(self, claims: Sequence[Claim], events: Iterable[Claim], published: Published) -> None:
        self._published = published
        told = {one.id: one for one in (*claims, *events) if one.relation in turning()}
        against = {one.statement for one in told.values() if negates(one)}
        self._events: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for one in told.values():
            if one.status in AFFIRMING and not negates(one) and not against & {one.statement, _by_anyone(one)}:
                for party in {party.id for party in (one.subject, one.object) if party}:
                    self._events[one.relation, party].append(one)

    def of(self, claim: Claim) -> Interval | None:
        """The interval of a state, None where no time can be told."""
        first, last = _own(claim)
        said = self._said(claim)
        if _is_over(claim):
            last = last or (said - timedelta(days=1) if said else None)
        elif first is None:
            first = self._begun(claim, last or said) or (said if said and (last is None or said <= last) else None)
        return None if first is None and last is None else self._until(claim, first, last)

    def _begun(self, claim: Claim, by: date | None) -> date | None:
        turns = states()[claim.relation].begin
        days = (bounds(one.when or "")[0] for one in self._turning(claim, turns) if is_dated(one))
        return max((day for day in days if day and (by is None or day <= by)), default=None)

    def _until(self, claim: Claim, first: date | None, last: date | None) -> Interval:
        """The interval up to the first event that ends it, or the last one where its start is open."""
        if negates(claim):
            return Interval(first, last)
        told = ((self._day(one), one) for one in self._turning(claim, states()[claim.relation].end))
        ends = [(day, one) for day, one in told if day and (first or day) <= day <= (last or day)]
        ends.sort(key=lambda end: (end[0], end[1].id))
        return Interval(first, *ends[0 if first else -1]) if ends else Interval(first, last)

    def _turning(self, claim: Claim, turns: Iterable[Turn]) -> list[Claim]:
        parties = {party.id for party in (claim.subject, claim.object) if party}
        found = {
            one.id: one
            for turn in turns
            for party in parties
            for one in self._events[turn.event, party]
            if turn.concerns(claim, one)
        }
        return list(found.values())

    def _day(self, event: Claim) -> date | None:
        """The last day on which the event may have happened; without a date, that of the report."""
        return (bounds(event.when or "")[1] if is_dated(event) else None) or self._said(event)

    def _said(self, claim: Claim) -> date | None:
        published = readable(self._published.get(claim.document))
        return bounds(published)[0] if published else None


def _own(claim: Claim) -> tuple[date | None, date | None]:
    """The days that the claim itself gives: a single date is one on which the state held, and it may go on."""
    if not is_dated(claim):
        return None, None
    first, last = bounds(claim.when or "")
    return (first, last) if "/" in (claim.when or "") else (first, None)


def _is_over(claim: Claim) -> bool:
    """Whether the post or rank is told as a former one."""
    words = claim.object.label.casefold().split() if claim.object and claim.object.type in ("Post", "Rank") else []
    return bool(words) and any(words[0] in table("titles", code)["modifiers"]["over"] for code in languages())


def _by_anyone(claim: Claim) -> str:
    return replace(claim, subject=None).statement
