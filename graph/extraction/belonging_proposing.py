"""What the rules of belonging share: their proposals, and whom a noun names by what it is apposed to or predicates."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.subjects import surface_subject
from juntagraph.graph.extraction.syntax import child, conjuncts, is_plural

PERSONS = frozenset({"Person", "Officer"})
NO_BODIES = frozenset({"Person", "Officer", "Group", "Place", "UnnamedSource"})


def proposal(relation: str, token: Token, one: Entity, other: Entity, at: Token, rule: str) -> Proposal:
    """What `token` says, `at` being the other end; both and the words between carry it.

    It is a settled fact beside a name ("Roe, a member of the Front"); of what a verb says the clause tells how firmly.
    """
    start = min(token.i, at.left_edge.i if at.i < token.i else token.i)
    start = min([start, *(t.i for t in token.lefts if t.dep_ in {"amod", "compound", "det"})])
    end, verb = max(token.i, at.i) + 1, _said_by(token)
    if verb is not None:
        return Proposal(relation, verb.i, one, other, start, end, rule, status=_hedge(token))
    return Proposal(relation, token.i, one, other, start, end, rule, settled=True, status=_hedge(token))


def _said_by(noun: Token) -> Token | None:
    """The verb of which the noun is the predicate: "is a member", "denied being a member"."""
    verb = noun.head
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun, verb = noun.head, noun.head.head
    return verb if noun.dep_ in {"attr", "oprd"} and verb.pos_ in {"VERB", "AUX"} else None


def _hedge(noun: Token) -> str | None:
    """ "An alleged member": how firmly the words before the noun put it."""
    hedges, before = table("factuality")["hedges"], {c.lower_ for c in noun.lefts if c.dep_ in {"amod", "compound"}}
    return next((kind for kind in ("prospective", "rumoured", "alleged") if before & set(hedges[kind])), None)


def bearers(token: Token) -> Iterator[Token]:
    """Nouns that bear the description which a noun heads: "A and B are members", "A worked as an adviser"."""
    if token.dep_ == "appos":  # "Togo and Benin, all members": both
        yield from conjuncts(token.head) if is_plural(token) else (token.head,)
    for one in token.children:
        if one.dep_ == "appos":
            yield from conjuncts(one) if is_plural(token) else (one,)  # "his aide, Roe, and a minister, Sow": Roe
    told = token.head if token.dep_ == "conj" and token.head.dep_ == "attr" else token  # "is an ally and a member"
    if told.dep_ == "attr":
        subject = child(told.head, "nsubj") or surface_subject(told.head)  # "who leads it and is a cousin of Roe"
        if subject is not None and (told is token or not is_plural(subject)):
            yield from conjuncts(subject)
    if token.dep_ == "nmod":
        yield token.head
    yield from _listed(token)
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        bearer = surface_subject(token.head.head)
        if bearer is not None:
            yield bearer


def _listed(token: Token) -> Iterator[Token]:
    """ "Its members are A and B", "the members include A and B", "among the members are A and B"."""
    verb = token.head
    if token.dep_ == "nsubj" and (verb.lemma_ == "be" or verb.lemma_.lower() in {"include", "comprise", "number"}):
        listed = child(verb, "attr", "dobj")
    elif token.dep_ == "pobj" and verb.lower_ == "among" and verb.head.lemma_ == "be":
        listed = child(verb.head, "nsubj", "attr")
    else:
        return
    if listed is not None and listed != token:
        yield from conjuncts(listed)


def borne_by(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The named ones of those who bear a description, else those for whom it stands; a predicate stands for nobody."""
    borne = [e for t in bearers(token) for e in analysis.entities.at(t.i)]
    named = dict.fromkeys(e for e in (*entities, *borne) if e.named)
    unknown = token.dep_ == "attr" and not borne  # "He was never a member", where nobody knows who he is
    return tuple(named) or (() if unknown else entities)
