"""Finding an actor by the name that a user types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Protocol

from rapidfuzz import fuzz, process

from juntagraph.graph.claims import Actor
from juntagraph.graph.extraction.lexicons import languages, table
from juntagraph.graph.views.statements import is_actor
from juntagraph.ontology.errors import AmbiguousError, NotFoundError

_Words = tuple[str, ...]


class Named(Protocol):
    """An actor with the other names that documents give it: a DocumentActor, or what a store keeps of it."""

    @property
    def actor(self) -> Actor: ...

    @property
    def names(self) -> tuple[str, ...]: ...


def find_actor(name: str, actors: Iterable[Actor | Named]) -> Actor:
    """The one actor that `name` means: by its id, its label or another of its names.

    Case, accents, punctuation and ranks make no difference. The label as a whole comes before another name as a
    whole, then words that stand together in a name, then beginnings of its words; the first way that finds anything
    decides. Posts, ranks and other texts are found by id alone. Raises AmbiguousError when several actors are found,
    NotFoundError with near names when none is.
    """
    known = [_names(actor) for actor in actors]
    acting = [(actor, names) for actor, names in known if is_actor(actor)]
    for found in (_by_id(name, known), *_by_words(name, acting)):
        distinct = {actor.id: actor for actor in found}
        if len(distinct) == 1:
            return next(iter(distinct.values()))
        if distinct:
            raise _ambiguous(name, distinct.values())
    raise _not_found(name, acting)


def words(name: str) -> _Words:
    """The words of a name without case, accents, punctuation, ranks before it and a leading article.

    >>> words("Lt. Col. Amadou KEÏTA")
    ('amadou', 'keita')
    """
    folded = _folded(name)
    start = 1 if folded[:1] == ("the",) else 0
    while length := _rank(folded[start:]):
        start += length
    return folded[start:] or folded


@lru_cache(maxsize=65536)
def _folded(name: str) -> _Words:
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(re.findall(r"\w+", plain))


def _rank(folded: _Words) -> int:
    """How many words of a rank the name begins with, if it goes on after them."""
    return next((length for length in (3, 2, 1) if len(folded) > length and folded[:length] in _ranks()), 0)


@cache
def _ranks() -> frozenset[_Words]:
    return frozenset(_folded(rank) for language in languages() for rank in table("titles", language)["ranks"])


def _names(actor: Actor | Named) -> tuple[Actor, tuple[str, ...]]:
    return (actor, ()) if isinstance(actor, Actor) else (actor.actor, actor.names)


def _by_id(name: str, known: Sequence[tuple[Actor, tuple[str, ...]]]) -> list[Actor]:
    return [actor for actor, _ in known if name == actor.id]


def _by_words(name: str, known: Sequence[tuple[Actor, tuple[str, ...]]]) -> Iterator[list[Actor]]:
    asked = words(name)
    if not asked:
        return
    labels = [(actor, words(actor.label)) for actor, _ in known]
    every = labels + [(actor, words(other)) for actor, names in known for other in names]
    yield [actor for actor, found in labels if found == asked]
    for test in (_is, _stands_in, _begins):
        yield [actor for actor, found in every if test(asked, found)]


def _is(asked: _Words, found: _Words) -> bool:
    return asked == found


def _stands_in(asked: _Words, found: _Words) -> bool:
    """Whether the words asked for stand side by side in the name."""
    return any(found[start : start + len(asked)] == asked for start in range(len(found) - len(asked) + 1))


def _begins(asked: _Words, found: _Words) -> bool:
    """Whether the words asked for begin words of the name, in the same order."""
    rest = iter(found)
    return all(any(word.startswith(part) for word in rest) for part in asked)


def _ambiguous(name: str, actors: Iterable[Actor]) -> AmbiguousError:
    ordered = sorted(actors, key=lambda actor: (actor.label.casefold(), actor.id))
    candidates = [f"{actor.label} ({actor.type}) {actor.id}" for actor in ordered]
    message = f"{name!r} may be any of {len(candidates)} actors"
    return AmbiguousError(message, candidates, hint="give more of the name, or the id of one of them")


def _not_found(name: str, known: Sequence[tuple[Actor, tuple[str, ...]]]) -> NotFoundError:
    labels = sorted({actor.label for actor, _ in known})
    near = process.extract(name, labels, scorer=fuzz.WRatio, processor=lambda text: " ".join(words(text)), limit=3)
    close = [label for label, score, _ in near if score >= 75]
    hint = f"did you mean {' or '.join(close)}?" if close else "the command `actors` lists all"
    return NotFoundError(f"no actor is called {name!r}", hint=hint)
