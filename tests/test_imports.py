"""The floors of the house: who may import whom, and one name for every module."""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import networkx as nx
from support.checkout import ROOT, files, sources

FLOORS = (
    ("ontology",),
    ("graph.claims",),
    ("graph.documents",),
    ("graph.actors",),
    ("graph.extraction",),
    ("graph.store",),
    ("graph.reasoning",),
    ("graph.views",),
    ("graph.exporting", "graph.rendering", "graph.analysis", "graph.reporting"),
    ("graph.importing",),
    ("graph.pooling",),
    ("graph.loading", "graph"),
    ("graph.workspace",),
    ("cli",),
    ("",),  # the package itself and its __main__
)
HEIGHT = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
MODULES = {name: path for name, path in sources().items() if name != "juntagraph"}


def room(module: str) -> str:
    """The room of a module: its folder, below juntagraph, or graph and its folder."""
    parts = module.split(".")[1:]
    if not parts or parts[0] != "graph":
        return parts[0] if parts and parts[0] in HEIGHT else ""
    return ".".join(parts[:2])


def imported(path: Path, *, loading: bool = False) -> Iterator[str]:
    """The modules of the project that a file imports; with `loading`, only those it imports while it loads itself.

    The package itself does not count: every module has it for a parent.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for node in _loading(tree) if loading else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in MODULES else node.module for name in names)


def _loading(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        for_types = isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING")
        if not for_types and not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _loading(child)


@cache
def edges() -> list[tuple[str, str]]:
    """Which module imports which."""
    return sorted({(name, other) for name, path in MODULES.items() for other in imported(path) if other != name})


def test_every_module_has_a_floor() -> None:
    assert {room(name) for name in MODULES} <= set(HEIGHT)


def test_imports_go_down() -> None:
    assert edges()
    assert [f"{a} imports {b}" for a, b in edges() if HEIGHT[room(a)] < HEIGHT[room(b)]] == []


def test_rooms_of_one_floor_form_no_circle() -> None:
    rooms = nx.DiGraph((room(a), room(b)) for a, b in edges() if room(a) != room(b))
    assert list(nx.simple_cycles(rooms)) == []


def test_modules_form_no_circle() -> None:
    modules = nx.DiGraph((name, other) for name, path in MODULES.items() for other in imported(path, loading=True))
    assert list(nx.simple_cycles(modules)) == []


def test_imports_are_absolute() -> None:
    relative = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in files()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_one_name_for_every_module() -> None:
    for name in MODULES:
        if not name.endswith("__main__"):
            importlib.import_module(name)
    assert not {"graph", "ontology", "cli"} & set(sys.modules)
