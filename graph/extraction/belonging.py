"""Who belongs to whom: associates of persons, members of bodies, bodies that are parts of bodies."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.bodies import body_named
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import child, conjuncts, is_plural, prepositional
from juntagraph.graph.extraction.titles import post_kind

PERSONS = frozenset({"Person", "Officer"})
OFFICES = frozenset({"deputy", "secretary", "spokesman", "spokeswoman", "lieutenant"})  # no tie without a name
NO_BODIES = frozenset({"Person", "Officer", "Group", "Place", "UnnamedSource"})


def belonging(analysis: Analysis, mention: Mention, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """What a mention says of belonging by its owner and its "of" phrase."""
    token = analysis.doc[mention.head]
    if mention.kind == "nominal":
        yield from _associates(analysis, token, entities)
        yield from _members(analysis, token, entities)
        yield from _units(analysis, token, entities)
    if mention.kind == "name" and entities:
        yield from _of_body(analysis, token, entities[0], mention)
        yield from _singled_out(analysis, token, entities[0])
        yield from _parts(analysis, token, entities[0])
        for unit in token.children:
            if unit.dep_ == "appos":
                yield from _units(analysis, unit, entities[:1])


def _associates(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "his wife", "a close associate of Gen Dembele", "an aide to Thaksin"."""
    if not {token.lemma_.lower(), _two_words(token)} & set(table("titles")["associates"]["words"]):
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


def _two_words(token: Token) -> str:
    """The noun with the word before it, for "running mate" and "right-hand man"."""
    before = token.doc[max(token.left_edge.i, 0) : token.i]
    words = [t.lower_ for t in before if t.dep_ not in {"det", "poss", "case"} and t.pos_ != "DET"]
    joined = " ".join(words[-3:] if "-" in words[-3:] else words[-1:]).replace(" - ", "-")
    return f"{joined} {token.lemma_.lower()}"


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
        bodies += relative_body(token)
    elif lemma in words["officials"]:
        bodies = [*prepositional(token, "of", "in", "at", "from"), *(c for c in token.children if c.dep_ == "compound")]
    if is_plural(token) and not any(e.named for e in entities) and child(token, "poss") is not None:
        return
    for body in bodies:
        for one in conjuncts(body):
            for whole in actors(analysis, one) or _named_by(analysis, token, one):
                for person in entities:
                    if whole.type not in {*NO_BODIES, "State"} and person.type in {*PERSONS, "Group"}:
                        yield _proposal("memberOf", token, person, whole, one, "belonging.member")


def _named_by(analysis: Analysis, token: Token, body: Token) -> tuple[Entity, ...]:
    """The body that a bare noun before "member" shortens: "a council member"."""
    alone = body.dep_ == "compound" and not is_plural(token)
    found = body_named(analysis, token.i, [body.lower_]) if alone else None
    return (found,) if found is not None else ()


def relative_body(token: Token) -> list[Token]:
    """ "the council, of which he was a member": the council."""
    clause = token.head if token.dep_ == "attr" else token
    if clause.dep_ != "relcl":
        return []
    whose = any(t.lower_ == "which" and t.dep_ == "pobj" and t.head.lower_ == "of" for t in clause.subtree)
    return [clause.head] if whose else []


def _units(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "the political wing of the front", "the party's central committee"."""
    if token.lemma_.lower() not in table("membership")["units"]:
        return
    for owner in [*prepositional(token, "of"), *(c for c in token.children if c.dep_ == "poss")]:
        for whole in actors(analysis, owner):
            for part in entities:
                if whole.type not in NO_BODIES and part.type not in {*NO_BODIES, "State"} and part != whole:
                    yield _proposal("partOf", token, part, whole, owner, "belonging.unit")


def _singled_out(analysis: Analysis, token: Token, person: Entity) -> Iterator[Proposal]:
    """ "Captain Lico, one of the conspirators"."""
    if person.type not in PERSONS:
        return
    for one in token.children:
        if one.dep_ == "appos" and one.lower_ == "one":
            for group in prepositional(one, "of"):
                if child(group, "poss") is None and not _office(group):
                    for whole in actors(analysis, group):
                        if whole.type == "Group" and whole != person:
                            yield _proposal("memberOf", token, person, whole, group, "belonging.one-of")


def _office(noun: Token) -> bool:
    """Whether the noun names an office or rank: one of the generals is a general, not a member of them."""
    word = noun.lemma_.lower()
    return post_kind([word]) is not None or word in table("titles")["ranks"]


def _of_body(analysis: Analysis, token: Token, person: Entity, mention: Mention) -> Iterator[Proposal]:
    """ "Lieutenant Colonel Antonio Tejero of the Civil Guard"."""
    if person.type not in PERSONS:
        return
    for body in prepositional(token, "of", "from"):
        for whole in actors(analysis, body):
            named = whole.type not in {*NO_BODIES, "State"} and whole.named
            if (named or _definite_group(whole, body)) and body.i > token.i:
                yield _proposal("memberOf", token, person, whole, body, "belonging.of")


def _definite_group(whole: Entity, token: Token) -> bool:
    """ "of the war veterans": a group spoken of as a body."""
    determiner = child(token, "det")
    return whole.type == "Group" and determiner is not None and determiner.lower_ == "the" and is_plural(token)


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
