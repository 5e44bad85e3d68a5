"""The pinned requirements are in step with setup.cfg, whole, and tied to no place."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from support.checkout import ROOT, configuration, files, sources


def pins(name: str) -> list[tuple[Requirement, int]]:
    """The pins of a lock file, each with its number of hashes."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    logical = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    return [(Requirement(line.split(" --hash=")[0].strip()), line.count("--hash=sha256:")) for line in logical]


def pinned(name: str) -> dict[str, str]:
    """The versions that a lock file gives this Python."""
    applying = [pin for pin, _ in pins(name) if pin.marker is None or pin.marker.evaluate()]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in applying}


def declared(name: str) -> Iterator[Requirement]:
    """What setup.cfg asks for: of users for `run`, of those who test and check as well for `dev`."""
    setup = configuration()
    extras = setup["options.extras_require"].values() if name == "dev" else ()
    for block in (setup["options"]["install_requires"], *extras):
        yield from (Requirement(line) for line in block.splitlines() if line and not line.startswith("#"))


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_requirement_has_a_pin_that_suits_it(name: str) -> None:
    locked = pinned(name)
    wrong = [
        f"{asked} but the lock has {locked.get(canonicalize_name(asked.name))}"
        for asked in declared(name)
        if not asked.specifier.contains(locked.get(canonicalize_name(asked.name), "0"))
    ]
    assert wrong == [], "run `make lock`"


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_pin_is_exact_and_hashed(name: str) -> None:
    loose = [pin for pin, hashes in pins(name) if not hashes or not re.fullmatch(r"==[^,*]+", str(pin.specifier))]
    assert loose == []


def test_users_and_developers_get_the_same_versions() -> None:
    assert pinned("run").items() <= pinned("dev").items()


@pytest.mark.parametrize("name", ["run", "dev"])
def test_locks_name_no_place(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links", text) == []


def test_every_dependency_says_why_and_has_a_range() -> None:
    text = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    (block,) = re.findall(r"^install_requires =\n((?:    .*\n)+)", text, flags=re.MULTILINE)
    lines = [line.strip() for line in block.splitlines()]
    bare = [line for before, line in zip(["", *lines], lines, strict=False) if "#" not in before + line]
    assert bare == []
    assert [line for line in lines if not line.startswith("#") and not re.search(r"<|==", line)] == []


def imported(paths: Iterable[Path]) -> set[str]:
    """The distributions whose modules these files import."""
    nodes = [node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    known = packages_distributions()
    tops = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"juntagraph"}
    return {canonicalize_name(known[top][0]) for top in tops if top in known}


@pytest.mark.parametrize("name", ["run", "dev"])
def test_what_is_imported_is_asked_for(name: str) -> None:
    paths = sources().values() if name == "run" else [path for path in files() if path.suffix == ".py"]
    assert imported(paths) - {canonicalize_name(asked.name) for asked in declared(name)} == set()
