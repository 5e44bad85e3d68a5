"""Whose aide, relative or ally a person is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.belonging_proposing import PERSONS, borne_by, proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import child, conjuncts, is_plural, prepositional
from juntagraph.graph.extraction.titles import set_phrase

OFFICES = frozenset({"deputy", "secretary", "spokesman", "spokeswoman", "lieutenant"})  # no tie without a name
SIBLINGS = frozenset({"brother", "sister", "sibling", "twin", "cousin"})


def associates(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "his wife", "a close associate of Gen Dembele", "an aide to Thaksin"."""
    untied = any(c.lower_ == "no" for c in token.lefts)
    if untied or not _phrases(token) & _ties():  # "is no friend of"
        return
    owners = [*(c for c in _head(token).children if c.dep_ == "poss"), *prepositional(token, "of", "to")]
    owners = owners or [o for c in token.children if c.dep_ == "conj" for o in prepositional(c, "of")]
    known = _one_of(analysis, token) or borne_by(analysis, token, entities)
    if token.lemma_.lower() in OFFICES and not any(e.named for e in known):
        return
    for owner in owners:
        for one in conjuncts(owner):
            for principal in actors(analysis, one):
                for person in known:
                    if _tied(person, principal):
                        yield proposal("associateOf", token, person, principal, one, "belonging.associate")


def _ties() -> frozenset[str]:
    return frozenset(table("titles")["associates"]["words"])


def _head(token: Token) -> Token:
    """The noun to which an owner before "son and minister" belongs."""
    return token.head if token.dep_ == "nmod" and child(token, "cc", "conj") is not None else token


def _tied(person: Entity, principal: Entity) -> bool:
    """Two people, of whom the text names one at least: "his father" alone tells little."""
    people = principal.type in PERSONS and person.type in {*PERSONS, "Group", "Organisation"}
    ruler = bool(principal.roles & {*table("titles")["posts"]["state"], "ruler"})
    return people and person != principal and (person.named or principal.named or ruler)


def _phrases(token: Token) -> set[str]:
    """The noun alone, with the word before it ("running mate"), and with its "of" ("chief of staff")."""
    before = token.doc[max(token.left_edge.i, 0) : token.i]
    words = [t.lower_ for t in before if t.dep_ not in {"det", "poss", "case"} and t.pos_ != "DET"]
    joined = " ".join(words[-3:] if "-" in words[-3:] else words[-1:]).replace(" - ", "-")
    lemma = token.lemma_.lower()
    rest = set_phrase([lemma, *(t.lower_ for t in token.doc[token.i + 1 : token.i + 6])])
    return {lemma, f"{joined} {lemma}", " ".join((lemma, *rest))} if not rest else {" ".join((lemma, *rest))}


def _one_of(analysis: Analysis, token: Token) -> tuple[Entity, ...]:
    """ "one of her advisers, J. Rendón": the one who is named."""
    outer = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if outer is None or outer.lower_ != "one":
        return ()
    named = [c for t in (outer, token) for c in t.children if c.dep_ == "appos"]
    if outer.dep_ == "appos":
        named.append(outer.head)
    return tuple(e for c in named for e in analysis.entities.at(c.i) if e.named)


def titled_associates(analysis: Analysis, mention: Mention, person: Entity) -> Iterator[Proposal]:
    """ "Diop aide Ibra Sow", "his comrade Ibra Sow": the tie stands before the name like a title."""
    doc = analysis.doc
    ties = [i for i in mention.prefix if doc[i].lower_ in _ties()]
    if person.type not in PERSONS or not ties:
        return
    owner = child(doc[mention.head], "poss")
    before = [doc[i] for i in range(ties[-1] - 1, mention.prefix[0] - 1, -1)]
    for token in [*([owner] if owner is not None else []), *before]:
        for principal in actors(analysis, token):
            if _tied(person, principal):
                yield proposal("associateOf", doc[mention.head], person, principal, token, "belonging.title")


def siblings(analysis: Analysis, mention: Mention) -> Iterator[Proposal]:
    """ "The brothers Ibra and Moussa Sow": apposed to the noun, or named behind it as behind a title."""
    token = analysis.doc[mention.head]
    words = {analysis.doc[i].lemma_.lower() for i in mention.prefix if is_plural(analysis.doc[i])}
    if mention.kind == "name" and words & SIBLINGS:
        yield from _pairs(analysis, token, list(conjuncts(token)))
    elif token.lemma_.lower() in SIBLINGS and is_plural(token):
        yield from _pairs(analysis, token, [t for c in token.children if c.dep_ == "appos" for t in conjuncts(c)])


def _pairs(analysis: Analysis, token: Token, names: list[Token]) -> Iterator[Proposal]:
    for one, other in pairwise(names):
        for first in analysis.entities.at(one.i):
            for second in analysis.entities.at(other.i):
                if first != second and {first.type, second.type} <= PERSONS:
                    yield proposal("associateOf", token, first, second, other, "belonging.siblings")
