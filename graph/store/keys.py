"""Names without case, accents and punctuation, so that "Dembele" finds "Gen. Abass Dembélé"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator


def search_key(name: str) -> str:
    """The words of a name, folded.

    >>> search_key("Gen. Assimi GOÏTA")
    'gen assimi goita'
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return " ".join(re.findall(r"[^\W_]+", plain))


_RUN = 4
"""Words in a row that are a key of their own; longer names are found by the whole name as well."""


def search_keys(names: Iterable[str]) -> set[str]:
    """Every key by which something of these names is found: whole names, and runs of their words.

    >>> sorted(search_keys(["Gen Nema Sagara"]))
    ['gen', 'gen nema', 'gen nema sagara', 'nema', 'nema sagara', 'sagara']
    """
    whole = {search_key(name) for name in names} - {""}
    return whole | {run for name in whole for run in _runs(name.split())}


def _runs(words: list[str]) -> Iterator[str]:
    for start in range(len(words)):
        for end in range(start + 1, min(start + _RUN, len(words)) + 1):
            yield " ".join(words[start:end])
