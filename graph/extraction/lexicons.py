"""Reads the lexicon files of one language. All knowledge of words lies in those files, none in code."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from juntagraph.ontology.errors import UsageError

ROOT = files("juntagraph.graph.extraction") / "lexicons"


def languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that have lexicons."""
    return tuple(sorted(folder.name for folder in ROOT.iterdir() if folder.is_dir() and len(folder.name) == 2))


def lexicon_file(name: str, language: str = "en") -> Traversable:
    """The file `name` of a language. Raises UsageError for a language without lexicons."""
    if language not in languages():
        raise UsageError(f"no lexicons for language {language!r}", hint=f"choose one of {', '.join(languages())}")
    return ROOT / language / name


@cache
def table(name: str, language: str = "en") -> dict[str, Any]:
    """A TOML lexicon as plain dicts and lists; treat it as read-only, it is cached."""
    read: dict[str, Any] = _quick(tomllib.loads(lexicon_file(f"{name}.toml", language).read_text(encoding="utf-8")))
    return read


class Words(list[str]):
    """A list of words that tells at once whether it has one; rules ask that of every word of a text."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__(words)
        self._known = frozenset(self)

    def __contains__(self, word: object) -> bool:
        return word in self._known


def _quick(value: Any) -> Any:
    """The same tables with their lists of words as `Words`."""
    if isinstance(value, dict):
        return {key: _quick(one) for key, one in value.items()}
    if isinstance(value, list):
        return Words(value) if all(isinstance(one, str) for one in value) else [_quick(one) for one in value]
    return value


@cache
def rows(name: str, language: str = "en") -> tuple[tuple[str, ...], ...]:
    """A tab-separated lexicon without its comment lines."""
    lines = lexicon_file(f"{name}.tsv", language).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
