"""A claim as triples: an n-ary node, its statement, and its words as Web Annotation selectors (DESIGN section 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Triple

from juntagraph.graph.claims import Attribution, Claim, Count, digest
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.terms import BROADER, DERIVED_FROM, TYPE, day, decimal, edtf, jg, oa, relation
from juntagraph.ontology.errors import InvalidDataError


def claim_triples(claim: Claim, iris: Iris) -> Iterator[Triple]:
    """The claim, without what its document says of the actors. The relation is never a predicate here.

    Broader than a statement is the one that leaves open who did it: a denial of that is a denial of both.
    """
    node, statement = iris.claim(claim.id), iris.statement(claim.statement)
    yield Triple(node, TYPE, jg("Claim"))
    yield Triple(node, jg("statement"), statement)
    yield Triple(statement, TYPE, jg("Statement"))
    if claim.subject:
        yield Triple(statement, BROADER, iris.statement(replace(claim, subject=None).statement))
    yield Triple(node, jg("relation"), relation(claim.relation))
    for role, actor in (("subject", claim.subject), ("object", claim.object), ("source", claim.source)):
        if actor:
            yield Triple(node, jg(role), iris.actor(actor.id))
    yield Triple(node, jg("polarity"), jg(claim.polarity))
    yield Triple(node, jg("status"), jg(claim.status))
    yield Triple(node, DERIVED_FROM, iris.document(claim.document))
    yield from _qualifiers(node, claim)
    yield from _evidence(node, claim, iris)


def attribution_triples(document: str, attribution: Attribution, iris: Iris) -> Iterator[Triple]:
    """The attribution, its spans as fragments of the document."""
    parts = (("quotedSource", attribution.source), ("cue", attribution.cue), ("content", attribution.content))
    node = iris.attribution(digest(document, repr(parts)))
    yield Triple(node, TYPE, jg("Attribution"))
    yield Triple(node, DERIVED_FROM, iris.document(document))
    for role, spans in parts:
        for span in spans:
            yield Triple(node, jg(role), iris.span(document, span))


def _qualifiers(node: NamedNode, claim: Claim) -> Iterator[Triple]:
    if claim.when is not None:
        yield from _time(node, claim.when)
    if claim.count:
        yield from _count(node, claim.count)
    if claim.about is not None:
        yield Triple(node, jg("about"), Literal(claim.about))
    if claim.rule:
        yield Triple(node, jg("rule"), Literal(claim.rule))
    if claim.confidence is not None:
        yield Triple(node, jg("confidence"), decimal(claim.confidence))


def _time(node: NamedNode, when: str) -> Iterator[Triple]:
    yield Triple(node, jg("when"), edtf(when))
    try:
        first, last = bounds(when)
    except InvalidDataError:  # the words stay; they only cannot be put in order
        return
    if first:
        yield Triple(node, jg("notBefore"), day(first))
    if last:
        yield Triple(node, jg("notAfter"), day(last))


def _count(node: NamedNode, count: Count) -> Iterator[Triple]:
    if count.min is not None:
        yield Triple(node, jg("countMin"), Literal(count.min))
    if count.max is not None:
        yield Triple(node, jg("countMax"), Literal(count.max))
    if count.approx:
        yield Triple(node, jg("countApprox"), Literal(True))


def _evidence(node: NamedNode, claim: Claim, iris: Iris) -> Iterator[Triple]:
    words = claim.evidence
    part, quote, position = (iris.claim(claim.id, name) for name in ("evidence", "quote", "position"))
    yield Triple(node, jg("evidence"), part)
    yield Triple(part, TYPE, oa("SpecificResource"))
    yield Triple(part, oa("hasSource"), iris.document(claim.document))
    yield Triple(part, oa("hasSelector"), quote)
    yield Triple(part, oa("hasSelector"), position)
    yield Triple(quote, TYPE, oa("TextQuoteSelector"))
    for name, text in (("exact", words.quote), ("prefix", words.prefix), ("suffix", words.suffix)):
        if text or name == "exact":
            yield Triple(quote, oa(name), Literal(text))
    yield Triple(position, TYPE, oa("TextPositionSelector"))
    yield Triple(position, oa("start"), Literal(words.span.start))
    yield Triple(position, oa("end"), Literal(words.span.end))
