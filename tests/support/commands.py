"""Commands as tests run them: in this process, or as a program of its own as users do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from juntagraph.cli.main import main
from juntagraph.graph.store import open_store
from juntagraph.graph.views.event_graph import keep_events
from support.stores import gold_report

PLAIN = {"COLUMNS": "160", "JUNTAGRAPH_STORE": "", "NO_COLOR": ""}


def run(*arguments: str | Path, store: Path | str | None = None, stdin: bytes | str | None = None) -> Result:
    """Run a command in this process."""
    where = ["--store", str(store)] if store is not None else []
    return CliRunner().invoke(main, [*where, *map(str, arguments)], input=stdin, env=PLAIN)


def records(result: Result) -> list[dict[str, Any]]:
    """The records that a command printed as JSON Lines; it must have succeeded."""
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def program(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the program as users do, and wait for it."""
    chosen: dict[str, Any] = {"capture_output": True, "text": True, "encoding": "utf-8", "env": environment()} | options
    return subprocess.run([sys.executable, "-m", "juntagraph", *map(str, arguments)], **chosen)


def environment(**changes: str) -> dict[str, str]:
    """The environment without what steers the program, but for these changes."""
    steering = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "JUNTAGRAPH_STORE")
    return {name: value for name, value in os.environ.items() if name not in steering} | changes


def fill(folder: Path, corpus: Path, gold: Path) -> Path:
    """A store of the sample corpus with its gold claims."""
    with open_store(folder) as store:
        for path in sorted(corpus.iterdir()):
            store.put(*gold_report(corpus, gold, path.stem))
        store.resolve()
        keep_events(store)
    return folder
