"""What the vocabulary says of one relation, status, class or family: the values that `vocabulary` reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """One row of the relation table.

    `domain` and `range` are classes that subject and object must be of; `sign` is 1 for a tie, -1 for a
    hostile relation, 0 for neither; `plover` the root category of PLOVER, None where it has none, and
    `plover_prospective` the one of prospective claims; `event` the class of the events it reports.
    """

    name: str
    label: str
    inverse_label: str
    definition: str
    domain: str
    range: str
    sign: int
    symmetric: bool
    plover: str | None
    plover_prospective: str | None
    family: str
    event: str | None = None


@dataclass(frozen=True, slots=True)
class StatusTerm:
    """An epistemic status: `firmness` from 1 (loosest) up, None for a denial; `muc4` its MUC-4 confidence."""

    name: str
    definition: str
    firmness: int | None
    affirming: bool
    muc4: str | None


@dataclass(frozen=True, slots=True)
class ClassTerm:
    """A class with its parents inside the vocabulary (local names) and outside it (IRIs)."""

    name: str
    label: str
    definition: str
    parents: tuple[str, ...]
    external: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConceptTerm:
    """A concept that needs no more than name and meaning: a polarity, a family, a coup outcome."""

    name: str
    definition: str
