"""Saved queries, one file each in `queries/`, and how queries are put to a store.

A file is a SPARQL query that any SPARQL 1.1 store runs, headed by comments that say what it is for:

    # title: Denials
    # question: Who denied what, and in which words?
    # parameter: actor name The denier, or whom the denial is about; anyone if left out.

A parameter is a variable of the query that a caller may give a value, of a kind in `KINDS`. Lines that end in
`#if actor` are left out when the caller gives none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pyoxigraph import Literal

from juntagraph.graph.claims import Status
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.store import Results, Store
from juntagraph.graph.store.keys import search_key
from juntagraph.graph.store.results import Term
from juntagraph.graph.store.sparql import Bindings, substituted
from juntagraph.graph.store.terms import jg, relation
from juntagraph.graph.views.aliases import widened
from juntagraph.ontology.errors import InvalidDataError, UsageError

_HEAD = re.compile(r"^# (title|question): (.+)$", re.MULTILINE)
_PARAMETER = re.compile(r"^# parameter: (\w+) (\w+) (.+)$", re.MULTILINE)
_CONDITION = re.compile(r"#if (\w+)$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that a caller may bind; `kind` says how the value is read (`KINDS`)."""

    name: str
    kind: str
    description: str


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query with the question that it answers."""

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    text: str

    def bound(self, bindings: Mapping[str, str]) -> str:
        """The SPARQL text with these values for its parameters.

        Raises UsageError for a name that is no parameter, or a value that its kind does not have.
        """
        kinds = {one.name: one.kind for one in self.parameters}
        if strange := sorted(set(bindings) - set(kinds)):
            choices = f"its parameters are {', '.join(kinds)}" if kinds else "it has no parameters"
            raise UsageError(f"{self.name} has no parameter {', '.join(strange)}", hint=choices)
        terms = {name: KINDS[kinds[name]](value) for name, value in bindings.items()}
        return substituted(_kept(self.text, set(bindings)), terms)


def saved_queries() -> Mapping[str, SavedQuery]:
    """The saved queries by name, in the order of their names."""
    return _read()


def saved_query(name: str) -> SavedQuery:
    """The saved query of that name. Raises UsageError, listing the names, when there is none."""
    if found := saved_queries().get(name):
        return found
    raise UsageError(f"no saved query is called {name!r}", hint="choose from " + ", ".join(saved_queries()))


def run(
    store: Store, query: str | SavedQuery, bindings: Mapping[str, str] | None = None, *, timeout: float | None = None
) -> Results:
    """The answer to a saved query, named or given, or to a SPARQL text.

    Values bind the parameters of a saved query, or variables of a text to plain literals; a name in a saved query finds
    what documents call by other names as well, where resolution has them as one. Raises what
    `Store.query` does, and UsageError for names that are not there.
    """
    if isinstance(query, str) and "{" in query:
        values: Bindings = dict(bindings or {})
        return store.query(query, values, timeout=timeout)
    saved = saved_query(query) if isinstance(query, str) else query
    given = bindings or {}
    names = [(one.name, given[one.name]) for one in saved.parameters if one.kind == "name" and one.name in given]
    joined = replace(saved, text=widened(saved.text, names, store))
    return store.query(joined.bound(given), timeout=timeout)


def _name(value: str) -> Term:
    if key := search_key(value):
        return Literal(key)
    raise UsageError(f"{value!r} has no letter or digit to look for")


def _status(value: str) -> Term:
    if value in set(Status):
        return jg(value)
    raise UsageError(f"no status is called {value!r}", hint="choose from " + ", ".join(Status))


def _country(value: str) -> Term:
    from juntagraph.graph.actors.states import state_coded, state_named

    if found := state_coded(value) or state_named(value):
        return Literal(found.country)
    raise UsageError(f"no country is called {value!r}", hint="give a name or an ISO 3166 code such as ML")


def _date(value: str) -> Term:
    try:
        last = bounds(value)[1]
    except InvalidDataError as error:
        raise UsageError(str(error), hint=error.hint) from error
    return Literal((last or date.max).isoformat())


KINDS: Mapping[str, Callable[[str], Term]] = MappingProxyType(
    {"name": _name, "relation": relation, "status": _status, "country": _country, "date": _date, "text": Literal}
)
"""How the value of a parameter becomes a term; a name matches without case, accents and punctuation, a
date (EDTF) is its last day."""


def _kept(text: str, bound: set[str]) -> str:
    """The text without the lines whose condition is not among the bound names."""
    lines = ((line, _CONDITION.search(line)) for line in text.splitlines())
    return "\n".join(line for line, condition in lines if condition is None or condition[1] in bound)


@cache
def _read() -> Mapping[str, SavedQuery]:
    folder = files("juntagraph.graph.views").joinpath("queries")
    texts = {one.name[:-3]: one.read_text(encoding="utf-8") for one in folder.iterdir() if one.name.endswith(".rq")}
    return MappingProxyType({name: _parsed(name, text) for name, text in sorted(texts.items())})


def _parsed(name: str, text: str) -> SavedQuery:
    head = dict(_HEAD.findall(text))
    parameters = tuple(Parameter(*found) for found in _PARAMETER.findall(text))
    return SavedQuery(name, head["title"], head["question"], parameters, text)
