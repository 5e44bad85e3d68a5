"""How many were killed or held, where only the number is told: "the clinic counts 45 dead", "the toll rose to 60"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.counting import count_of, number_of
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import PEOPLE, actors
from juntagraph.graph.extraction.quotes import trimmed
from juntagraph.graph.extraction.syntax import child, prepositional


def propose_tolls(analysis: Analysis) -> Iterator[Proposal]:
    """Claims on so many people, of whom the text says no more."""
    for token in analysis.doc:
        relation, number = _toll(analysis, token)
        if relation is not None and number is not None:
            yield _proposal(analysis, token, number, relation)


def _proposal(analysis: Analysis, token: Token, number: Token, relation: str) -> Proposal:
    told = [e for o in prepositional(token, "of") for e in actors(analysis, o)]
    first, last = sorted((token.i, number.i))
    start, end = trimmed(analysis, min(first, token.left_edge.i), last + 1)
    counter = _counter(analysis, token)
    return Proposal(
        relation, token.i, None, told[0] if told else PEOPLE, start, end, "toll", count=count_of(number),
        status="attributed" if counter else None, source=counter,
    )  # fmt: skip


def _counter(analysis: Analysis, token: Token) -> Entity | None:
    """Who counts: "the ministry put the toll at 18", "hospital staff spoke of 30 dead"."""
    verb = next((t for t in token.ancestors if t.pos_ == "VERB"), token)
    subject = child(verb, "nsubj")
    if subject is None or verb.lemma_.lower() not in table("numbers")["tolls"]["counting"]:
        return None
    return next(iter(actors(analysis, subject)), None)


def _toll(analysis: Analysis, token: Token) -> tuple[str | None, Token | None]:
    """What a word counts, by relation, and the number that it has."""
    words, lemma = table("numbers")["tolls"], token.lemma_.lower()
    if lemma not in _counted():
        return None, None
    if lemma == "dead" and token.dep_ == "amod" and _counts(token.head) and token.head.dep_ == "dobj":
        return ("kills", token.head) if token.head.head.lemma_.lower() in words["counting"] else (None, None)
    if lemma in words["toll"] or (lemma == "dead" and token.dep_ in {"dobj", "nsubj"}):
        relation = _of_whom(token)
        return (relation, _reached(token)) if relation else (None, None)
    if lemma not in words["deaths"] and not (lemma in words["lives"] and token.head.lemma_.lower() in words["costing"]):
        return None, None
    number = _before(token)
    ordinal = any(c.lower_ in {"first", "last", "next"} for c in token.children)
    if number is None or ordinal or any(actors(analysis, o) for o in prepositional(token, "of")):
        return None, None
    return "kills", number


@cache
def _counted() -> frozenset[str]:
    """The words that a toll may stand at: most words are none."""
    words = table("numbers")["tolls"]
    return frozenset({"dead", *words["toll"], *words["deaths"], *words["lives"]})


def _of_whom(token: Token) -> str | None:
    """ "The death toll", "the number of prisoners"."""
    words = table("numbers")["tolls"]
    if token.lemma_.lower() in {"toll", "dead"}:
        return "kills"
    for one in prepositional(token, "of"):
        if one.lemma_.lower() in {*words["deaths"], *words["killed"]}:
            return "kills"
        if one.lemma_.lower() in words["held"]:
            return "detains"
    return None


def _before(token: Token) -> Token | None:
    """The number that counts a noun, also as subject of a clause of "dead"."""
    for one in token.children:
        if one.i < token.i and one.dep_ in {"nummod", "nsubj"} and _counts(one):
            return one
    beside = token.doc[token.i - 1] if token.i else token  # "counts 205 dead"
    return beside if token.dep_ == "oprd" and beside.dep_ == "dobj" and _counts(beside) else None


def _reached(token: Token) -> Token | None:
    """The number to which a toll rises, or at which it is put."""
    verb = token.head
    if verb.lemma_.lower() not in table("numbers")["tolls"]["reaching"]:
        return None
    objects = (c for c in verb.children if c.dep_ in {"dobj", "attr"})
    after = [*prepositional(verb, "to", "at", "past", "above"), *objects]
    return next((t for t in after if t.i > verb.i and t != token and _counts(t)), None)


def _counts(token: Token) -> bool:
    vague = token.lower_ in table("numbers")["vague"]
    return vague or (token.pos_ == "NUM" and number_of(token) is not None)
