"""How a data set codes coups: one file in `datasets/` each, named as the command names it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Coding:
    """What a code of the outcome column means: the relation that is claimed, and the coup outcome by its label."""

    relation: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Initiator:
    """A party that a column names as having begun the coup when it holds `value`; `label` has a place for the state."""

    type: str
    label: str
    value: str = "1"


@dataclass(frozen=True, slots=True)
class Scheme:
    """The codebook of a data set as far as claims need it.

    `country` lists columns of which the first present counts, `date` groups of columns (one ISO date, or year, month
    and day); `key` the columns that name a row; `fates` the relation that each column claims of the executive.
    """

    name: str
    title: str
    label: str
    document: str
    reference: str
    licence: str
    url: str | None
    codes: str
    key: tuple[str, ...]
    country: tuple[str, ...]
    date: tuple[tuple[str, ...], ...]
    required: tuple[str, ...]
    outcome_column: str
    outcomes: Mapping[str, Coding]
    initiators: Mapping[str, Initiator] = field(default_factory=dict)
    fates: Mapping[str, str] = field(default_factory=dict)
    aim_column: str | None = None
    aims: Mapping[str, str] = field(default_factory=dict)
    supporters_column: str | None = None

    @property
    def citation(self) -> str:
        """How to cite the data set, from the vocabulary."""
        return vocabulary().citations[self.reference]


@cache
def schemes() -> Mapping[str, Scheme]:
    """The data sets that can be imported, by name."""
    folder = files("juntagraph.graph.importing").joinpath("datasets")
    texts = {one.name.removesuffix(".toml"): one.read_text(encoding="utf-8") for one in folder.iterdir()}
    return MappingProxyType({name: _scheme(name, tomllib.loads(text)) for name, text in sorted(texts.items())})


def scheme(name: str) -> Scheme:
    """The data set of that name. Raises UsageError, listing the names, when there is none."""
    if found := schemes().get(name):
        return found
    raise UsageError(f"no data set is called {name!r}", hint="choose from " + ", ".join(schemes()))


def _scheme(name: str, table: dict[str, Any]) -> Scheme:
    outcomes, aims = dict(table["outcomes"]), dict(table.get("aims", {}))
    return Scheme(
        name=name,
        **{key: table[key] for key in ("title", "label", "document", "reference", "licence", "codes")},
        url=table.get("url"),
        key=tuple(table["key"]),
        country=tuple(table["country"]),
        required=tuple(table["required"]),
        date=tuple(tuple(columns) for columns in table["date"]),
        outcome_column=outcomes.pop("column"),
        outcomes={code: Coding(**row) for code, row in outcomes.items()},
        initiators={column: Initiator(**row) for column, row in table.get("initiators", {}).items()},
        fates=table.get("fates", {}),
        aim_column=aims.pop("column", None),
        aims=aims,
        supporters_column=table.get("supporters", {}).get("column"),
    )
