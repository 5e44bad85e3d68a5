"""Records as columns, in which each name and each list stands once: what is alike lies side by side and packs well."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from juntagraph.graph.rendering.records import Record


def columns(records: Sequence[Record]) -> dict[str, Any]:
    """Each field with its value for every record, None where a record has none; the page's script turns it back.

    Values that are lists (an actor as id, label and class; the words around a quote) stand once under `lists`, in
    the order in which they come up, and columns that hold nothing else name them by their place. Texts of one length
    that all records have (hashes) stand without anything between them, after that length, under `joined`.

    >>> columns([{"a": 1, "b": ["x"], "id": "f0"}, {"a": 2, "id": "a1"}, {"a": 3, "b": ["x"], "id": "77"}])
    {'size': 3, 'plain': {'a': [1, 2, 3]}, 'joined': {'id': [2, 'f0a177']}, 'listed': {'b': [0, None, 0]}, \
'lists': [['x']]}
    """
    names = dict.fromkeys(name for record in records for name in record)
    whole: dict[str, list[Any]] = {name: [record.get(name) for record in records] for name in names}
    places: dict[str, int] = {}
    kinds: dict[str, dict[str, Any]] = {"plain": {}, "joined": {}, "listed": {}}
    for name, values in whole.items():
        if all(isinstance(value, list | None) for value in values):
            kinds["listed"][name] = [_place(value, places) for value in values]
        elif width := _width(values):
            kinds["joined"][name] = [width, "".join(values)]
        else:
            kinds["plain"][name] = values
    return {"size": len(records), **kinds, "lists": [json.loads(text) for text in places]}


def _width(values: Sequence[Any]) -> int | None:
    """The one length of all the values, where they are ASCII texts of such a length."""
    widths = {len(value) if isinstance(value, str) and value.isascii() else None for value in values}
    return widths.pop() if len(widths) == 1 else None


def _place(value: list[Any] | None, places: dict[str, int]) -> int | None:
    return None if value is None else places.setdefault(json.dumps(value, ensure_ascii=False), len(places))
