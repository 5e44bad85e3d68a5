"""One coup in several words: "confessed to plotting the overthrow of the king" is one plot, with both its ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.shifting import endangered, shifted

LANDS = frozenset({"State", "Place"})
COUP = frozenset({"plotsAgainst", "attemptsCoupAgainst", "overthrows", "seizesPowerIn"})
STEPS = 6  # heads between the word for the coup and the word that it hangs on


def joined(analysis: Analysis, proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals under their final relation, those of one coup drawn together, in their order."""
    shifts = [_shifting(analysis, p) for p in proposals]
    final = list(_lawful(analysis, _told_once(analysis, shifts)))
    coups = {t: list(same) for t, same in groupby((p for p in final if _joins(p)), key=lambda p: p.trigger)}
    for trigger in sorted(coups, key=lambda t: -_depth(analysis.doc[t])):
        outer = next((t.i for t in _above(analysis.doc[trigger]) if t.i in coups and t.i != trigger), None)
        if outer is not None:
            both = _both(coups[outer], coups[trigger], analysis.doc[trigger])
            if both is not None:
                coups[outer] = both
                del coups[trigger]
            elif analysis.doc[trigger].dep_ == "relcl":  # "took part in the coup by which soldiers deposed the king"
                coups[outer] = [_told(p, coups[trigger][0]) for p in coups[outer]]
    return list(_in_order(final, coups))


def _shifted(analysis: Analysis, proposal: Proposal) -> str:
    """The final relation; who means to seize or attack the head of a state plots against it."""
    trigger, aimed = analysis.doc[proposal.trigger], proposal.object
    if aimed is not None and endangered(proposal.relation, trigger) and _rules(aimed):
        return "plotsAgainst"
    return shifted(proposal.relation, trigger)


def _rules(entity: Entity) -> bool:
    return bool(entity.roles & set(table("titles")["posts"]["state"]))


def _in_order(final: Sequence[Proposal], coups: dict[int, list[Proposal]]) -> Iterator[Proposal]:
    """The proposals where they stood, those of each coup where its first was."""
    for proposal in final:
        if _joins(proposal):
            yield from coups.pop(proposal.trigger, ())
        else:
            yield proposal


def _told_once(analysis: Analysis, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Without the nouns that tell again what the verb above them tells: "imposed sanctions on"."""
    told: dict[tuple[str, Entity | None, int], set[Entity | None]] = {}
    for p in proposals:
        if p.subject is not None:
            told.setdefault((p.relation, p.object, p.trigger), {None}).add(p.subject)
    return [p for p in proposals if not _repeated(analysis, p, told)]


def _repeated(
    analysis: Analysis, proposal: Proposal, told: Mapping[tuple[str, Entity | None, int], set[Entity | None]]
) -> bool:
    token = analysis.doc[proposal.trigger]
    if token.pos_ != "NOUN" or proposal.object is None:
        return False
    above = islice(token.ancestors, 3)
    return any(proposal.subject in told.get((proposal.relation, proposal.object, t.i), ()) for t in above)


def _shifting(analysis: Analysis, proposal: Proposal) -> Proposal:
    relation = proposal.relation if proposal.settled else _shifted(analysis, proposal)
    return proposal if relation == proposal.relation else replace(proposal, relation=relation)


def _told(outer: Proposal, inner: Proposal) -> Proposal:
    return replace(outer, object=inner.object) if outer.object is None and inner.object != outer.subject else outer


def _lawful(analysis: Analysis, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """A removal is one thing: by a parliament, court or party a dismissal, by others or nobody an overthrow."""
    legal = {p for p in proposals if p.relation == "overthrows" and _by_law(analysis, p)}
    ousted = {(p.trigger, p.object) for p in proposals if p.relation == "overthrows" and p not in legal}
    sacked = {(p.trigger, p.object) for p in proposals if p.relation == "dismisses"}
    for p in proposals:
        key = (p.trigger, p.object)
        if p in legal:
            if key not in sacked:
                yield replace(p, relation="dismisses")
        elif p.relation != "dismisses" or key not in ousted:
            yield p


def _by_law(analysis: Analysis, proposal: Proposal) -> bool:
    subject = proposal.subject
    if analysis.doc[proposal.trigger].lemma_.lower() not in {"remove", "removal"}:
        return False
    lawful = {"Parliament", "Court", "Party"}
    return subject is not None and bool({subject.type, actor_nouns().get(subject.label.lower())} & lawful)


def _joins(proposal: Proposal) -> bool:
    return proposal.relation in COUP and not proposal.settled


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _above(token: Token) -> Iterator[Token]:
    """The words that a coup may hang on, up to the clause that tells of something else."""
    for _ in range(STEPS):
        if token.dep_ in {"ROOT", "appos", "parataxis", "conj"}:
            return
        if token.dep_ == "ccomp":  # "announced that the king had been deposed", where the announcer did it
            yield token.head
            return
        token = token.head
        yield token
        if token.lemma_ in {"take", "play", "have"}:  # "took part in the coup", hung on the verb
            yield from (c for c in token.children if c.dep_ == "dobj")


def _both(outer: Sequence[Proposal], inner: Sequence[Proposal], word: Token) -> list[Proposal] | None:
    """The proposals of two words as one, None where they tell of two different things."""
    subjects, objects = _ends(outer, inner, "subject"), _ends(outer, inner, "object")
    if subjects is None or objects is None:
        return None
    if outer[0].relation == "seizesPowerIn" and any(o is not None and o.type not in LANDS for o in objects):
        return None  # "seized power by toppling the king": power in a country, and the king
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
