"""How far a long command is, on stderr, and only where somebody looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from juntagraph.cli.settings import plain, settings
from juntagraph.cli.text import one_line

WIDTH = 60  # characters of what is shown beside the count


@contextmanager
def counting(what: str, *, beside_data: bool = False) -> Iterator[Callable[[str], None]]:
    """Gives a function to be called, with a word on it, for each thing that is done.

    Where data comes out meanwhile (`beside_data`), on the same terminal, that is progress enough.
    """
    if not _looked_at() or (beside_data and sys.stdout.isatty()):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    at = TextColumn("{task.fields[at]}")
    columns = SpinnerColumn(), TextColumn(what), MofNCompleteColumn(), TimeElapsedColumn(), at
    console = Console(stderr=True, no_color=plain(), markup=False, emoji=False)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(what, total=None, at="")
        yield lambda at: progress.update(task, advance=1, at=one_line(at)[:WIDTH])


def _looked_at() -> bool:
    return sys.stderr.isatty() and settings().verbosity >= 0
