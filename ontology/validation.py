"""Whether a dataset is what the vocabulary says a store of claims must be: SHACL shapes and dataset rules.

The shapes run in `shacl`, a compiled engine; tests hold it to the results of pyshacl.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from pyoxigraph import RdfFormat, Store
from shacl import Result, Shapes

from juntagraph.ontology.errors import InvalidDataError, NotFoundError, UsageError
from juntagraph.ontology.findings import Finding, Severity
from juntagraph.ontology.rules import add_vocabulary, broken_rules, finding
from juntagraph.ontology.terms import JG

SHAPES = JG.removesuffix("ns#") + "shapes#"
_SEVERITIES = {"Violation": Severity.ERROR, "Warning": Severity.WARNING, "Info": Severity.INFO}
_ORDER = list(Severity)


def validate(dataset: bytes | Path, *, format: RdfFormat = RdfFormat.N_QUADS) -> list[Finding]:
    """What is wrong with a dataset, errors first; each finding names the node and the rule.

    `dataset` is N-Quads (or another `format`), or a file whose ending tells its format. Raises InvalidDataError,
    with line and column, for text that is not RDF, UsageError for a file of another kind.
    """
    store = Store()
    _load(store, dataset, format)
    add_vocabulary(store)
    found = [*_broken_shapes(store), *broken_rules(store)]
    return sorted(found, key=lambda one: (_ORDER.index(one.severity), one.where, one.message))


@cache
def shapes() -> Shapes:
    """The compiled shapes."""
    return Shapes.from_turtle(files("juntagraph.ontology").joinpath("shapes.ttl").read_text(encoding="utf-8"))


def _load(store: Store, dataset: bytes | Path, format: RdfFormat) -> None:
    name = str(dataset) if isinstance(dataset, Path) else "dataset"
    try:
        if isinstance(dataset, Path):
            store.bulk_load(path=dataset, format=_format(dataset))
        else:
            store.bulk_load(dataset, format=format)
    except FileNotFoundError as error:
        raise NotFoundError(f"{name}: no such file") from error
    except SyntaxError as error:
        place = f"{name}:{error.lineno}:{error.offset}"
        raise InvalidDataError(f"{place}: {error.msg}", hint="is the file cut off, or of another format?") from error


def _format(path: Path) -> RdfFormat:
    found = RdfFormat.from_extension(path.suffix.removeprefix("."))
    if found is None:
        raise UsageError(f"{path}: no RDF format has this ending", hint="name it .nq, .trig, .nt, .ttl or .jsonld")
    return found


def _broken_shapes(store: Store) -> Iterator[Finding]:
    dataset = store.dump(format=RdfFormat.N_QUADS) or b""
    for one in shapes().validate_text(dataset.decode(), format="nquads", allow_warnings=True).results:
        yield finding(_SEVERITIES[one.severity], _rule(one), one.message or "", one.focus_node, one.value)


def _rule(result: Result) -> str:
    shape = result.root_shape or result.source_shape or ""
    return shape.strip("<>").removeprefix(SHAPES)
