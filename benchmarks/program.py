"""The program under measurement, called as users call it, and where measuring data lies."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from juntagraph.ontology.errors import InvalidDataError

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("JUNTAGRAPH_SHARED", ROOT.parent / "shared"))
"""A folder with further gold data and their scorers, whose licences keep them out of the project; often absent."""
SOME_UNREAD = InvalidDataError.exit_code

Record = dict[str, Any]


def extract(paths: Iterable[Path], layer: str = "claims") -> str:
    """What `juntagraph extract` prints for documents, as JSON Lines; its messages go to this terminal.

    A document that cannot be read is reported there and yields nothing.
    """
    command = [sys.executable, "-m", "juntagraph", "-q", "extract", *map(str, paths)]
    return _output([*command, "--layer", layer, "--format", "jsonl"], passing=(0, SOME_UNREAD))


def records(lines: str) -> list[Record]:
    """The objects of JSON Lines."""
    return [json.loads(line) for line in lines.split("\n") if line.strip()]


def tool(name: str, *arguments: str | Path) -> str:
    """What a tool of the shared folder prints."""
    return _output([sys.executable, str(SHARED / "tools" / name), *map(str, arguments)])


def _output(command: list[str], passing: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    if done.returncode not in passing:
        raise subprocess.CalledProcessError(done.returncode, command)
    return done.stdout
