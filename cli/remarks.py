"""What is said to the user beside the data, on stderr."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from juntagraph.cli.settings import plain, settings
from juntagraph.cli.text import printable

if TYPE_CHECKING:
    from juntagraph.ontology.findings import Finding

Item = TypeVar("Item")
Made = TypeVar("Made")
ALIKE = 3
"""How many findings with the same message are shown unless all are asked for."""
_COLOURS = {"error": "red", "warning": "yellow", "info": None}


def note(text: str) -> None:
    """Tell the user something; -q silences it."""
    if settings().verbosity >= 0:
        _say(printable(text))


def left_out(text: str, way: str = "") -> None:
    """Say what the answer lacks: nothing is capped in silence."""
    if text:
        note(f"left out: {text}" + (f"; {way}" if way else ""))


def capped(items: Sequence[Item], limit: int | None, what: str) -> Sequence[Item]:
    """The first `limit` of the items; says how many more there are."""
    shown = items[:limit]
    if len(shown) < len(items):
        left_out(f"{len(items) - len(shown)} of {len(items)} {what}", "--limit shows more")
    return shown


class Remarks:
    """Findings as they come; of many alike, the first few. Errors are always shown, information with -v."""

    def __init__(self) -> None:
        self.errors = 0
        self._said: Counter[tuple[str, str]] = Counter()
        self._kept_back: Counter[str] = Counter()

    def add(self, finding: Finding) -> None:
        """Show a finding, or count it."""
        kind = finding.severity.value
        self.errors += kind == "error"
        self._said[kind, finding.message] += 1
        if kind != "error" and self._said[kind, finding.message] > ALIKE and settings().verbosity < 1:
            self._kept_back[finding.message] += _wanted(kind)
        elif _wanted(kind):
            _show(kind, str(finding))

    def add_all(self, findings: Iterable[Finding]) -> None:
        """Show several."""
        for finding in findings:
            self.add(finding)

    def made(self, items: Iterable[Item], make: Callable[[Item], Made]) -> Iterator[tuple[Item, Made]]:
        """Each item with what is made of it; one of which nothing can be made is a finding, and the others go on."""
        from juntagraph.ontology.errors import JuntagraphError
        from juntagraph.ontology.findings import Finding, Severity

        for item in items:
            where = str(getattr(item, "id", item))
            try:
                made = make(item)
            except JuntagraphError as error:
                self.add(Finding(Severity.ERROR, str(error), where, hint=error.hint))
            except Exception as error:  # whatever it is, it is this document's
                self.add(Finding(Severity.ERROR, f"extraction failed: {type(error).__name__}: {error}", where))
            else:
                yield item, made

    def close(self) -> None:
        """Say how many findings were kept back."""
        for message, count in (+self._kept_back).items():
            note(f"and {count} more: {message} (-v shows all)")


def _wanted(kind: str) -> bool:
    return settings().verbosity >= {"error": -9, "warning": 0, "info": 1}[kind]


def _show(kind: str, text: str) -> None:
    _say(click.style(printable(text), fg=_COLOURS[kind]))


def _say(text: str) -> None:
    """Through `sys.stderr`, which a progress line replaces to make way, and click's own stream would bypass."""
    coloured = sys.stderr.isatty() and not plain()
    print(text if coloured else click.unstyle(text), file=sys.stderr, flush=True)
