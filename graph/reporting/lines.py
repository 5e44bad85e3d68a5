"""Lines of a dossier, each with the words behind it, and beside it what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.claims.dates import sort_key
from juntagraph.graph.reasoning.agreement import Agreement
from juntagraph.graph.rendering.wording import count_text, date_text
from juntagraph.graph.reporting.citing import Citations
from juntagraph.graph.reporting.dossier import Line
from juntagraph.graph.reporting.text import plain
from juntagraph.graph.store.derived import negates
from juntagraph.graph.views.holding import Interval, joined
from juntagraph.graph.views.statements import Statement, statements
from juntagraph.graph.views.ties import Accusation, Alliance, firmest
from juntagraph.graph.views.timeline import TimelineEntry
from juntagraph.ontology.vocabulary import vocabulary

UNNAMED = "(unnamed)"


class Lines:
    """Makes the lines of one dossier; `held` are the intervals of states by claim id."""

    def __init__(self, citations: Citations, held: Mapping[str, Interval]) -> None:
        self._citations = citations
        self._held = held

    def standing(self, own: Iterable[Claim], actor: Actor, families: Sequence[str]) -> tuple[Line, ...]:
        """Ranks, posts and the like of the actor, or of others with it, by when they begin."""
        found = [one for one in statements(own) if one.relation.family in families and actor in _ends(one, actor)]
        ordered = sorted(found, key=lambda one: sort_key(next(iter(self._spans(one)), None)))
        return tuple(self._statement(one, self._post(one, actor)) for one in ordered)

    def alliance(self, one: Alliance, actor: Actor) -> Line:
        """A tie, with its denials and what is hostile between the two."""
        other = one.other if one.one.id == actor.id else one.one
        relations = dict.fromkeys(vocabulary().relation(claim.relation).label for claim in one.claims)
        under = [*self._denials(one.denials), *(self.said("against it: ", claim) for claim in one.hostile)]
        return made(
            f"{other.label}: {', '.join(relations)}",
            self._detail(one.claims),
            cites=self._citations.cite(one.claims),
            under=tuple(under),
        )

    def accusation(self, one: Accusation) -> Line:
        """An accusation, with what it puts forward and who denies it."""
        about = f": {'; '.join(one.about)}" if one.about else ""
        text = f"{_name(one.accuser)} {vocabulary().relation(one.relation).label} {_name(one.accused)}{about}"
        denials = self._denials(one.denials) or [made("no denial is told")]
        return made(
            text,
            self._detail(one.claims),
            _quote(one.claims),
            self._citations.cite(one.claims),
            (*(self.said("it says that ", claim) for claim in one.content), *denials),
        )

    def conflict(self, one: Agreement) -> Line:
        """Two claims that do not agree, one below the other."""
        how = "numbers differ" if one.kind.value == "diverges" else "one is denied by the other"
        return made(how, under=(self.said("", one.first), self.said("", one.second)))

    def entry(self, one: TimelineEntry) -> Line:
        """An entry of the timeline."""
        return self._statement(one.statement, sentence(one.statement), date_text(one.when) or "undated")

    def _statement(self, one: Statement, text: str, when: str | None = None) -> Line:
        claims = one.affirming or one.denying
        spans = ", ".join(dict.fromkeys(map(date_text, self._spans(one))))
        first = spans if when is None else when
        detail = tuple(filter(None, (first, *self._detail(claims, dated=False))))
        denials = self._denials(one.denying) if one.affirming else []
        text = text if one.affirming else f"not: {text}"
        return made(text, detail, _quote(claims), self._citations.cite(claims), tuple(denials))

    def _post(self, one: Statement, actor: Actor) -> str:
        mine = one.subject is not None and one.subject.id == actor.id
        if mine and one.relation.family in ("rank", "post"):
            return _name(one.object)
        return sentence(one)

    def _spans(self, one: Statement) -> list[str]:
        return list(map(str, joined(self._held[claim.id] for claim in one.affirming if claim.id in self._held)))

    def _denials(self, denials: Iterable[Claim]) -> list[Line]:
        return [self.said("denied: ", claim, against=True) for claim in denials]

    def said(self, before: str, claim: Claim, *, against: bool = False) -> Line:
        """A claim below a line: who says it, how firmly, in which words."""
        text = before + (told(claim) if against else claim_sentence(claim))
        detail = (claim.status.value, _by(claim), count_text(claim.count), date_text(claim.when))
        return made(
            text,
            tuple(filter(None, detail)),
            claim.evidence.quote,
            self._citations.cite([claim]),
            against=against or negates(claim),
        )

    def _detail(self, claims: Sequence[Claim], *, dated: bool = True) -> tuple[str, ...]:
        days = sorted({claim.when for claim in claims if claim.when}, key=sort_key) if dated else []
        counts = dict.fromkeys(count_text(claim.count) for claim in claims if claim.count)
        voices = dict.fromkeys(filter(None, map(_by, claims)))
        found = (", ".join(map(date_text, days)), firmest(claims).value, ", ".join(counts), "; ".join(voices))
        return tuple(filter(None, found))


def made(
    text: str,
    detail: Iterable[str] = (),
    quote: str = "",
    cites: tuple[int, ...] = (),
    under: tuple[Line, ...] = (),
    *,
    against: bool = False,
) -> Line:
    """A line whose every text is plain."""
    return Line(plain(text), tuple(map(plain, detail)), plain(quote), cites, under, against)


def sentence(one: Statement) -> str:
    """What a statement says."""
    return phrase(one.subject, one.relation.name, one.object)


def claim_sentence(claim: Claim) -> str:
    """What a claim says."""
    return f"not: {told(claim)}" if negates(claim) else told(claim)


def told(claim: Claim) -> str:
    """What a claim is about, whichever side it takes."""
    return phrase(claim.subject, claim.relation, claim.object)


def phrase(subject: Actor | None, relation: str, object_: Actor | None) -> str:
    """A relation between two parties in words."""
    return f"{_name(subject)} {vocabulary().relation(relation).label} {_name(object_)}"


def _ends(one: Statement, actor: Actor) -> list[Actor]:
    return [actor for party in (one.subject, one.object) if party and party.id == actor.id]


def _name(actor: Actor | None) -> str:
    return actor.label if actor else UNNAMED


def _by(claim: Claim) -> str:
    return f"according to {claim.source.label}" if claim.source else ""


def _quote(claims: Sequence[Claim]) -> str:
    return claims[0].evidence.quote if claims else ""
