"""Names without case, accents and punctuation, so that "Dembele" finds "Gen. Abass Dembélé"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def search_key(name: str) -> str:
    """The words of a name, folded.

    >>> search_key("Gen. Assimi GOÏTA")
    'gen assimi goita'
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return " ".join(re.findall(r"[^\W_]+", plain))


def search_keys(names: Iterable[str]) -> set[str]:
    """Every key by which something of these names is found: whole names and each of their words.

    >>> sorted(search_keys(["Nema Sagara"]))
    ['nema', 'nema sagara', 'sagara']
    """
    whole = {search_key(name) for name in names} - {""}
    return whole | {word for name in whole for word in name.split()}
