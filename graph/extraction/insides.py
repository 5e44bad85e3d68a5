"""What a noun phrase is made of: "an inquiry into the dealings of Acme Bank" holds a bank that the inquiry is about."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from juntagraph.graph.extraction.parsed import Token

INTO = frozenset(
    {"poss", "compound", "amod", "nmod", "prep", "pobj", "agent", "appos", "conj", "acl", "pcomp", "dobj", "nsubj"}
)
"""Dependencies that lead on to a part of the phrase; clauses tell other stories."""


def inside(noun: Token) -> Iterator[Token]:
    """The words below a noun, the nearest first; infinitives and relative clauses are left out."""
    waiting = deque([noun])
    while waiting:
        token = waiting.popleft()
        for below in token.children:
            if below.dep_ in INTO and not _aim(below):
                if below.pos_ in {"NOUN", "PROPN", "ADJ", "PRON"}:
                    yield below
                waiting.append(below)


def _aim(token: Token) -> bool:
    """An infinitive or a finite clause: "a plan to free the soldiers"."""
    return token.pos_ in {"VERB", "AUX"} and token.tag_ not in {"VBN", "VBD", "VBG"}
