"""The words of a document in their place, marked and coloured, with the rule that took something from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import click

from juntagraph.cli.columns import sentence, sure
from juntagraph.cli.output import Record, shown
from juntagraph.cli.text import one_line, printable

AROUND = 60
"""Characters shown before and after the words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words from `start` to `end` of the text, in characters, and their colour."""

    start: int
    end: int
    colour: str


@dataclass(frozen=True, slots=True)
class Marking:
    """What stands above the words of a record, and which of them are marked."""

    head: Callable[[Record], str]
    marks: Callable[[Record], Sequence[Mark]]


def print_marked(text: str, records: Iterable[Record], marking: Marking) -> None:
    """Print each record above its words; brackets mark them where there is no colour."""
    for record in records:
        click.echo(marking.head(record))
        click.echo(f"  {_place(text, marking.marks(record))}\n")


def _place(text: str, marks: Sequence[Mark]) -> str:
    ordered = sorted(marks, key=lambda mark: (mark.start, mark.end))
    if not ordered:
        return ""
    start = max(0, ordered[0].start - AROUND)
    end = min(len(text), max(mark.end for mark in ordered) + AROUND)
    parts = "".join(_parts(text, ordered, start, end))
    return ("…" if start else "") + " ".join(parts.split()) + ("…" if end < len(text) else "")


def _parts(text: str, marks: Iterable[Mark], start: int, end: int) -> Iterator[str]:
    here = start
    for mark in marks:
        if mark.start >= here:  # of marks within each other the outer one is shown
            yield printable(text[here : mark.start])
            yield click.style(f"[{printable(text[mark.start : mark.end])}]", fg=mark.colour)
            here = mark.end
    yield printable(text[here:end])


def _head(rule: object, *parts: str) -> str:
    return " · ".join([click.style(one_line(str(rule)), bold=True), *(one_line(part) for part in parts if part)])


def _claim_head(record: Record) -> str:
    source = shown(record["source"])
    when = shown(record["when"])
    return _head(record["rule"], sure(record), record["status"], sentence(record), source and f"by {source}", when)


def _attribution_head(record: Record) -> str:
    return _head(record["rule"], record["mode"], record["words"]["source"])


def _mention_head(record: Record) -> str:
    return _head(record["kind"], *(f"{actor['type']} {actor['label']}" for actor in record["actors"]))


def _attribution_marks(record: Record) -> list[Mark]:
    colours = {"source": "cyan", "cue": "yellow", "content": "green"}
    return [Mark(start, end, colour) for part, colour in colours.items() for start, end in record[part]]


def _one(colour: str) -> Callable[[Record], Sequence[Mark]]:
    return lambda record: [Mark(record["start"], record["end"], colour)]


CLAIMS = Marking(_claim_head, _one("green"))
ATTRIBUTIONS = Marking(_attribution_head, _attribution_marks)
MENTIONS = Marking(_mention_head, _one("cyan"))
SENTENCES = Marking(lambda record: _head(f"{record['start']}–{record['end']}"), _one("green"))
