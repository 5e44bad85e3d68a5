"""Warnings that threaten: what the one who warns will do, or have done to somebody, not a danger that it foresees."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, child, is_passive, prepositional

ANYBODY = frozenset({"any", "anyone", "anybody", "those", "whoever", "everyone", "all", "who"})


def menaces(verb: Token) -> bool:
    """Whether "warn" says what its subject will do: "warned that it would strike back", not "that famine looms"."""
    feared = next(prepositional(verb, "of", "about"), None)
    if feared is not None:
        return feared.lemma_.lower() in _words("consequences")
    if is_passive(verb) and child(verb, "ccomp", "xcomp") is None:
        return False  # "had been warned by the French": told of something
    clause = child(verb, "ccomp")
    subject = child(clause, *SUBJECTS) if clause is not None else None
    if clause is None or subject is None or subject.pos_ == "PRON":
        return True
    perils = _is_country(subject) and clause.lemma_.lower() in _words("perils")
    if perils or (clause.lemma_ == "be" and not is_passive(clause)):
        return False  # "warned that Yemen is collapsing"
    if any(c.dep_ == "aux" and c.lower_ in {"was", "were", "had"} for c in clause.lefts) and not is_passive(clause):
        return False  # "had warned him that Roe was seeing the officers": told of something
    if subject.lower_ in ANYBODY or any(c.lower_ in ANYBODY for c in subject.children):
        return True
    if clause.lemma_.lower() in _words("suffering") or (
        is_passive(clause) and clause.lemma_.lower() in _words("deeds")
    ):
        return True
    return subject.pos_ == "PROPN" or subject.lemma_.lower() in actor_nouns()


def _is_country(subject: Token) -> bool:
    return subject.ent_type_ == "GPE" or subject.lemma_.lower() in table("actors")["pairs"]["states"]


def conditional_on(verb: Token) -> Iterator[Token]:
    """Whose doing would bring the threat about: "threatened to strike unless the junta frees him"."""
    for token in (verb, *(c for c in verb.children if c.dep_ in {"xcomp", "ccomp"})):
        for clause in token.children:
            if clause.dep_ == "advcl" and any(c.lower_ in {"unless", "if", "until", "should"} for c in clause.children):
                yield from (c for c in clause.children if c.dep_ in {"nsubj", "agent"} and c.pos_ != "PRON")


def is_provocation(noun: Token) -> bool:
    """Whether a noun names what a threat answers: "any attack on the embassy will be treated as war"."""
    return noun.lemma_.lower() in _words("provocations")


def provokers(noun: Token) -> Iterator[Token]:
    """Whose provocation it would be: "any violence by the rebels"."""
    yield from prepositional(noun, "by", "from")
    yield from (c for c in noun.children if c.dep_ == "poss")


def _words(name: str) -> list[str]:
    return list(table("control")["menace"][name])
