"""What one row of a coup data set says: outcome, day, state, who began it, what became of the executive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from juntagraph.graph.actors.slugs import slug
from juntagraph.graph.actors.states import State, state_named
from juntagraph.graph.claims import Actor
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.importing.scheme import Scheme
from juntagraph.graph.importing.tables import Row
from juntagraph.ontology.errors import InvalidDataError

_BETWEEN = re.compile(r"\s*[;,]\s*(?![^()]*\))")
_NOBODY = frozenset({"", "0", "NA"})


@dataclass(frozen=True, slots=True)
class Said:
    """A claim that a row makes, before it has a place in a document."""

    relation: str
    subject: Actor | None
    object: Actor
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Coded:
    """A row understood: the state by its name in the data set, the EDTF date, and what it claims, the outcome first."""

    name: str
    state: State
    when: str
    said: tuple[Said, ...]


def coded(row: Row, scheme: Scheme) -> Coded:
    """What the row claims. Raises InvalidDataError for a date, country or code that the codebook does not have."""
    when = _when(row, scheme)
    name = row.first(*scheme.country)
    state = state_named(name, bounds(when)[0])
    if state is None:
        raise InvalidDataError(f"no state is called {name!r}", hint="states.toml takes further names")
    return Coded(name, state, when, tuple(_said(row, scheme, state, when)))


def state_actor(state: State) -> Actor:
    """The state as an actor."""
    return Actor(f"state/{state.key}", state.label, "State")


def _said(row: Row, scheme: Scheme, state: State, when: str) -> Iterator[Said]:
    code = row.first(scheme.outcome_column)
    coding = scheme.outcomes.get(code)
    if coding is None:
        known = ", ".join(scheme.outcomes)
        raise InvalidDataError(f"{scheme.outcome_column} is {code!r}, which the codebook does not have", hint=known)
    target, aim = state_actor(state), _aim(row, scheme)
    yield Said(coding.relation, None, target, aim)
    yield from (Said(coding.relation, one, target, aim) for one in _initiators(row, scheme, state))
    where = f"{state.label} ({when})"
    name = slug(f"{scheme.document} {'-'.join(row.first(key) for key in scheme.key) or f'{state.key} {when}'}")
    executive = Actor(f"person/{name}-executive", f"executive of {where}", "Person")
    for relation in dict.fromkeys(scheme.fates[column] for column in scheme.fates if row.cells.get(column) == "1"):
        yield Said(relation, None, executive)
    plotters = Actor(f"group/{name}-plotters", f"plotters in {where}", "Group")
    yield from (Said("backs", one, plotters) for one in _supporters(row, scheme, state))


def _initiators(row: Row, scheme: Scheme, state: State) -> Iterator[Actor]:
    for column, party in scheme.initiators.items():
        if row.cells.get(column) == party.value:
            kind = slug(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", party.type))
            label = party.label.format(state=state.label)
            own = slug(party.label.partition(" of {")[0].partition(" in {")[0])
            yield Actor(f"{kind}/{state.key}-{own}", label, party.type)


def _supporters(row: Row, scheme: Scheme, state: State) -> Iterator[Actor]:
    cell = row.cells.get(scheme.supporters_column or "", "")
    for name in dict.fromkeys(_BETWEEN.split(cell)):
        if name not in _NOBODY:
            other = state_named(name)
            yield state_actor(other) if other else Actor(f"actor/{state.key}-{slug(name)}", name, "Actor")


def _aim(row: Row, scheme: Scheme) -> str | None:
    words = row.cells.get(scheme.aim_column or "", "")
    return next((aim for ending, aim in scheme.aims.items() if words.endswith(ending)), None)


def _when(row: Row, scheme: Scheme) -> str:
    columns = next((group for group in scheme.date if all(column in row.cells for column in group)), scheme.date[0])
    given = [row.first(column) for column in columns]
    when = given[0] if len(given) == 1 else _from_parts(given)
    try:
        if re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", when):
            bounds(when)
            return when
    except InvalidDataError:
        pass
    raise InvalidDataError(f"not a date: {' '.join(given)!r}", hint="dates are YYYY-MM-DD, or year, month and day")


def _from_parts(given: list[str]) -> str:
    """Year, month and day as EDTF; a month or day that is 0 or empty is not known."""
    known = []
    for part in given:
        if not part.isdecimal() or not int(part):
            break
        known.append(part.zfill(2))
    return "-".join(known)
