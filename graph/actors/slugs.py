"""Names as words without case, accents and punctuation, and as parts of paths."""

from __future__ import annotations

import re
import unicodedata


def folded(name: str) -> tuple[str, ...]:
    """The words of a name.

    >>> folded("Côte d’Ivoire")
    ('cote', 'd', 'ivoire')
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(re.findall(r"[^\W_]+", plain))


def slug(name: str) -> str:
    """A name as a path segment.

    >>> slug("Force armée (Mali)")
    'force-armee-mali'
    """
    return "-".join(folded(name)) or "unnamed"
