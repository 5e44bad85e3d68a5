"""Names of documents: safe in IRIs, paths and file names, and never the same twice."""

from __future__ import annotations

import re
import unicodedata

from juntagraph.graph.claims import digest

_SAFE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.)){0,99}(?<!\.)")


def identifier(name: str) -> str:
    """The name itself where it is safe; else its letters and digits, with a digest as that loses something.

    >>> identifier("mali-2025-08-plot"), identifier("../Coup à Bamako")
    ('mali-2025-08-plot', 'Coup-a-Bamako-7d779c3d')
    """
    if _SAFE.fullmatch(name):
        return name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^A-Za-z0-9_]+", "-", plain)[:60].strip("-_")
    return "-".join(filter(None, (slug, digest(name.encode("utf-8", "replace").decode())[:8])))


class Identifiers:
    """The identifiers given in one run."""

    def __init__(self) -> None:
        self._given: dict[str, tuple[str, str]] = {}

    def take(self, name: str, owner: str, qualifier: str) -> str | None:
        """An identifier for the document `name` of the file `owner`, None when that file had one of this name.

        A name that another file has is told apart by `qualifier`, then by a digest of the path. Letter case does not
        tell two apart, as in some file systems.
        """
        for candidate in map(identifier, (name, f"{qualifier}-{name}", f"{name}-{digest(owner)[:8]}")):
            holder = self._given.get(candidate.casefold())
            if holder == (owner, name):
                return None
            if holder is None:
                self._given[candidate.casefold()] = (owner, name)
                return candidate
        return None
