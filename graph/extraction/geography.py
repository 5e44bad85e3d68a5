"""States by name, adjective, demonym and seat of government, and which state a stretch of text is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from juntagraph.graph.extraction.lexicons import rows


@dataclass(frozen=True, slots=True)
class Country:
    """A state: ISO 3166-1 alpha-2 code and the English words for it."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]

    @property
    def label(self) -> str:
        """The usual name."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Look-up tables from lower-case words to country codes."""

    countries: Mapping[str, Country]
    names: Mapping[str, str]
    adjectives: Mapping[str, str]
    seats: Mapping[str, str]

    def code(self, words: str) -> str | None:
        """The state that a name, adjective or seat of government stands for."""
        word = words.casefold().removeprefix("the ")
        return self.names.get(word) or self.seats.get(word) or self.adjectives.get(word)


@cache
def gazetteer(language: str = "en") -> Gazetteer:
    """The countries of a language's `countries.tsv`; an earlier row wins a shared word."""
    countries = [Country(row[0], *(_words(row, i) for i in (1, 2, 3))) for row in rows("countries", language)]
    return Gazetteer(
        {c.code: c for c in countries},
        _index((word, c.code) for c in countries for word in c.names),
        _index((word, c.code) for c in countries for word in c.adjectives),
        _index((word, c.code) for c in countries for word in c.seats),
    )


def _words(row: tuple[str, ...], column: int) -> tuple[str, ...]:
    return tuple(word for word in row[column].split("|") if word) if len(row) > column else ()


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for word, code in pairs:
        table.setdefault(word.casefold(), code)
    return table
