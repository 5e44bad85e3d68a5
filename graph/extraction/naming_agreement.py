"""One name, one class in a text: what the recogniser takes for a place here is a person if it is one elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from juntagraph.graph.extraction.entities import plain
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.naming_classes import ORG_WORDS, organisations
from juntagraph.graph.extraction.nominals import actor_nouns

UNSURE = frozenset({"Place", "Organisation", "Person"})  # classes that the recogniser gives single words freely
PLURAL = "Group"  # "Pattakos", where the tagger sees a plural


def agreeing(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, names of unsure class in the class that the same name has where it is sure.

    A person is sure under a title, or under a first name and surname.
    """
    sure, votes = _persons(mentions), _votes(mentions)
    return tuple(_retyped(m, sure, votes) if _is_unsure(m) else m for m in mentions)


def _is_unsure(mention: Mention) -> bool:
    kind = mention.type in UNSURE or (mention.type == PLURAL and " " not in mention.name)
    return mention.kind == "name" and kind and mention.name.casefold() not in organisations()


def _persons(mentions: Iterable[Mention]) -> frozenset[str]:
    """Full names and surnames of those who bear a title or two names."""
    found: set[str] = set()
    for m in mentions:
        if m.kind == "name" and m.type == "Person" and (m.prefix or " " in m.name):
            found |= {plain(m.name), plain(m.name).split()[-1]} - ORG_WORDS - actor_nouns().keys()
    return frozenset(found)


def _votes(mentions: Iterable[Mention]) -> dict[str, Counter[str]]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for m in mentions:
        if m.kind == "name":
            votes[plain(m.name)][m.type] += 1
    return votes


def _retyped(mention: Mention, sure: frozenset[str], votes: dict[str, Counter[str]]) -> Mention:
    name = plain(mention.name)
    if name in sure:
        return mention if mention.type == "Person" else replace(mention, type="Person")
    if mention.type == PLURAL:
        return mention
    counts = votes[name]
    kind, most = max(counts.items(), key=lambda pair: pair[1])
    return replace(mention, type=kind) if most > counts[mention.type] else mention
