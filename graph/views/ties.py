"""Alliances and accusations as lists of pairs, each with the claims for it and against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from juntagraph.graph.claims import FIRMNESS, Actor, Claim, Status
from juntagraph.graph.claims.dates import sort_key
from juntagraph.graph.store.derived import negates
from juntagraph.graph.views.filters import denying_statements
from juntagraph.graph.views.statements import Statement, in_order, statements

Denials = Mapping[str, Sequence[Claim]]
"""The claims that negate a statement, by its name."""
Keep = Callable[[Claim], bool]
"""Tells which claims for a tie are asked for."""
_ALLYING_FAMILY = "cooperation"
_ALLYING_RELATION = "associateOf"  # the one such relation of the standing family; the others belong and lead
_ACCUSING_FAMILY = "accusation"


def _any(_: Claim) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Alliance:
    """Two actors that claims call allies, partners, backers, givers of aid or associates, whoever gives.

    `claims` say so, `denials` say of one of these statements that it does not hold, and `hostile` are the
    claims of hostile relations between the two: a rupture, a sanction, an attack.
    """

    one: Actor
    other: Actor
    claims: tuple[Claim, ...]
    denials: tuple[Claim, ...] = ()
    hostile: tuple[Claim, ...] = ()

    @property
    def status(self) -> Status:
        """The firmest status of a claim for it."""
        return firmest(self.claims)


@dataclass(frozen=True, slots=True)
class Accusation:
    """Who accuses, condemns or prosecutes whom; None where no document names the party.

    `about` says what for. `content` are the claims that the same documents put to the accuser about the
    accused. `denials` are the claims against the accusation or its content, and what the accused denies of itself.
    """

    accuser: Actor | None
    relation: str
    accused: Actor | None
    claims: tuple[Claim, ...]
    content: tuple[Claim, ...] = ()
    denials: tuple[Claim, ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """What the accusation is for, in the words of the documents, each once."""
        return tuple(dict.fromkeys(claim.about for claim in self.claims if claim.about))

    @property
    def status(self) -> Status:
        """The firmest status of a claim for it."""
        return firmest(self.claims)


def firmest(claims: Iterable[Claim]) -> Status:
    """The firmest status among claims; `denied` when all are denials."""
    return min(
        (claim.status for claim in claims if claim.status in FIRMNESS), key=FIRMNESS.index, default=Status.DENIED
    )


def alliances(claims: Iterable[Claim], keep: Keep = _any) -> list[Alliance]:
    """The pairs that at least one claim puts forward as allied, by their first date and then their names.

    With `keep`, only pairs and only their claims that it keeps; what speaks against them is always there.
    """
    claims = list(claims)
    against = _denials(claims)
    pairs: defaultdict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in statements(claims):
        if len({actor.id for actor in statement.actors}) == 2:
            pairs[tuple(sorted(actor.id for actor in statement.actors))].append(statement)
    found = [_alliance(group, keep, against) for group in pairs.values() if any(map(_allies, group))]
    listed = [one for one in found if one.claims]
    return sorted(listed, key=lambda one: (sort_key(one.claims[0].when), one.one.label, one.other.label, one.one.id))


def accusations(claims: Iterable[Claim], keep: Keep = _any) -> list[Accusation]:
    """The accusations that at least one claim puts forward, by their first date and then their names.

    With `keep`, only accusations and only their claims that it keeps; content and denials are always there.
    """
    claims = in_order(claims)
    index = _Index(claims)
    made = [one for one in statements(claims) if one.relation.family == _ACCUSING_FAMILY]
    found = [index.accusation(statement, keep) for statement in made]
    listed = [one for one in found if one.claims]
    return sorted(listed, key=lambda one: (sort_key(one.claims[0].when), _label(one.accuser), _label(one.accused)))


def _denials(claims: Iterable[Claim]) -> Denials:
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in filter(negates, claims):
        found[claim.statement].append(claim)
    return found


def _allies(statement: Statement) -> bool:
    return statement.relation.family == _ALLYING_FAMILY or statement.relation.name == _ALLYING_RELATION


def _alliance(group: Sequence[Statement], keep: Keep, against: Denials) -> Alliance:
    ties = [statement for statement in group if _allies(statement)]
    denied = {name for tie in ties for claim in tie.claims for name in denying_statements(claim)}
    one, other = sorted(ties[0].actors, key=lambda actor: (actor.label, actor.id))
    return Alliance(
        one,
        other,
        claims=tuple(in_order(claim for tie in ties for claim in tie.affirming if keep(claim))),
        denials=tuple(in_order(claim for name in denied for claim in against.get(name, ()))),
        hostile=tuple(in_order(claim for one in group if one.relation.sign < 0 for claim in one.affirming)),
    )


class _Index:
    """Allegations by who makes them about whom, denials by what is denied and by who denies it of itself."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._alleged: defaultdict[tuple[str | None, str | None], list[Claim]] = defaultdict(list)
        self._against = _denials(claims)
        self._of_itself: defaultdict[str | None, list[Claim]] = defaultdict(list)
        for claim in claims:
            source, subject = _id(claim.source), _id(claim.subject)
            if negates(claim):
                if source == subject:
                    self._of_itself[source].append(claim)
            elif claim.status is Status.ALLEGED:
                self._alleged[source, subject].append(claim)

    def accusation(self, made: Statement, keep: Keep) -> Accusation:
        claims = tuple(filter(keep, made.affirming))
        documents = {claim.document for claim in claims}
        put = self._alleged[_id(made.subject), made.object.id] if made.object else []
        content = tuple(claim for claim in put if claim.document in documents)
        denied = {name: None for claim in (*made.claims, *content) for name in sorted(denying_statements(claim))}
        denials = [claim for statement in denied for claim in self._against.get(statement, ())]
        if made.object:
            denials += self._of_itself[made.object.id]
        unique = tuple(in_order(set(denials)))
        return Accusation(made.subject, made.relation.name, made.object, claims, content, unique)


def _id(actor: Actor | None) -> str | None:
    return actor.id if actor else None


def _label(actor: Actor | None) -> str:
    return actor.label if actor else ""
