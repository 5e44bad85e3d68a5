"""One coup in several words: "confessed to plotting the overthrow of the king" is one plot, with both its ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Token

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.shifting import shifted

COUP = frozenset({"plotsAgainst", "attemptsCoupAgainst", "overthrows", "seizesPowerIn"})
STEPS = 4  # heads between the word for the coup and the word that it hangs on


def joined(analysis: Analysis, proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals under their final relation, those of one coup drawn together, in their order."""
    final = [p if p.settled else replace(p, relation=shifted(p.relation, analysis.doc[p.trigger])) for p in proposals]
    coups = {t: list(same) for t, same in groupby((p for p in final if _joins(p)), key=lambda p: p.trigger)}
    for trigger in sorted(coups, key=lambda t: -_depth(analysis.doc[t])):
        outer = next((t.i for t in _above(analysis.doc[trigger]) if t.i in coups), None)
        if outer is not None:
            both = _both(coups[outer], coups[trigger], analysis.doc[trigger])
            if both is not None:
                coups[outer] = both
                del coups[trigger]
    return list(_in_order(final, coups))


def _in_order(final: Sequence[Proposal], coups: dict[int, list[Proposal]]) -> Iterator[Proposal]:
    """The proposals where they stood, those of each coup where its first was."""
    for proposal in final:
        if _joins(proposal):
            yield from coups.pop(proposal.trigger, ())
        else:
            yield proposal


def _joins(proposal: Proposal) -> bool:
    return proposal.relation in COUP and not proposal.settled


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _above(token: Token) -> Iterator[Token]:
    """The words that a coup may hang on, up to the clause that tells of something else."""
    for _ in range(STEPS):
        if token.dep_ in {"ROOT", "ccomp", "appos", "parataxis"} or token.dep_ == "conj":
            return
        token = token.head
        yield token


def _both(outer: Sequence[Proposal], inner: Sequence[Proposal], word: Token) -> list[Proposal] | None:
    """The proposals of two words as one, None where they tell of two different things."""
    subjects, objects = _ends(outer, inner, "subject"), _ends(outer, inner, "object")
    if subjects is None or objects is None:
        return None
    relation = inner[0].relation if word.dep_ == "relcl" else outer[0].relation
    span = min(p.start for p in (*outer, *inner)), max(p.end for p in (*outer, *inner))
    counted = next((p.count for p in (*outer, *inner) if p.count is not None), None)
    return [
        replace(outer[0], relation=relation, subject=s, object=o, start=span[0], end=span[1], count=counted)
        for s in subjects
        for o in objects
        if s is None or s != o
    ]


def _ends(outer: Sequence[Proposal], inner: Sequence[Proposal], end: str) -> list[Entity | None] | None:
    """Those at one end of both; None where each word has its own."""
    above, below = ([*dict.fromkeys(getattr(p, end) for p in group)] for group in (outer, inner))
    if above == below or below == [None]:
        return above
    if above == [None]:
        return below
    return None
