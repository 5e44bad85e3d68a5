"""The dependency parse as plain lists, and the way from one word to another in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from juntagraph.graph.extraction.parsed import Doc

LONGEST = 8  # steps of a way that are followed
WORDS = frozenset({"prep", "agent", "mark"})  # steps that are called by their word: by, against, that


@dataclass(frozen=True, slots=True)
class Grammar:
    """Head, dependency and word of each token, its sentence's number, and the range of each sentence."""

    heads: tuple[int, ...]
    steps: tuple[str, ...]
    sentence: tuple[int, ...]
    bounds: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Way:
    """From a trigger `up` to the lowest common head and `down` to a word; each step by dependency or preposition."""

    up: tuple[str, ...]
    down: tuple[str, ...]

    @property
    def length(self) -> int:
        """Number of steps."""
        return len(self.up) + len(self.down)


def grammar(doc: Doc) -> Grammar:
    """The lists of a parsed text."""
    bounds = tuple((sent.start, sent.end) for sent in doc.sents)
    return Grammar(
        tuple(token.head.i for token in doc),
        tuple(token.lower_ if token.dep_ in WORDS else token.dep_ for token in doc),
        tuple(number for number, (start, end) in enumerate(bounds) for _ in range(start, end)),
        bounds,
    )


def ancestors(grammar: Grammar, token: int) -> Mapping[int, tuple[str, ...]]:
    """The token and those above it, each with the steps up to it."""
    found: dict[int, tuple[str, ...]] = {token: ()}
    steps: tuple[str, ...] = ()
    while grammar.heads[token] != token and len(steps) < LONGEST:
        steps = (*steps, grammar.steps[token])
        token = grammar.heads[token]
        found[token] = steps
    return found


def way(grammar: Grammar, above: Mapping[int, tuple[str, ...]], to: int) -> Way | None:
    """The way to a word of the same sentence from the token whose `ancestors` are given; None where it is too long."""
    down: list[str] = []
    while to not in above:
        if grammar.heads[to] == to or len(down) == LONGEST:
            return None
        down.append(grammar.steps[to])
        to = grammar.heads[to]
    return Way(above[to], tuple(reversed(down)))
