"""Entities: what the mentions of a document stand for, after coreference."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from juntagraph.graph.extraction.mentions import Mention

NAMES = 1 << 14  # plain forms that are kept: coreference asks for those of one document again and again


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor of a document. `roles` are posts and ranks in lower case that the text gives it."""

    index: int
    label: str
    type: str
    names: tuple[str, ...]
    country: str | None = None
    gender: str | None = None
    plural: bool = False
    named: bool = False
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities of a document, and for each mention (by head token) the entities that it stands for."""

    all: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    of_head: Mapping[int, tuple[int, ...]]
    by_head: Mapping[int, Mention] = field(repr=False, default_factory=dict)

    def at(self, token: int) -> tuple[Entity, ...]:
        """The entities that the mention with this head token stands for."""
        return tuple(self.all[i] for i in self.of_head.get(token, ()))

    def state(self, code: str) -> Entity | None:
        """The state of that ISO code."""
        return next((e for e in self.all if e.type == "State" and e.country == code), None)

    def mention(self, token: int) -> Mention | None:
        """The mention with this head token."""
        return self.by_head.get(token)


@lru_cache(maxsize=NAMES)
def plain(text: str) -> str:
    """Lower case without accents, possessive endings and full stops: what names are compared by.

    >>> plain("Dembélé's")
    'dembele'
    """
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return bare.replace("’", "'").removesuffix("'s").replace(".", "").strip()
