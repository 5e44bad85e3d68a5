"""Denials that point back: "the archbishop denies it", "both reject the charge", "called the account untrue".

What is denied stands in an earlier clause; the denial is a claim of its own beside it (GUIDE).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from juntagraph.graph.claims import Actor, Claim, Polarity, Status
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.evidence import evidence
from juntagraph.graph.extraction.identifying import actor_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.subjects import agent
from juntagraph.graph.extraction.syntax import child, conjuncts, prepositional

REACH = 3  # sentences back in which the denied claim is looked for
DENIABLE = frozenset(
    {Status.ALLEGED, Status.RUMOURED, Status.ATTRIBUTED, Status.PROSPECTIVE, Status.ASSERTED, Status.CONFIRMED}
)
ACTS = frozenset(
    [
        "accuses",
        "condemns",
        "demandsOf",
        "rejects",
        "holdsPost",
        "hasRank",
        "leads",
        "memberOf",
        "partOf",
        "associateOf",
        "meets",
        "declinesComment",
        "prosecutes",
        "detains",
        "threatens",
        "releases",
        "appoints",
    ]
)


def denials(analysis: Analysis, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A negated claim for each earlier claim that an anaphoric denial takes back."""
    sentence = _sentences(analysis)
    for verb in analysis.doc:
        if _denies(verb):
            for denier, identities in _deniers(analysis, verb):
                for claim in _denied(claims, identities, verb, sentence):
                    words = evidence(analysis, _start(verb), _end(verb))
                    yield replace(
                        claim, polarity=Polarity.NEGATED, status=Status.DENIED, source=denier, evidence=words,
                        when=None, count=None, about=None, rule="denial",
                    )  # fmt: skip


def _sentences(analysis: Analysis) -> list[int]:
    """The number of the sentence of each token."""
    numbers = [0] * len(analysis.doc)
    for number, sent in enumerate(analysis.doc.sents):
        numbers[sent.start : sent.end] = [number] * (sent.end - sent.start)
    return numbers


def _denies(verb: Token) -> bool:
    """Whether a verb denies something said before, without saying in its own clause what."""
    words = table("factuality")["denial"]
    lemma = verb.lemma_.lower()
    if verb.pos_ not in {"VERB", "AUX"} or child(verb, "neg") is not None:
        return False
    if lemma in words["verbs"]:
        return _points_back(verb, words)
    if lemma in words["labels"]:
        return any(
            t.lower_ in words["false"]
            for c in verb.children
            if c.dep_ in {"oprd", "prep", "acomp", "xcomp", "ccomp"}
            for t in c.subtree
        )
    if lemma in words["say"]:
        return any(
            c.lower_ in words["no"] and c.dep_ in {"dobj", "intj", "acomp", "advmod", "oprd", "xcomp"}
            for c in verb.children
        )
    return False


def _points_back(verb: Token, words: dict[str, list[str]]) -> bool:
    obj = child(verb, "dobj", "nsubjpass")
    if obj is None:
        return (child(verb, "ccomp", "xcomp") is None and verb.dep_ != "relcl") or (
            verb.dep_ == "relcl" and verb.head.lemma_.lower() in words["objects"]
        )
    return obj.lemma_.lower() in words["objects"] or obj.lower_ in words["objects"]


def _deniers(analysis: Analysis, verb: Token) -> Iterator[tuple[Actor, frozenset[str]]]:
    """Each who denies, with the ids of those for whom it speaks."""
    subject = agent(verb)
    for token in conjuncts(subject) if subject is not None else ():
        for entity in actors(analysis, token):
            actor = actor_of(analysis, entity)
            spoken = {
                actor.id,
                *(
                    f"state/{entity.country.lower()}"
                    for _ in (0,)
                    if entity.country and entity.type not in {"Person", "Officer"}
                ),
            }
            if token.lemma_.lower() in table("factuality")["denial"]["proxies"]:
                owners = [*(c for c in token.children if c.dep_ == "poss"), *prepositional(token, "of", "for")]
                spoken |= {actor_of(analysis, e).id for o in owners for e in actors(analysis, o)}
            yield actor, frozenset(spoken)


def _denied(claims: Sequence[Claim], identities: frozenset[str], verb: Token, sentence: list[int]) -> list[Claim]:
    """The claims of the nearest sentence that concern the denier, else the nearest that are less than asserted."""
    before = [c for c in claims if _earlier(c, verb, sentence)]
    for own in (True, False):
        fitting = [c for c in before if _fits(c, identities, own)]
        if fitting:
            nearest = max(_sentence(c, verb, sentence) for c in fitting)
            return [c for c in fitting if _sentence(c, verb, sentence) == nearest]
    return []


def _sentence(claim: Claim, verb: Token, sentence: list[int]) -> int:
    span = verb.doc.char_span(claim.evidence.span.start, claim.evidence.span.end, alignment_mode="expand")
    return sentence[span.start] if span is not None else -1


def _earlier(claim: Claim, verb: Token, sentence: list[int]) -> bool:
    if claim.evidence.span.start >= verb.idx or claim.polarity is Polarity.NEGATED or claim.relation in ACTS:
        return False
    return 0 <= sentence[verb.i] - _sentence(claim, verb, sentence) <= REACH


def _fits(claim: Claim, identities: frozenset[str], own: bool) -> bool:
    parties = {a.id for a in (claim.subject, claim.object) if a is not None}
    subject = {claim.subject.id} if claim.subject else set()
    if own:
        return bool(subject & identities) or (bool(parties & identities) and claim.status is not Status.ASSERTED)
    loose = claim.status in {Status.ALLEGED, Status.RUMOURED, Status.ATTRIBUTED}
    return loose and (claim.source is None or claim.source.id not in identities)


def _start(verb: Token) -> int:
    return min([verb.i, *(t.i for c in verb.children if c.dep_ in {"nsubj", "aux", "nsubjpass"} for t in c.subtree)])


def _end(verb: Token) -> int:
    return (
        max([verb.i, *(t.i for c in verb.children if c.dep_ in {"dobj", "oprd", "prep", "acomp"} for t in c.subtree)])
        + 1
    )
