"""Gender that words give away; it helps coreference and is never guessed from a first name."""

from __future__ import annotations

from collections.abc import Iterable

from juntagraph.graph.extraction.lexicons import table


def gender_of(words: Iterable[str], language: str = "en") -> str | None:
    """`female`, `male` or None by the first telling word.

    >>> gender_of(["the", "spokeswoman"])
    'female'
    """
    genders = table("titles", language)["gender"]
    for word in words:
        for gender in ("female", "male"):
            if word.rstrip(".") in genders[gender]:
                return gender
    return None
