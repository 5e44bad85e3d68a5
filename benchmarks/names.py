"""When two names or texts mean the same in a comparison with gold claims.

Stricter than resolution of actors, and without any knowledge of who is who: only the words count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

_SMALL = frozenset(["the", "a", "an", "of", "former", "ex", "his", "her", "its", "their", "s"])
_DIGITS = re.compile(r"\d[\d,.]*")


@cache
def _vague() -> frozenset[str]:
    """Articles, ranks, offices and numbers: they do not tell one name from another."""
    lines = Path(__file__).with_name("vague_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def words(text: str) -> list[str]:
    """The words of a text without case, accents and possessive endings.

    >>> words("Gen. Goïta's")
    ['gen', 'goita']
    """
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]s\b", "", "".join(letters).casefold()))


def telling(name: str) -> list[str]:
    """The words that tell a name apart; all of them where none does.

    >>> telling("the former Prime Minister Moussa Mara"), telling("the leader")
    (['moussa', 'mara'], ['the', 'leader'])
    """
    every = words(name)
    return [word for word in every if word not in _vague() and not _DIGITS.fullmatch(word)] or every


def same_name(label: str | None, accepted: Collection[str | None]) -> bool:
    """Whether a label is one of the accepted names, or a shorter or longer form that ends alike."""
    if label is None:
        return None in accepted
    return any(_same_ending(telling(label), telling(name)) for name in accepted if name is not None)


def _same_ending(one: list[str], other: list[str]) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (bool(short) and short[-1] == long[-1] and set(short) <= set(long))


def same_text(label: str | None, accepted: Collection[str | None]) -> bool:
    """Whether a post or rank says one of the accepted ones; only articles and the like are dropped."""
    if label is None:
        return None in accepted
    return any(_same_words(_content(label), _content(text)) for text in accepted if text is not None)


def _same_words(got: frozenset[str], want: frozenset[str]) -> bool:
    return bool(want) and (got == want or want < got or (got < want and len(got) > 1))


def _content(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _SMALL


def accepted(names: Iterable[str | None] | str | None) -> tuple[str | None, ...]:
    """The names that a gold claim accepts, whether it gives a list, one name or none."""
    return (names,) if names is None or isinstance(names, str) else tuple(names)
