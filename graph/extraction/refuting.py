"""Reports that are said to be untrue: "no truth in reports that", "the claim that … is a lie"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, prepositional

STEPS = 8  # heads between a deed and the report that tells of it


def refutation(found: Sequence[AttributionSpans], trigger: Token) -> AttributionSpans | None:
    """Who says that what tells of the deed is untrue; None where nobody does."""
    report = _report(trigger)
    word = _refuting(report) if report is not None else None
    if word is None:
        return None
    vouching = [a for a in found if _vouches(a, word)]
    named = next((a for a in vouching if a.source_head is not None), None)
    if named is not None:
        return named
    place = next(prepositional(word, "in"), None) if word.pos_ == "VERB" else None
    if place is None or place.ent_type_ != "GPE" or not vouching:
        return None
    return replace(vouching[0], source=((place.i, place.i + 1),), source_head=place.i)  # "denied in Lome"


def _report(trigger: Token) -> Token | None:
    """The noun of reporting or accusing above a deed: "reports that he had fled", "charges of plotting"."""
    token = trigger
    for _ in range(STEPS):
        if token.head == token:
            return None
        token = token.head
        if token.pos_ == "NOUN" and token.lemma_.lower() in _words("reports"):
            return token
        if token.dep_ in {"ROOT", "ccomp"}:
            return None
    return None


def _refuting(report: Token) -> Token | None:
    """The word that calls a report untrue: a verb, a predicate or "no truth"."""
    verb, prep = report.head, report.head
    if report.dep_ == "nsubjpass" and verb.lemma_.lower() in _words("verbs") and child(verb, "neg") is None:
        return verb
    if report.dep_ == "nsubj" and verb.lemma_ == "be" and child(verb, "neg") is None:
        said = child(verb, "attr", "acomp")
        return said if said is not None and said.lemma_.lower() in _words("false") else None
    if report.dep_ == "dobj" and verb.lemma_.lower() in _words("labels") and child(verb, "neg") is None:
        behind = verb.doc[report.i : verb.sent.end]  # "called reports that he had fled pure fantasy"
        return verb if any(_false(t) for t in behind) else None
    if report.dep_ == "pobj" and prep.lower_ in {"in", "to", "for", "behind"}:
        return next((t for t in prep.sent if t.lemma_.lower() in _words("truth") and _no(t) and t.i < prep.i), None)
    return None


def _false(word: Token) -> bool:
    """Whether a word calls something untrue of which it is the predicate: "as false", no "false flags"."""
    only = word.dep_ == "amod" and not (word.head.dep_ == "pobj" and word.head.head.lower_ == "as")
    return not only and bool({word.lower_, word.lemma_.lower()} & set(_words("false")))


def _no(noun: Token) -> bool:
    bare = any(c.lower_ in {"no", "any"} for c in noun.children)
    return any(c.lower_ == "no" for c in noun.children) or (bare and child(noun.head, "neg") is not None)


def _vouches(attribution: AttributionSpans, word: Token) -> bool:
    if attribution.mode is Mode.DENY or (word.pos_ == "VERB" and child(word, "nsubjpass") is None):
        return attribution.cue_head == word.i
    return attribution.mode in {Mode.SAY, Mode.CONFIRM} and any(s <= word.i < e for s, e in attribution.content)


def _words(name: str) -> list[str]:
    return list(table("factuality")["denial"][name])
