"""How the page shows what the vocabulary names: hues, dashes and shapes, read from `templates/style.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from juntagraph.ontology.vocabulary import Vocabulary, vocabulary

FALLBACK = {"family": "institution", "shape": "diamond"}
"""What an unknown relation or class is shown as: a page shows data that is ahead of the vocabulary too."""


@cache
def style() -> Mapping[str, Any]:
    """The whole file."""
    found: Mapping[str, Any] = _read("style.json")
    return found


@cache
def interface_text() -> Mapping[str, str]:
    """Every English word of the page that is not data, by key."""
    found: Mapping[str, str] = _read("text.en.json")
    return found


@cache
def shape(kind: str) -> str:
    """The shape of an actor class: its own, or that of its nearest parent.

    >>> shape("Unit"), shape("PrivateMilitaryCompany")
    ('shield', 'factory')
    """
    shapes: Mapping[str, str] = style()["types"]
    return next((shapes[name] for name in _ancestry(kind, vocabulary()) if name in shapes), FALLBACK["shape"])


def relation_rows(names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Label, inverse, family, sign and symmetry of each relation, as the page's script reads them."""
    return {name: _relation(name) for name in names}


def type_label(kind: str) -> str:
    """What people call a class: its label in the vocabulary."""
    known = vocabulary().classes.get(kind)
    return known.label if known else kind


@cache
def _relation(name: str) -> dict[str, Any]:
    row = vocabulary().relations.get(name)
    if row is None:
        return {"label": name, "inverse": name, "family": FALLBACK["family"], "sign": 0, "symmetric": False}
    return {
        "label": row.label,
        "inverse": row.inverse_label,
        "family": row.family,
        "sign": row.sign,
        "symmetric": row.symmetric,
    }


def _ancestry(kind: str, words: Vocabulary) -> Iterator[str]:
    """The class, then its parents, breadth first."""
    queue = [kind]
    for name in queue:
        yield name
        known = words.classes.get(name)
        queue.extend(parent for parent in (known.parents if known else ()) if parent not in queue)


def _read(name: str) -> Any:
    return json.loads(files("juntagraph.graph.rendering").joinpath("templates", name).read_text(encoding="utf-8"))
