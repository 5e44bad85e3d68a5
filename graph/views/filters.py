"""Which claims to look at: by relation, family, status, source, period and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from juntagraph.graph.claims import Claim, Status
from juntagraph.graph.claims.dates import bounds, overlaps
from juntagraph.graph.store.derived import bare, negates
from juntagraph.ontology.errors import InvalidDataError, UsageError
from juntagraph.ontology.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What a claim must be to be kept; an empty field asks nothing.

    `relations` and `families` are names of the vocabulary and widen each other; `sources` are actor ids; `since`
    and `until` EDTF dates: a claim is kept if what it speaks of may have held between the start of the one and the
    end of the other; `min_confidence`, from 0 to 1, is asked of claims that have a confidence; `statements` are the
    names of the statements (`Claim.statement`) of which claims are kept, None for all. Raises UsageError for a name
    that the vocabulary does not have, and InvalidDataError for a date that cannot be read.
    """

    relations: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    sources: frozenset[str] = frozenset()
    since: str | None = None
    until: str | None = None
    min_confidence: float | None = None
    statements: frozenset[str] | None = None

    def __post_init__(self) -> None:
        _check(self.relations, vocabulary().relations, "relation")
        _check(self.families, vocabulary().families, "family")
        for day in filter(None, (self.since, self.until)):
            bounds(day)

    def keeps(self, claim: Claim) -> bool:
        """Whether the claim is kept; one without a date is not when a period is asked for."""
        return self.keeps_at_any_time(claim) and (not self.asks_for_period or self._in_period(claim))

    def keeps_at_any_time(self, claim: Claim) -> bool:
        """Whether the claim would be kept if no period were asked for."""
        return (
            (not self.statuses or claim.status in self.statuses)
            and (not self.sources or (claim.source is not None and claim.source.id in self.sources))
            and (self.min_confidence is None or claim.confidence is None or claim.confidence >= self.min_confidence)
            and (self.statements is None or claim.statement in self.statements)
            and (not (self.relations or self.families) or self._of_relation(claim.relation))
        )

    @property
    def asks_for_period(self) -> bool:
        """Whether there is a first or a last day."""
        return self.since is not None or self.until is not None

    def _of_relation(self, name: str) -> bool:
        return name in self.relations or vocabulary().relation(name).family in self.families

    def _in_period(self, claim: Claim) -> bool:
        return is_dated(claim) and overlaps(claim.when or "", self.since, self.until)


def select(claims: Iterable[Claim], keep: ClaimFilter) -> list[Claim]:
    """The claims that `keep` keeps, in the order given."""
    return [claim for claim in claims if keep.keeps(claim)]


def with_denials(claims: Sequence[Claim], negating: Iterable[Claim]) -> list[Claim]:
    """The claims, and after them those of `negating` that speak against what one of them affirms.

    One that names no subject ("he is not under arrest") speaks against every subject, one of a symmetric relation
    against the statement either way round.
    """
    against = {name for claim in claims if not negates(claim) for name in denying_statements(claim)}
    held = {claim.id for claim in claims}
    more = {one.id: one for one in negating if negates(one) and one.statement in against and one.id not in held}
    return [*claims, *more.values()]


def denying_statements(claim: Claim) -> frozenset[str]:
    """The statements (`Claim.statement`) of the claims that, negated, stand against this one."""
    if whole := bare(claim):
        return whole.denials
    ways = [claim]
    if vocabulary().relation(claim.relation).symmetric:
        ways.append(replace(claim, subject=claim.object, object=claim.subject))
    return frozenset(one.statement for one in ways)


def is_dated(claim: Claim) -> bool:
    """Whether the claim has a date that can be read."""
    try:
        return claim.when is not None and bounds(claim.when) is not None
    except InvalidDataError:
        return False


def _check(asked: Iterable[str], known: Iterable[str], what: str) -> None:
    known = list(known)
    for name in sorted(set(asked) - set(known)):
        raise UsageError(f"no {what} is called {name!r}", hint="choose from " + ", ".join(known))
