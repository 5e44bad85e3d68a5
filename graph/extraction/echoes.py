"""Clauses that repeat what was said before, of somebody else, without its words.

"Rivas was arrested. So was Moro", "Ghana backed the king, as did Togo", "Togo followed suit", "They include Moro".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.quotes import trimmed
from juntagraph.graph.extraction.syntax import child, conjuncts

REACH = 60  # tokens back to what is repeated
RESUMED = frozenset({"kills", "detains", "abducts"})
LISTED = frozenset({"detains", "kills", "abducts", "releases", "expels", "prosecutes", "dismisses", "appoints"})


def echoed(analysis: Analysis, proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals, and those that elliptical clauses make of them."""
    said = [_resumed(analysis, p, proposals) for p in proposals]
    return [*said, *(echo for token in analysis.doc for echo in _echoes(analysis, token, said))]


def _resumed(analysis: Analysis, proposal: Proposal, proposals: Sequence[Proposal]) -> Proposal:
    """The proposal; of "the killings", "the murder", with whom the text told of before as its object."""
    noun = analysis.doc[proposal.trigger]
    if proposal.object is not None or proposal.relation not in RESUMED or noun.pos_ != "NOUN":
        return proposal
    if not any(c.lower_ in {"the", "this", "that", "these", "those"} for c in noun.children):
        return proposal
    near = [p for p in proposals if p.relation == proposal.relation and 0 < noun.i - p.trigger <= 2 * REACH]
    found = [p.object for p in near if p.object is not None and p.object != proposal.subject]
    return replace(proposal, object=found[-1]) if found else proposal


def _echoes(analysis: Analysis, token: Token, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    if _is_auxiliary_echo(token):
        said = [p for p in proposals if _is_said_by(analysis.doc[p.trigger], _antecedent(token))]
        yield from _said_of(analysis, token, said, suffers=token.lemma_ == "be")
    elif _follows_suit(token):
        yield from _said_of(analysis, token, _latest(token, proposals), suffers=False)
    elif token.lemma_.lower() in table("control")["including"] and token.pos_ == "VERB":
        yield from _listed(analysis, token, proposals)


def _is_auxiliary_echo(token: Token) -> bool:
    """ "so was", "as did": an auxiliary with a subject behind it and no verb of its own."""
    if token.lemma_ not in {"be", "do", "have"} or token.dep_ in {"aux", "auxpass"}:
        return False
    subject = child(token, "nsubj", "nsubjpass")
    word = next((c for c in token.children if c.lower_ in {"so", "as"} and c.i < token.i), None)
    rest = child(token, "attr", "acomp", "dobj", "ccomp", "xcomp", "prep", "aux")
    return word is not None and token.i - word.i == 1 and subject is not None and subject.i > token.i and rest is None


def _antecedent(token: Token) -> int:
    """The verb that the auxiliary stands for: the one above it, else that of the sentence before."""
    if token.dep_ in {"advcl", "conj", "ccomp"}:
        return int(token.head.i)
    start = token.sent.start
    return int(token.doc[start - 1].sent.root.i) if start else -1


def _is_said_by(trigger: Token, verb: int) -> bool:
    """Whether a trigger is the verb, or its infinitive: "rushed to back the king, as did Egypt"."""
    return trigger.i == verb or (trigger.dep_ == "xcomp" and trigger.head.i == verb)


def _follows_suit(token: Token) -> bool:
    obj = child(token, "dobj")
    if obj is None or token.pos_ not in {"VERB", "AUX"}:
        return False
    return (token.lemma_, obj.lower_) in {("follow", "suit"), ("do", "same"), ("do", "likewise")}


def _latest(token: Token, proposals: Sequence[Proposal]) -> list[Proposal]:
    """What was said last, before a token, of somebody who acts."""
    before = [p for p in proposals if 0 < token.i - p.trigger <= REACH and p.subject is not None and not p.settled]
    last = max((p.trigger for p in before), default=-1)
    return [p for p in before if p.trigger == last]


def _said_of(analysis: Analysis, verb: Token, said: Sequence[Proposal], suffers: bool) -> Iterator[Proposal]:
    subject = child(verb, "nsubj", "nsubjpass")
    for entity in _entities(analysis, subject):
        for other in {(p.relation, p.subject if suffers else p.object): p for p in said}.values():
            yield from _of(analysis, verb, other, entity, suffers)


def _of(analysis: Analysis, verb: Token, said: Proposal, entity: Entity, suffers: bool) -> Iterator[Proposal]:
    start, end = trimmed(analysis, verb.left_edge.i, verb.right_edge.i + 1)
    if entity in {said.subject, said.object}:
        return
    changed = replace(said, object=entity) if suffers else replace(said, subject=entity)
    yield replace(changed, start=start, end=end, count=None, rule=f"{said.rule}.echo")


def _entities(analysis: Analysis, token: Token | None) -> list[Entity]:
    if token is None:
        return []
    return list(dict.fromkeys(e for t in conjuncts(token) for e in actors(analysis, t)))


def _listed(analysis: Analysis, verb: Token, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """ "Seventeen people were arrested. They include Moro": what was said of the group."""
    group = child(verb, "nsubj")
    if group is None or group.pos_ != "PRON":
        return
    about = analysis.entities.at(group.i)
    near = [p for p in proposals if 0 < verb.i - p.trigger <= REACH and p.relation in LISTED and p.object is not None]
    said = [p for p in near if p.object in about or (p.object is not None and p.object.type == "Group")]
    last = max((p.trigger for p in said), default=-1)
    for entity in _entities(analysis, child(verb, "dobj")):
        for p in {p.relation: p for p in said if p.trigger == last}.values():
            yield from _of(analysis, verb, p, entity, suffers=True)
