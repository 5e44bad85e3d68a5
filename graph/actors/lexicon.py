"""The lexicons of names in `lexicons/`: words beside names, variants of given names, concepts of organisations."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from juntagraph.graph.actors.romanising import plain, sound, words


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """The file of that name."""
    text = files("juntagraph.graph.actors").joinpath("lexicons", f"{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))


@cache
def titles() -> frozenset[tuple[str, ...]]:
    """Ranks and forms of address, as words."""
    return frozenset(words(one) for one in lexicon("persons")["titles"])


@cache
def particles() -> frozenset[str]:
    """Words that join the parts of a person's name."""
    return frozenset(lexicon("persons")["particles"])


@cache
def generations() -> Mapping[str, str]:
    """Words for junior, senior and the number of a monarch, each with what it means."""
    return MappingProxyType(dict(lexicon("persons")["generations"]))


@cache
def variants() -> Mapping[str, frozenset[str]]:
    """The sound of a form of a given name -> the names that it may be a form of, by the first form of each."""
    found: dict[str, set[str]] = {}
    for group in lexicon("persons")["variants"]["groups"]:
        forms = group.split()
        for form in forms:
            found.setdefault(sound(plain(form)), set()).add(forms[0])
    return MappingProxyType({form: frozenset(names) for form, names in found.items()})


@cache
def light() -> frozenset[str]:
    """Sounds of first names that are left out as often as not."""
    return frozenset(sound(plain(one)) for one in lexicon("persons")["variants"]["light"])


@cache
def stop_words() -> frozenset[str]:
    """Words of an organisation's name that carry nothing."""
    return frozenset(lexicon("organisations")["stop"])


@cache
def concepts() -> Mapping[str, str]:
    """Words of several languages, each with its concept."""
    table = lexicon("organisations")["concepts"]
    return MappingProxyType({word: concept for concept, forms in table.items() for word in forms.split()})


@cache
def legal_forms() -> frozenset[str]:
    """Words for the legal form of a company."""
    return frozenset(lexicon("organisations")["other"]["legal"])


@cache
def optional_words() -> frozenset[str]:
    """Concepts that one form of a name has and another leaves out."""
    return frozenset(lexicon("organisations")["other"]["optional"])
