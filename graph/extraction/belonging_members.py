"""Who belongs to which body: members, officials, officers, those whose party it is."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.belonging_proposing import NO_BODIES, PERSONS, bearers, borne_by, proposal
from juntagraph.graph.extraction.bodies import body_called
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import child, conjuncts, is_plural, prepositional, relative_body
from juntagraph.graph.extraction.titles import post_kind

PARTNERS = frozenset({"partner", "ally"})
LEFT = frozenset({"defector", "agent", "recruit", "alumnus", "veteran"})  # "a defector from the army"
SERVED = frozenset({"ArmedForce", "Police", "ArmedGroup"})  # bodies whose officers belong to them, also unnamed ones
JOINED = frozenset({"Party", "ArmedGroup", "Junta", "Organisation", "InternationalOrganisation"})
ACTING = frozenset({"State", "Organisation", "Party", "ArmedGroup", "Company", "Government"})  # members, besides people


def members_of(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "a member of the council", "a council member", "the party's deputies", "a spokesman for the front"."""
    bodies = list(_bodies(token))
    if not bodies or any(c.lower_ == "no" for c in token.lefts):
        return
    people = borne_by(analysis, token, entities)
    if token.dep_ == "conj" and any(c.lower_ == "other" for c in token.lefts):  # "Roe and other members of the Front"
        people = tuple(e for t in conjuncts(token) for e in _named_in(analysis, t)) or people
    if is_plural(token) and not any(e.named for e in people) and not _told(token):
        return
    for body in bodies:
        for one in conjuncts(body):
            for whole in actors(analysis, one) or _named_by(analysis, token, one):
                for person in people:
                    if _belongs(token, person, whole):
                        yield proposal("memberOf", token, person, whole, one, "belonging.member")


def _named_in(analysis: Analysis, noun: Token) -> list[Entity]:
    """The named person at a noun, or in apposition to it."""
    beside = (noun, *(c for c in noun.children if c.dep_ == "appos"))
    return [e for t in beside for e in analysis.entities.at(t.i) if e.named and e.type in PERSONS]


def _bodies(token: Token) -> Iterator[Token]:
    """The tokens of the bodies to which a noun says that its bearer belongs."""
    lemma, words = token.lemma_.lower(), table("membership")
    before = [c for c in token.children if c.dep_ == "compound" and c.lower_ != "family"]
    if lemma in words["members"]:
        yield from prepositional(token, "of", "in", *(() if lemma in LEFT else ("for", "from")))
        yield from (c for c in token.children if c.dep_ == "poss")
        yield from before
        yield from relative_body(token)
    elif lemma in PARTNERS and child(token, "poss") is not None:
        yield from prepositional(token, "in")  # "Mali and Niger, Chad's partners in the alliance"
    elif lemma in words["officials"]:
        yield from prepositional(token, "of", "in", "at", "from", "for", "with")
        yield from before
    elif lemma in words["speakers"] or lemma in table("titles")["ranks"]:
        yield from prepositional(token, "of", "in", "at", "from", "for", "with")
        yield from (c for c in (*before, *(c for c in token.children if c.dep_ == "poss")))
    elif lemma in words["figures"]:
        yield from prepositional(token, "of", "in", "within")
    elif lemma == "commander":  # "a commander in the Tiger Forces"
        yield from prepositional(token, "in", "with")


def _told(token: Token) -> bool:
    """Whether a plural tells of somebody in particular: officers of a guard, not "its officials" or members."""
    return child(token, "poss") is None and token.lemma_.lower() in {"officer", "official"}


def _belongs(token: Token, person: Entity, whole: Entity) -> bool:
    lemma, words = token.lemma_.lower(), table("membership")
    if whole.type in {*NO_BODIES, "State"} or person == whole:
        return False
    if lemma in words["speakers"] or lemma in words["figures"]:
        return person.type in PERSONS and person.named and whole.type in JOINED
    if lemma in table("titles")["ranks"] or lemma == "commander":
        served = whole.type in SERVED or (whole.type == "Organisation" and whole.named)
        return person.type in PERSONS and person.named and served
    joining = lemma in words["joining"] or lemma in PARTNERS
    if lemma in PARTNERS and not (whole.named and whole.type in {"InternationalOrganisation", "ArmedGroup", "Party"}):
        return False
    acting = person.type in ACTING and person.named and whole.named and joining
    return acting or person.type in {*PERSONS, "Group"}


