"""A claim with the circumstances of its document: what it takes to say how two claims stand to each other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache

from juntagraph.graph.claims import (
    Actor,
    Claim,
    Count,
    DocumentActor,
    Evidence,
    Polarity,
    Span,
    Status,
    digest,
)
from juntagraph.graph.claims.dates import Bounds, bounds
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.lexicons import languages, table
from juntagraph.graph.store.derived import negates
from juntagraph.graph.store.keys import search_key
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.vocabulary import vocabulary

REACH = timedelta(days=90)
"""How far before its report an event without a date may lie."""
Way = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a document is beside its text: publication date (EDTF), publisher, and the country that it is about."""

    published: str | None = None
    publisher: str | None = None
    country: str | None = None

    @classmethod
    def of(cls, document: Document, actors: Iterable[DocumentActor] = ()) -> Circumstances:
        """The circumstances of a document; the country is the one to which most mentions of actors belong."""
        return cls(document.date, document.source, main_country(actors))


UNKNOWN = Circumstances()


def main_country(actors: Iterable[DocumentActor]) -> str | None:
    """The country (ISO 3166-1 alpha-2) of most mentions, None where no actor has one."""
    counts: Counter[str] = Counter()
    for one in actors:
        if one.country:
            counts[one.country] += max(len(one.mentions), 1)
    return min(counts, key=lambda code: (-counts[code], code), default=None)


@dataclass(frozen=True)  # no slots: what follows from the fields is worked out once
class Told:
    """A claim in its circumstances."""

    claim: Claim
    about: Circumstances = UNKNOWN

    @property
    def counts(self) -> bool:
        """Whether it stands to other claims at all: plans do not."""
        return self.claim.status is not Status.PROSPECTIVE

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """Subject and object ids, of a symmetric relation both ways round."""
        return ways(self.claim)

    @cached_property
    def statement(self) -> str:
        """Names what is claimed, of a symmetric relation either way round."""
        return statement_key(self.claim.relation, *self.ways[0])

    @cached_property
    def broader(self) -> frozenset[str]:
        """The statements that leave open who did it."""
        objects = (object_ for subject, object_ in self.ways if subject and object_)
        return frozenset(statement_key(self.claim.relation, None, object_) for object_ in objects)

    @cached_property
    def kind(self) -> str | None:
        """Words for those whom it counts, "" for people of no kind; None where it counts nobody or no group.

        Every document has a group of its own that is called "soldiers", so ids do not tell.
        """
        if not self.claim.count or negates(self.claim):
            return None
        return counted_kind(self.claim)

    @cached_property
    def cell(self) -> str:
        """Names what claims share that differ in their words and documents alone."""
        claim = self.claim
        count = repr(claim.count.record()) if claim.count else None
        when = claim.when if claim.when is not None else f"reported {self.about.published}"
        return digest(self.statement, str(negates(claim)), claim.status, when, count)

    @cached_property
    def time(self) -> Bounds:
        """First and last day of what it speaks of; an event without a date lies up to `REACH` before its report."""
        if self.claim.when is not None:
            return _bounds(self.claim.when)
        if vocabulary().relation(self.claim.relation).event is None or self.about.published is None:
            return None, None
        first, last = _bounds(self.about.published)
        return (first - REACH if first else None), last

    @cached_property
    def said(self) -> date | None:
        """The first day on which the document may have been published."""
        return _bounds(self.about.published)[0] if self.about.published else None

    @property
    def voice(self) -> tuple[str, str] | None:
        """Who says it: the source, else the publisher in its own voice; None where nobody is named."""
        if self.claim.source:
            return "source", self.claim.source.id
        return ("publisher", self.about.publisher) if self.about.publisher else None


def packed(one: Told) -> str:
    """All that matters here of a claim and its document, as a line of JSON: one row to read in place of twenty."""
    claim, about = one.claim, one.about
    actors = [one and [one.id, one.label, one.type] for one in (claim.subject, claim.object, claim.source)]
    count = claim.count and [claim.count.min, claim.count.max, claim.count.approx]
    span = [claim.evidence.span.start, claim.evidence.span.end]
    said = [claim.document, claim.relation, *actors, span, claim.polarity, claim.status, claim.when, count]
    return json.dumps([*said, about.published, about.publisher, about.country], ensure_ascii=False)


def unpacked(text: str) -> Told:
    """The claim that `packed` wrote, without its words."""
    document, relation, *parties, span, polarity, status, when, count, published, publisher, country = json.loads(text)
    subject, object_, source = (Actor(*one) if one else None for one in parties)
    claim = Claim(
        document,
        relation,
        subject,
        object_,
        Evidence("", Span(*span)),
        Polarity(polarity),
        Status(status),
        source,
        when,
        Count(*count) if count else None,
    )
    return Told(claim, Circumstances(published, publisher, country))


def told(claims: Iterable[Claim], documents: Mapping[str, Circumstances]) -> list[Told]:
    """The claims in the circumstances of their documents."""
    return [Told(claim, documents.get(claim.document, UNKNOWN)) for claim in claims]


def ways(claim: Claim) -> tuple[Way, ...]:
    """Subject and object ids, of a symmetric relation both ways round."""
    subject = claim.subject.id if claim.subject else None
    object_ = claim.object.id if claim.object else None
    if vocabulary().relation(claim.relation).symmetric:
        return (subject, object_), (object_, subject)
    return ((subject, object_),)


def statement_key(relation: str, subject: str | None, object_: str | None) -> str:
    """Names a statement; of a symmetric relation, the same for both ways round."""
    found: list[Way] = [(subject, object_)]
    if vocabulary().relation(relation).symmetric:
        found.append((object_, subject))
    return digest(relation, *min(found, key=repr))


def counted_kind(claim: Claim) -> str | None:
    """The words for those who are counted, "" for people of no kind; None where the object is no group."""
    if claim.object is None:
        return ""
    if claim.object.type != "Group":
        return None
    words = search_key(claim.object.label)
    return "" if words in _people() else words


@cache
def _people() -> frozenset[str]:
    return frozenset(word for code in languages() for word in table("numbers", code)["people"])


@lru_cache(maxsize=4096)
def _bounds(edtf: str) -> Bounds:
    try:
        return bounds(edtf)
    except InvalidDataError:  # cannot be read: it may be any time
        return None, None
