"""Saved queries for an actor whom documents call by several names: a name finds what stands under the others too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files

from pyoxigraph import Literal

from juntagraph.graph.store import Store
from juntagraph.graph.store.keys import search_key
from juntagraph.graph.store.sparql import substituted


def widened(text: str, names: Iterable[tuple[str, str]], store: Store) -> str:
    """The query text with, for parameters and names, the actors themselves where resolution joined them to others.

    That is, in place of `?actor jg:searchKey ?name`: a name that is one actor's alone stays a key, which is quicker.
    """
    for parameter, name in names:
        if several := _joined(search_key(name), store):
            text = re.sub(rf"\?(\w+) jg:searchKey \?{parameter} \.", rf"VALUES ?\1 {{ {several} }}", text)
    return text


def _joined(key: str, store: Store) -> str:
    """The IRIs of all who are one with somebody of that name; none where they all have it."""
    found = store.query(substituted(_query(), {"key": Literal(key)})) if key else None
    rows = found.texts() if found else []
    return " ".join(sorted({f"<{alias}>" for alias, _ in rows})) if any(named == "false" for _, named in rows) else ""


def _query() -> str:
    return files("juntagraph.graph.views").joinpath("aliases.rq").read_text(encoding="utf-8")
