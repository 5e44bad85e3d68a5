"""The checkout as tests look at it: its files, its packages, its configuration."""

from __future__ import annotations

import configparser
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("juntagraph", "cli", "graph", "ontology")
"""The folders that hold the packages; all but the first are installed below it."""


def files() -> list[Path]:
    """The project's own files: those under version control or about to be; all files in an unpacked sdist."""
    if not (ROOT / ".git").exists():
        return sorted(path for path in ROOT.rglob("*") if path.is_file() and not _made(path))
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def _made(path: Path) -> bool:
    return any(part.startswith(".venv") or part == "__pycache__" for part in path.relative_to(ROOT).parts)


def sources() -> dict[str, Path]:
    """The modules by the names under which they are imported."""
    return {name: path for folder in FOLDERS for name, path in _modules(folder)}


def _modules(folder: str) -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield canonical(parts[:-1] if parts[-1] == "__init__" else parts), path


def canonical(parts: tuple[str, ...]) -> str:
    """The import name of a path below the checkout.

    >>> canonical(("graph", "claims"))
    'juntagraph.graph.claims'
    """
    return ".".join(parts if parts[0] == "juntagraph" else ("juntagraph", *parts))


def configuration() -> configparser.ConfigParser:
    """setup.cfg."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser
