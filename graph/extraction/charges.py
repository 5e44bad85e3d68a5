"""Accusations that point back: "the army blames the rebels", "his allies suspect the police", "rumours point to X".

What somebody is held to have done stands in an earlier clause, often without a doer; the charge is a claim of its
own, alleged by the accuser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from juntagraph.graph.claims import Actor, Claim, Polarity, Status
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.denied import COUP, FORCE, LOOSE
from juntagraph.graph.extraction.evidence import evidence
from juntagraph.graph.extraction.identifying import actor_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.subjects import agent, patient
from juntagraph.graph.extraction.syntax import child, conjuncts, prepositional

REACH = 3  # sentences back in which the deed is looked for


def charges(analysis: Analysis, claims: Sequence[Claim]) -> Iterator[Claim]:
    """An alleged claim for each accused of an accusation whose deed stands in an earlier sentence."""
    for verb in analysis.doc:
        if _points_back(verb):
            deed = _deed(verb, claims)
            for token in _accused(verb) if deed is not None else ():
                for entity in actors(analysis, token):
                    accused = actor_of(analysis, entity)
                    if deed is not None and accused not in {deed.object, deed.subject}:
                        yield _charge(analysis, verb, deed, accused)


def _points_back(verb: Token) -> bool:
    """Whether a verb of accusing says nothing, or only "it" or "the attack", of what for."""
    words = table("factuality")["charge"]
    if verb.pos_ != "VERB" or verb.dep_ in {"amod", "relcl"} or child(verb, "ccomp", "xcomp", "neg") is not None:
        return False
    if verb.lemma_.lower() in words["pointing"]:
        return any(c.lower_ in {"to", "at"} for c in verb.children if c.dep_ == "prep")
    holders = (verb, *filter(None, [patient(verb)]))
    deeds = [t for holder in holders for t in prepositional(holder, "for", "of", "over", "in")]
    if verb.lemma_.lower() in words["naming"]:  # these say what for: "accuse the guard of the murder"
        return bool(deeds) and all(_is_back(t) and t.lemma_.lower() not in _coups() for t in deeds)
    return verb.lemma_.lower() in words["verbs"] and all(map(_is_back, deeds))


def _coups() -> list[str]:
    """Deeds that frames of their own tell."""
    return list(table("factuality")["deeds"]["coup"])


def _is_back(token: Token) -> bool:
    words = table("factuality")
    known = {w for kind in words["deeds"].values() for w in kind}
    bare = not any(c.dep_ in {"prep", "poss", "acl", "relcl"} for c in token.children)
    return token.lower_ in {"it", "this", "that", "them", "both"} or (token.lemma_.lower() in known and bare)


def _accused(verb: Token) -> Iterator[Token]:
    pointed = verb.lemma_.lower() in table("factuality")["charge"]["pointing"]
    for target in prepositional(verb, "to", "at") if pointed else filter(None, [patient(verb)]):
        yield from conjuncts(target)


def _deed(verb: Token, claims: Sequence[Claim]) -> Claim | None:
    """The nearest earlier deed of which nobody, nobody named, or somebody else, is only said to be the doer."""
    start = verb.sent.start
    doc = verb.doc
    for _ in range(REACH):
        if start > 0:
            broken = "\n\n" in doc[start - 1].text
            start = doc[start - 1].sent.start
            if broken:
                break  # of the paragraph before, only the last sentence
    first = doc[start].idx
    fitting = [
        c
        for c in claims
        if first <= c.evidence.span.start < verb.left_edge.idx
        and c.relation in COUP | FORCE
        and (c.subject is None or c.subject.type == "Group" or c.status in LOOSE)
        and c.polarity is Polarity.AFFIRMED
    ]
    return max(fitting, key=lambda c: c.evidence.span.start, default=None)


def _charge(analysis: Analysis, verb: Token, deed: Claim, accused: Actor) -> Claim:
    subject = agent(verb)
    accusers = actors(analysis, subject) if subject is not None else ()
    source = actor_of(analysis, accusers[0]) if accusers else None
    words = [t.i for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "prep"} for t in c.subtree]
    quote = evidence(analysis, min([verb.i, *words]), max([verb.i, *words]) + 1)
    rumour = subject is not None and subject.lemma_.lower() in table("factuality")["charge"]["rumours"]
    status = Status.RUMOURED if rumour else Status.ALLEGED
    return replace(
        deed, subject=accused, status=status, source=source, evidence=quote, when=None, count=deed.count,
        rule="charge",
    )  # fmt: skip