def _named_by(analysis: Analysis, token: Token, body: Token) -> tuple[Entity, ...]:
    """The body that a bare noun before "member" shortens: "a council member"."""
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.children)  # "two council members, Roe and Sow"
    alone = body.dep_ == "compound" and (named or not is_plural(token))
    found = body_called(analysis, token.i, [body.lower_]) if alone else None
    return (found,) if found is not None else ()


def titled_members(analysis: Analysis, mention: Mention, person: Entity) -> Iterator[Proposal]:
    """ "Council member Ibra Sow", "Reform Party lawmaker Ibra Sow": what he belongs to stands before the name."""
    doc, words = analysis.doc, table("membership")
    known = {*words["members"], *words["officials"], *words["speakers"]}
    noun = next((i for i in mention.prefix if doc[i].lower_ in known), None)
    if noun is None or person.type not in PERSONS or noun == mention.prefix[0]:
        return
    before = range(mention.prefix[0], noun)
    named = [e for i in before for e in analysis.entities.at(i)]
    called = body_called(analysis, mention.head, [doc[i].lower_ for i in before])
    for whole in named or ([called] if called is not None else []):
        if _belongs(doc[noun], person, whole):
            yield proposal("memberOf", doc[mention.head], person, whole, doc[before[0]], "belonging.title")


def singled_out(analysis: Analysis, token: Token, person: Entity) -> Iterator[Proposal]:
    """ "Captain Lico, one of the conspirators", "Sow, one of the front's leaders"."""
    if person.type not in PERSONS:
        return
    for one in token.children:
        if one.dep_ == "appos" and one.lower_ == "one":
            for group in prepositional(one, "of"):
                yield from _group(analysis, token, person, group)


def _group(analysis: Analysis, token: Token, person: Entity, group: Token) -> Iterator[Proposal]:
    if _office(group):
        owners = [*(c for c in group.children if c.dep_ == "poss"), *prepositional(group, "of")]
        for owner in owners:
            for whole in actors(analysis, owner):
                if whole.type in JOINED:
                    yield proposal("memberOf", token, person, whole, owner, "belonging.one-of")
    elif child(group, "poss") is None:
        for whole in actors(analysis, group):
            if whole.type == "Group" and whole != person and group.lemma_.lower() not in {"woman", "man", "person"}:
                yield proposal("memberOf", token, person, whole, group, "belonging.one-of")


def _office(noun: Token) -> bool:
    """Whether the noun names an office or rank: one of the generals is a general, not a member of them."""
    word = noun.lemma_.lower()
    return post_kind([word]) is not None or word in table("titles")["ranks"]


def of_body(analysis: Analysis, token: Token, person: Entity, mention: Mention) -> Iterator[Proposal]:
    """ "Lieutenant Colonel Antonio Tejero of the Civil Guard", "the navy's Admiral Roe"."""
    if person.type not in PERSONS:
        return
    ranked = any(analysis.doc[i].lower_.rstrip(".") in table("titles")["ranks"] for i in mention.prefix)
    owner = child(token, "poss") if ranked else None
    for body in [owner] if owner is not None and owner.pos_ != "PRON" else []:
        for whole in actors(analysis, body):
            if whole.type in SERVED:
                yield proposal("memberOf", token, person, whole, body, "belonging.of")
    for body in prepositional(token, "of", "from"):
        for whole in actors(analysis, body):
            called = whole.named or any(c.pos_ == "PROPN" and c.dep_ == "compound" for c in body.lefts)
            named = whole.type not in {*NO_BODIES, "State"} and (called or (ranked and whole.type in SERVED))
            if (named or _definite_group(whole, body)) and body.i > token.i:
                yield proposal("memberOf", token, person, whole, body, "belonging.of")


def _definite_group(whole: Entity, token: Token) -> bool:
    """ "of the war veterans": a group spoken of as a body."""
    determiner = child(token, "det")
    return whole.type == "Group" and determiner is not None and determiner.lower_ == "the" and is_plural(token)


def own_party(analysis: Analysis, token: Token) -> Iterator[Proposal]:
    """ "his party, the Reform Front", "the premier and his own party": whose party it is belongs to it."""
    owner = child(token, "poss")
    if token.lemma_.lower() not in table("membership")["owned"] or owner is None:
        return
    known = [e for t in (token, *bearers(token)) for e in analysis.entities.at(t.i) if e.named]
    bodies = [e for e in known if e.type in {*JOINED, *SERVED} and (" " in e.label or e.label.isupper())]
    for person in actors(analysis, owner):
        for whole in dict.fromkeys(bodies):
            if person.type in PERSONS and person.named:
                yield proposal("memberOf", token, person, whole, owner, "belonging.own")
