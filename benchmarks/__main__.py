"""Run benchmarks: `python -m benchmarks [NAME…] [--json]`; all of them without a name."""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.tables import Table

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """The modules of this folder that measure something."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if _measures(path))


def _measures(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == "measure" for node in tree.body)


def tables(chosen: list[str]) -> Iterator[Table]:
    """The tables of the chosen benchmarks, one as soon as it is there."""
    for name in chosen:
        print(f"measuring: {name}", file=sys.stderr)
        yield from importlib.import_module(f"benchmarks.{name}").measure()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(names())}; default: all")
    parser.add_argument("--json", action="store_true", help="one JSON object a table and line")
    options = parser.parse_args()
    if unknown := set(options.names) - set(names()):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(names())}")
    for table in tables(options.names or names()):
        record = {"title": table.title, "note": table.note, "rows": table.records()}
        print(json.dumps(record, ensure_ascii=False) if options.json else f"{table}\n", flush=True)


if __name__ == "__main__":
    main()
