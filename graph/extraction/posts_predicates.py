"""Posts that predicates give: "was appointed prime minister", "ousted as president", "became defence minister"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.misreadings import stray_agent
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.posts import name_within, post_claims
from juntagraph.graph.extraction.subjects import agent, patient, surface_subject
from juntagraph.graph.extraction.syntax import child, conjuncts, is_passive, prepositional

PERSONS = frozenset({"Person", "Officer"})


def predicate_posts(analysis: Analysis) -> Iterator[Proposal]:
    """ "was appointed prime minister", "ousted as president", "served as minister", "became president"."""
    verbs = table("predicates")
    for verb in analysis.doc:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        lemma = verb.lemma_.lower()
        for noun in _predicates(verb, lemma, verbs):
            bearer = _own_bearer(analysis, verb, noun) or _bearer(verb, lemma, verbs, noun)
            for person in actors(analysis, bearer) if bearer is not None else ():
                if person.type in PERSONS:
                    made = list(post_claims(analysis, noun, person, "predicate", trigger=verb, first=bearer))
                    yield from made
                    yield from _appointments(analysis, verb, lemma, person, made)
            yield from _before(analysis, verb, noun, bearer)


def _before(analysis: Analysis, verb: Token, noun: Token, bearer: Token | None) -> Iterator[Proposal]:
    """Who held the post before: "Roe succeeded Sow as chief", "was named in place of Sow", "takes over from Sow"."""
    followed = verb.lemma_.lower() in {"replace", "succeed", "supplant"}
    several = [patient(verb)] if followed else []
    several += [o for place in prepositional(verb, "in") if place.lemma_ == "place" for o in prepositional(place, "of")]
    over = verb.lemma_ == "take" and any(c.lower_ == "over" for c in verb.children)
    several += prepositional(verb, "from") if over else ()
    for one in (t for t in several if t is not None and t is not bearer):
        for person in actors(analysis, one):
            if person.type in PERSONS and person.named:
                made = post_claims(analysis, noun, person, "predecessor", trigger=verb, first=one)
                yield from (replace(post, settled=True) for post in made)  # whoever may not succeed her, she held it


def _appointments(
    analysis: Analysis, verb: Token, lemma: str, person: Entity, made: list[Proposal]
) -> Iterator[Proposal]:
    """Who puts a person into the post: "Parliament approved Dorin Recean as prime minister"."""
    if lemma not in table("predicates")["appoint"] or not made:
        return
    by = agent(verb)
    appointers = actors(analysis, by) if by is not None else ()
    for appointer in appointers or (None,):
        if appointer != person and not (appointer is not None and appointer.type == "MediaOutlet"):
            yield Proposal(
                "appoints",
                verb.i,
                appointer,
                person,
                made[0].start,
                made[0].end,
                "predicate.appoints",
                about=made[0].text,
            )


def _predicates(verb: Token, lemma: str, verbs: dict[str, list[str]]) -> Iterator[Token]:
    for c in verb.children:
        if (c.dep_ in {"attr", "oprd"} and lemma in {*verbs["become"], *verbs["make"]}) or (
            c.dep_ == "dobj" and lemma in verbs["make"] and c.ent_type_ != "PERSON"
        ):
            yield from conjuncts(c)
    yield from _misread_predicates(verb, lemma, verbs)
    if lemma in verbs["rank"]:  # "promoted to colonel", "to the rank of colonel"
        for noun in prepositional(verb, "to"):
            yield from prepositional(noun, "of") if noun.lemma_ == "rank" else (noun,)
    for noun in prepositional(verb, "as"):
        if lemma in {*verbs["as"], *verbs["make"]} or noun.i < verb.i:  # "As army chief, Guéï …"
            yield from conjuncts(noun)


def _misread_predicates(verb: Token, lemma: str, verbs: dict[str, list[str]]) -> Iterator[Token]:
    """Posts that the parser takes for a clause ("made him minister"), an apposition ("named Lee, a judge, president")
    or leaves to the second of two bearers ("chose Lee as envoy and Kim as minister")."""
    if lemma not in verbs["make"]:
        return
    for c in verb.children:
        if c.dep_ == "ccomp" and c.pos_ == "NOUN" and child(c, "nsubj") is not None:
            yield c
        elif c.dep_ in {"dobj", "ccomp"} and c.pos_ == "PROPN":
            found = (t for t in c.subtree if t.dep_ == "appos" or (t.dep_ == "conj" and t.head.dep_ == "appos"))
            yield from (t for t in found if t.pos_ == "NOUN" and child(t, "det") is None)
        elif c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN"}:
            yield from prepositional(c, "as")


def _own_bearer(analysis: Analysis, verb: Token, noun: Token) -> Token | None:
    """Who bears a post that the parser hangs on its bearer rather than on the verb."""
    if noun.dep_ == "ccomp":
        return child(noun, "nsubj")
    if noun.dep_ == "appos" and noun.head.dep_ == "ccomp":
        return noun.head
    named = name_within(analysis, noun)
    if named is not None and noun.dep_ in {"oprd", "dobj"}:  # one phrase of "named Ana Paz defence minister"
        return noun.doc[named.head]
    if noun.dep_ == "pobj" and noun.head.head.dep_ == "conj" and noun.head.head.head == verb:
        return noun.head.head
    return None


def _bearer(verb: Token, lemma: str, verbs: dict[str, list[str]], noun: Token) -> Token | None:
    if lemma in {"replace", "succeed", "supplant"} and is_passive(verb):  # "was succeeded as chief by Roe"
        return agent(verb) or stray_agent(verb) or patient(verb)
    if lemma in {"replace", "succeed", "supplant"}:
        return next(prepositional(verb, "with"), None) or surface_subject(verb)  # "Roe replaced Sow as chief": Roe
    if lemma in verbs["transitive"]:
        found = patient(verb) or (next(prepositional(verb, "in"), None) if lemma == "swear" else None)
        if found == noun:  # "Myint Swe, whom the generals made acting president"
            return verb.head if verb.dep_ == "relcl" else None
        return found
    return surface_subject(verb)
