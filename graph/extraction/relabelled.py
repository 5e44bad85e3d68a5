"""Coups that are said to be none: "the general denies that it was a coup", "this, the army insists, was no putsch".

What is denied is not the deed but what it is called; the claim is that the denier, or whom it speaks for, made no
coup against whoever fell in the coup that the text tells of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from juntagraph.graph.claims import Claim, Polarity, Status
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode, covering
from juntagraph.graph.extraction.denied import COUP
from juntagraph.graph.extraction.deniers import parties
from juntagraph.graph.extraction.evidence import evidence
from juntagraph.graph.extraction.identifying import actor_of, source_of, voice
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import SUBJECTS, child

FAR = 2500  # characters back to the coup
VOUCHING = frozenset({Mode.SAY, Mode.CONFIRM, Mode.BELIEVE})


def relabelled(analysis: Analysis, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A negated claim for each denial that what happened was a coup."""
    coups = table("factuality")["denial"]["coups"]
    for noun in analysis.doc:
        if noun.lemma_.lower() in coups or noun.lower_ in {"one", "such"}:
            predicate = _predicate(noun)
            saying = _denying(analysis, noun, predicate) if predicate is not None else None
            if saying is not None and saying.source_head is not None:
                yield from _claims(analysis, noun, saying, claims)


def _predicate(noun: Token) -> Token | None:
    """The verb that calls something a coup ("it was a coup", "amounts to a coup"), or "denied" in "denied a coup"."""
    head = noun.head
    if noun.dep_ == "pobj" and head.dep_ in {"prep", "dative"}:
        head = head.head
    bare = noun.lower_ in {"one", "such"}
    if noun.dep_ == "dobj" and head.lemma_.lower() in {"deny", "disclaim"} and not bare:
        return head if child(noun, "prep", "acl", "relcl", "poss") is None else None
    if head.lemma_.lower() not in _words("being"):
        return None
    subject = child(head, *SUBJECTS, "expl")
    thing = subject is not None and (subject.lower_ in THINGS or subject.lemma_.lower() in _events())
    return head if thing and not (bare and subject is not None and subject.pos_ != "PRON") else None


ONLY = frozenset({"just", "only", "merely", "simply"})
THINGS = frozenset({"it", "this", "that", "they", "these", "there", "what", "which"})


def _events() -> list[str]:
    return list(table("actors")["events"]["words"])


def _denying(analysis: Analysis, noun: Token, predicate: Token) -> AttributionSpans | None:
    around = covering(analysis.attributions, noun.i)
    holding = [a for a in analysis.attributions if a.cue_head == predicate.i or a in around]
    denial = next((a for a in holding if a.mode is Mode.DENY and not a.negated), None)
    neg = child(predicate, "neg")
    only = neg is not None and any(c.lower_ in ONLY for c in predicate.doc[neg.i : noun.i])
    if only:
        return None  # "It was not just a coup": it was one
    negated = neg is not None or any(c.lower_ == "no" for c in noun.children)
    if denial is not None:
        return None if negated else denial
    return next((a for a in holding if a.mode in VOUCHING), None) if negated else None


def _claims(analysis: Analysis, noun: Token, saying: AttributionSpans, claims: Sequence[Claim]) -> Iterator[Claim]:
    source = source_of(analysis, saying)
    head = voice(analysis.doc[saying.source_head or 0])
    if source is None:
        return
    coup = _coup(noun, claims)
    start = min(analysis.doc[saying.cue_head].left_edge.i, noun.i) if saying.cue_head < noun.i else noun.left_edge.i
    for entity in actors(analysis, head):
        subject = parties(analysis, head, entity)[-1]
        obj = coup.object if coup is not None and coup.object != subject else None
        yield Claim(
            document=analysis.document.id,
            relation=coup.relation if coup is not None and coup.relation != "plotsAgainst" else "overthrows",
            subject=subject,
            object=obj,
            evidence=evidence(analysis, start, noun.i + 1),
            polarity=Polarity.NEGATED,
            status=Status.DENIED,
            source=actor_of(analysis, entity),
            rule="denial.coup",
        )


def _coup(noun: Token, claims: Sequence[Claim]) -> Claim | None:
    """The nearest coup before the words, of which the text says against whom it went."""
    before = [
        c for c in claims
        if c.relation in COUP and c.object is not None and 0 < noun.idx - c.evidence.span.start <= FAR
    ]  # fmt: skip
    return max(before, key=lambda c: c.evidence.span.start, default=None)


def _words(name: str) -> list[str]:
    return list(table("factuality")["denial"][name])
