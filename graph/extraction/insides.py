"""What a noun phrase is made of: "an inquiry into the dealings of Acme Bank" holds a bank that the inquiry is about."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from juntagraph.graph.extraction.nominals import strikes
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.triggers import deed_nouns

INTO = frozenset(
    {"poss", "compound", "amod", "nmod", "prep", "pobj", "agent", "appos", "conj", "acl", "pcomp", "dobj", "nsubj"}
)
"""Dependencies that lead on to a part of the phrase; clauses tell other stories."""


def inside(noun: Token, suffering: bool = True) -> Iterator[Token]:
    """The words below a noun, the nearest first; infinitives and relative clauses are left out.

    So is the kind of an attack: "claimed several guerrilla attacks" names no guerrilla that was attacked; and unless
    `suffering`, to whom a deed was done: who protests "against the killing of a priest by police" blames no priest.
    """
    waiting = deque([noun])
    while waiting:
        token = waiting.popleft()
        done = not suffering and token.lemma_.lower() in deed_nouns()
        for below in token.children:
            if done and (below.dep_ == "poss" or below.lower_ == "of"):
                continue
            if below.dep_ in INTO and not _aim(below):
                if below.pos_ in {"NOUN", "PROPN", "ADJ", "PRON"} and not strikes(below):
                    yield below
                waiting.append(below)


def _aim(token: Token) -> bool:
    """An infinitive or a finite clause: "a plan to free the soldiers"."""
    return token.pos_ in {"VERB", "AUX"} and token.tag_ not in {"VBN", "VBD", "VBG"}
