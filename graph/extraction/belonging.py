"""Who belongs to whom: associates of persons, members of bodies, bodies that are parts of bodies."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import child, conjuncts, is_plural, prepositional

PERSONS = frozenset({"Person", "Officer"})
OFFICES = frozenset({"deputy", "secretary", "spokesman", "spokeswoman", "lieutenant"})  # no tie without a name
NO_BODIES = frozenset({"Person", "Officer", "Group", "Place", "UnnamedSource"})


def belonging(analysis: Analysis, mention: Mention, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """What a mention says of belonging by its owner and its "of" phrase."""
    token = analysis.doc[mention.head]
    if mention.kind == "nominal":
        yield from _associates(analysis, token, entities)
        yield from _members(analysis, token, entities)
    if mention.kind == "name" and entities:
        yield from _of_body(analysis, token, entities[0], mention)
        yield from _parts(analysis, token, entities[0])


def _associates(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "his wife", "a close associate of Gen Dembele", "an aide to Thaksin"."""
    if token.lemma_.lower() not in table("titles")["associates"]["words"]:
        return
    if token.lemma_.lower() in OFFICES and not any(e.named for e in entities):
        return
    owners = [*(c for c in token.children if c.dep_ == "poss"), *prepositional(token, "of", "to")]
    entities = _one_of(analysis, token) or entities
    for owner in owners:
        for one in conjuncts(owner):
            for principal in actors(analysis, one):
                for person in entities:
                    if (
                        principal.type in PERSONS
                        and person.type in {*PERSONS, "Group", "Organisation"}
                        and person != principal
                    ):
                        yield _proposal("associateOf", token, person, principal, one, "belonging.associate")


def _one_of(analysis: Analysis, token: Token) -> tuple[Entity, ...]:
    """ "one of her advisers, J. Rendón": the one who is named."""
    outer = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if outer is None or outer.lower_ != "one":
        return ()
    named = [c for t in (outer, token) for c in t.children if c.dep_ == "appos"]
    if outer.dep_ == "appos":
        named.append(outer.head)
    return tuple(e for c in named for e in analysis.entities.at(c.i) if e.named)


def _members(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "a member of the council", "a council member", "the party's deputies"."""
    lemma = token.lemma_.lower()
    words = table("membership")
    bodies: list[Token] = []
    if lemma in words["members"]:
        bodies = [*prepositional(token, "of", "in"), *(c for c in token.children if c.dep_ in {"poss", "compound"})]
    elif lemma in words["officials"]:
        bodies = [*prepositional(token, "of", "in", "at", "from"), *(c for c in token.children if c.dep_ == "compound")]
    if is_plural(token) and not any(e.named for e in entities) and child(token, "poss") is not None:
        return
    for body in bodies:
        for one in conjuncts(body):
            for whole in actors(analysis, one):
                for person in entities:
                    if whole.type not in {*NO_BODIES, "State"} and person.type in {*PERSONS, "Group"}:
                        yield _proposal("memberOf", token, person, whole, one, "belonging.member")


def _of_body(analysis: Analysis, token: Token, person: Entity, mention: Mention) -> Iterator[Proposal]:
    """ "Lieutenant Colonel Antonio Tejero of the Civil Guard"."""
    if person.type not in PERSONS:
        return
    for body in prepositional(token, "of", "from"):
        for whole in actors(analysis, body):
            if whole.type not in {*NO_BODIES, "State"} and whole.named and body.i > token.i:
                yield _proposal("memberOf", token, person, whole, body, "belonging.of")


def _parts(analysis: Analysis, token: Token, part: Entity) -> Iterator[Proposal]:
    """ "Moldova's Intelligence and Security Service", "the central committee of the party"."""
    if part.type in {*NO_BODIES, "State", "InternationalOrganisation", "MediaOutlet", "Party"}:
        return
    for owner in (c for c in token.children if c.dep_ == "poss"):
        for whole in actors(analysis, owner):
            if whole.type not in NO_BODIES and whole != part:
                yield _proposal("partOf", token, part, whole, owner, "belonging.part")


def _proposal(relation: str, token: Token, one: Entity, other: Entity, at: Token, rule: str) -> Proposal:
    start = min(token.i, at.left_edge.i if at.i < token.i else token.i)
    start = min([start, *(t.i for t in token.lefts if t.dep_ in {"amod", "compound", "det"})])
    return Proposal(relation, token.i, one, other, start, max(token.i, at.i) + 1, rule, settled=True)
