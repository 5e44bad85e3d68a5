"""What the documents of a period changed: statements that are new, put differently, contradicted or withdrawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from juntagraph.graph.claims import Actor, Claim, Status
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.store.derived import negates
from juntagraph.graph.views.publication import readable
from juntagraph.graph.views.statements import Statement, in_order, statements
from juntagraph.graph.views.ties import firmest
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.relations import Relation


class ChangeOf(StrEnum):
    """What became of a statement.

    new: no earlier document claims or denies it; status changed: its firmest status is another; contradicted: a claim
    takes the other side than an earlier one; withdrawn: the source of an earlier claim does so itself.
    """

    NEW = "new"
    STATUS = "status changed"
    CONTRADICTED = "contradicted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Changed:
    """A statement that the period changed, how, its status before and after, and the claims before and in it."""

    subject: Actor | None
    relation: Relation
    object: Actor | None
    kinds: tuple[ChangeOf, ...]
    before: Status | None
    after: Status
    earlier: tuple[Claim, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, in the order of the statements.

    `repeated` counts the statements that were told again, `undated` the claims of documents without a date.
    """

    changed: tuple[Changed, ...]
    repeated: int = 0
    undated: int = 0


Publisher = Callable[[Claim], str | None]


def changes(
    claims: Iterable[Claim],
    dates: Mapping[str, str | None],
    since: str,
    until: str | None,
    publishers: Mapping[str, str | None] | None = None,
) -> Changes:
    """What documents published after the end of `since`, and by the end of `until` (EDTF; None: ever since), changed.

    So it leads from what was known as of `since` to what was known as of `until`. Statements of one relation and
    object belong together where some claim leaves open who did it: whoever confirms a rumoured arrest changes its
    status. `publishers` by document tell in whose own voice it speaks. Raises InvalidDataError for what is no date,
    UsageError for an `until` before `since`.
    """
    start, end = bounds(since)[1], bounds(until)[1] if until else None
    if start is None or (end is not None and end < start):
        raise UsageError(f"nothing lies between {since} and {until}", hint="give an earlier date first")
    known = list(claims)
    days = {name: bounds(text)[0] for name, date in dates.items() if (text := readable(date))}
    told = [one for one in known if one.document in days]
    before = [one for one in told if (day := days[one.document]) is None or day <= start]
    period = [one for one in told if (day := days[one.document]) and start < day and (end is None or day <= end)]
    found = [_change(group, {one.id for one in period}, publishers or {}) for group in _stories(before, period)]
    real = tuple(one for one in found if one.kinds)
    return Changes(real, len(found) - len(real), len(known) - len(told))


def _stories(before: Sequence[Claim], period: Sequence[Claim]) -> list[list[Statement]]:
    """Statements that belong together, those that the period touches, in the order of the first."""
    touched = {one.id for one in period}
    whole = statements([*before, *period])
    open_ended = {_open(one) for one in whole if one.subject is None and one.object}
    groups: defaultdict[object, list[Statement]] = defaultdict(list)
    for number, one in enumerate(whole):
        groups[_open(one) if _open(one) in open_ended else number].append(one)
    return [one for one in groups.values() if any(claim.id in touched for each in one for claim in each.claims)]


def _open(one: Statement) -> tuple[str, str | None]:
    return one.relation.name, one.object.id if one.object else None


def _change(group: Sequence[Statement], period: set[str], publishers: Mapping[str, str | None]) -> Changed:
    claims = in_order(claim for one in group for claim in one.claims)
    old = [one for one in claims if one.id not in period]
    new = [one for one in claims if one.id in period]
    shown = max(group, key=lambda one: (any(claim.id in period for claim in one.affirming), one.subject is not None))
    before, after = (firmest(side) if side else None for side in (_affirmed(old), _affirmed(claims)))
    kinds = tuple(_kinds(old, new, before, after, publishers))
    earlier = None if not old else before or Status.DENIED
    return Changed(
        shown.subject, shown.relation, shown.object, kinds, earlier, after or Status.DENIED, tuple(old), tuple(new)
    )


def _kinds(
    old: Sequence[Claim],
    new: Sequence[Claim],
    before: Status | None,
    after: Status | None,
    publishers: Mapping[str, str | None],
) -> Iterable[ChangeOf]:
    if not old:
        yield ChangeOf.NEW
        return
    if before is not after:
        yield ChangeOf.STATUS
    opposed = [(then, now) for now in new for then in old if negates(now) is not negates(then)]
    if opposed:
        yield ChangeOf.CONTRADICTED
    if any(negates(now) and _voice(then, publishers) == _voice(now, publishers) for then, now in opposed):
        yield ChangeOf.WITHDRAWN


def _affirmed(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if not negates(claim)]


def _voice(claim: Claim, publishers: Mapping[str, str | None]) -> tuple[str, str]:
    """Who says it: the source, else the publisher of the document, else the document for itself."""
    if claim.source:
        return "source", claim.source.id
    publisher = publishers.get(claim.document)
    return ("publisher", publisher) if publisher else ("document", claim.document)
