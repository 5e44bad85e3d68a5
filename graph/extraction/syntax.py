"""Small looks at the dependency parse (ClearNLP labels) that several stages share."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "dative", "iobj"})


def is_plural(token: Token) -> bool:
    """Whether a noun is plural by its tag, or stands for several by a conjunction."""
    return token.tag_ in {"NNS", "NNPS"}


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependency labels."""
    return next((c for c in token.children if c.dep_ in deps), None)


def conjuncts(token: Token) -> Iterator[Token]:
    """The token and what is joined to it by "and" or commas, from left to right."""
    yield token
    for other in token.children:
        if other.dep_ == "conj" and other.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}:
            yield from conjuncts(other)


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: an auxiliary or subject says so, or a bare past participle does."""
    if any(c.dep_ in {"auxpass", "nsubjpass", "csubjpass", "agent"} for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "amod"} and child(verb, "aux", "dobj") is None


def prepositional(token: Token, *prepositions: str) -> Iterator[Token]:
    """Objects of the prepositions (any when none is named) that hang on a token."""
    for prep in token.children:
        if prep.dep_ in {"prep", "agent", "dative", "prt"} and (not prepositions or prep.lower_ in prepositions):
            yield from _objects(prep)


def _objects(prep: Token) -> Iterator[Token]:
    for obj in prep.children:
        if obj.dep_ in {"pobj", "pcomp"}:
            yield obj
        elif obj.dep_ == "prep":  # "because of the army", "out of office"
            yield from _objects(obj)
