"""Where a time stands in the dependency parse, and whether its sentence looks ahead."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from juntagraph.graph.extraction.lexicons import table

CLAUSES = frozenset({"ROOT", "relcl", "advcl", "ccomp", "acl", "pcomp", "xcomp", "csubj", "parataxis", "conj"})
VERBS = frozenset({"VERB", "AUX"})


def above(token: Token) -> Iterator[Token]:
    """The token and its ancestors, up to and with the verb of its clause."""
    yield token
    while not (token.pos_ in VERBS and token.dep_ not in ("aux", "auxpass")) and token.head != token:
        token = token.head
        yield token


def clause_of(token: Token) -> Token:
    """The verb of the clause that a token stands in; the root of the sentence where there is none."""
    *_, verb = above(token)
    return verb


def is_future(token: Token) -> bool:
    """Whether a time is that of something still to come: below "will", or an infinitive of plan or promise."""
    words = table("times")["future"]
    for verb in _verbs(token):
        if any(c.dep_ == "aux" and c.lower_ in words["auxiliaries"] for c in verb.children):
            return True
        if verb.lemma_ in words["lemmas"] and (verb.dep_ in ("acl", "amod") or token.lower_ == "for"):
            return True
        is_infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
        if is_infinitive and verb.head.lemma_ in words["lemmas"]:
            return True
    return False


def is_background(token: Token) -> bool:
    """Whether a verb stands in the perfect, or in the past where the main clause is in the present."""
    verb = clause_of(token)
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(c.lemma_ == "have" for c in auxiliaries) and verb.tag_ == "VBN":
        return True
    return _tense(verb) == "past" and _tense(verb.sent.root) == "present"


def _tense(verb: Token) -> str | None:
    for part in (*(c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb):
        if part.tag_ in ("VBD", "VBZ", "VBP"):
            return "past" if part.tag_ == "VBD" else "present"
    return None


def _verbs(token: Token) -> Iterator[Token]:
    """The verb of a token's clause, and those it is joined to or below without a mood of its own."""
    verb = clause_of(token)
    yield verb
    while verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in VERBS:
        verb = verb.head
        yield verb
