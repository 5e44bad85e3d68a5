"""Expressions of time in a text, found by the patterns of a language's lexicon.

One regular expression of all patterns is tried where a word announces a time, and a little before it. General date
parsers give neither the place of an expression in the sentence nor EDTF intervals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from juntagraph.graph.extraction.lexicons import table

_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_SHAPES = {
    "year": rf"{_YEAR}(?![\d,.%]*\d|%)",
    "last_year": _YEAR,
    "decade": rf"{_YEAR[:-2]}0['’]?s",
    "month_number": r"(?:0[1-9]|1[0-2])",
    "nth_digits": rf"{_DAY}(?:st|nd|rd|th)",
}
_PLACEHOLDER = re.compile(r"\{([a-z_]+)(\d?)\}")
_ANNOUNCING = ("month", "weekday", "feast", "day_word", "period", "unit")
_OPENING = ("month", "weekday", "nth", "feast", "day_word", "shift", "rough")
_LONGEST_LEAD = 45  # characters before a date in which its preposition may stand
_LONGEST_CORE = 40  # characters before a word that announces a time in which its expression may begin


@dataclass(frozen=True, slots=True)
class Found:
    """An expression: where it stands, what kind of reading it asks for, and the words that the reading needs.

    From `start` to `core` stands what leads to it, as a preposition does.
    """

    start: int
    core: int
    end: int
    reads: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The lexicon's patterns, compiled: words that announce a time, words that open one, all expressions, and leads."""

    announcing: re.Pattern[str]
    opening: re.Pattern[str]
    expressions: re.Pattern[str]
    lead: re.Pattern[str]
    kinds: Mapping[str, tuple[str, bool]]  # by group name: the reading, and whether it needs a preposition


def scan(text: str, language: str = "en") -> Iterator[Found]:
    """The expressions of time in a text, from left to right, none inside another."""
    grammar, done = _grammar(language), 0
    for word in grammar.announcing.finditer(text):
        if word.start() < done:
            continue
        found = _around(grammar, text, done, word)
        if found:
            yield found
            done = found.end


def _around(grammar: _Grammar, text: str, done: int, word: re.Match[str]) -> Found | None:
    """The longest expression over a word: the first place from which one reaches it."""
    first = max(done, word.start() - _LONGEST_CORE)
    for opening in grammar.opening.finditer(text, first, word.end()):
        match = grammar.expressions.match(text, opening.start())
        if match and match.end() > word.start():
            return _found(grammar, text, done, match)
    return None


def _found(grammar: _Grammar, text: str, done: int, match: re.Match[str]) -> Found | None:
    name = str(match.lastgroup)
    reads, signed = grammar.kinds[name]
    words = {key.removesuffix(f"_{name}"): word for key, word in match.groupdict().items() if word is not None}
    lead = grammar.lead.search(text, max(done, match.start() - _LONGEST_LEAD), match.start())
    sign = lead["sign"] if lead else None
    if signed and sign is None:
        return None
    words = {**words, "sign": sign} if sign else words
    return Found(lead.start() if lead else match.start(), match.start(), match.end(), reads, words)


def bare(found: Found) -> Found:
    """The expression without what leads to it, which belongs to another word ("over Wednesday's coup")."""
    words = {name: word for name, word in found.words.items() if name != "sign"}
    return replace(found, start=found.core, words=words)


def value(name: str, word: str, language: str = "en") -> Any:
    """What the lexicon's list `name` says of a word, whatever its case and spaces."""
    return table("times", language)[name][" ".join(word.lower().split())]


def number(word: str, language: str = "en") -> int | None:
    """The value of a numeral, a number word or an ordinal such as "6th"."""
    plain = " ".join(word.lower().split())
    digits = re.match(r"\d+", plain)
    if digits:
        return int(digits[0])
    if plain in ("a", "an"):
        return 1
    ordinals: Mapping[str, int] = table("times", language)["nth"]
    return ordinals.get(plain) or table("numbers", language)["words"].get(plain)


@cache
def _grammar(language: str) -> _Grammar:
    lexicon = table("times", language)
    kinds = [(kind["reads"], kind.get("signed", False), p) for kind in lexicon["expressions"] for p in kind["patterns"]]
    expressions = "|".join(
        f"(?P<x{i}>{_pattern(pattern, f'_x{i}', language)})" for i, (_, _, pattern) in enumerate(kinds)
    )
    announcing = [_any(lexicon[name]) for name in _ANNOUNCING]
    numbers = (_SHAPES["decade"], _SHAPES["nth_digits"], _YEAR)
    opening = [_words(name, language) for name in _OPENING]
    fixed = r"the|earlier|later|early|late|mid|from|between|within|for|over|in|during|after"
    return _Grammar(
        _expression("|".join([*announcing, *numbers])),
        re.compile(
            rf"(?<![\w'’])(?:\d|{'|'.join([*opening, _words('count', language), _any(lexicon['unit']), fixed])})", re.I
        ),
        _expression(expressions),
        re.compile(
            rf"(?<!\w)(?:(?P<sign>{_any(lexicon['sign'])})\s+)?(?:{_words('lead', language)}(?:\s+|(?<=-))){{0,3}}\Z",
            re.I,
        ),
        {f"x{i}": (reads, signed) for i, (reads, signed, _) in enumerate(kinds)},
    )


def _expression(source: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE)


def _pattern(source: str, mark: str, language: str) -> str:
    """A pattern of the lexicon as a regular expression, its groups marked."""
    marked = re.sub(r"\(\?P<(\w+)>", rf"(?P<\1{mark}>", source)
    filled = _PLACEHOLDER.sub(lambda p: f"(?P<{p[1]}{p[2]}{mark}>{_words(p[1], language)})", marked)
    return re.sub(r" (?![?*+])", r"\\s+", filled).replace(" ?", r"\s*")


def _words(name: str, language: str) -> str:
    lexicon = table("times", language)
    if name in _SHAPES:
        return _SHAPES[name]
    if name == "day":
        return rf"(?:{_DAY}(?:st|nd|rd|th)?(?!\d)|{_any(lexicon['nth'])})"
    if name == "count":
        return rf"(?:\d{{1,3}}|an?|{_any(table('numbers', language)['words'])})"
    entries = lexicon[name]
    return _any(entries.get("words", entries))


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")"
