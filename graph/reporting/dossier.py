"""The dossier as a text: sections of lines whose words are cited, whatever it is written as."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.claims import Actor


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it says, `detail` such as status and date, the words of a document, numbers of its citations.

    `under` are lines that belong below it; `against` marks what speaks against the line above.
    """

    text: str
    detail: tuple[str, ...] = ()
    quote: str = ""
    cites: tuple[int, ...] = ()
    under: tuple[Line, ...] = ()
    against: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; `empty` stands where there are none."""

    title: str
    lines: tuple[Line, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Citation:
    """The words of a document: `number` by which lines cite them, title, publisher, date, web address."""

    number: int
    document: str
    title: str
    source: str | None
    date: str | None
    url: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class Report:
    """Sections under a name, with facts above and citations below; a notebook shows it by itself.

    Every text in it is one line without control characters. `as_of` is the day up to which documents were read.
    """

    name: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    as_of: str | None

    def _repr_html_(self) -> str:
        from juntagraph.graph.reporting.pages import framed, page

        return framed(page(self))


@dataclass(frozen=True, slots=True)
class Dossier(Report):
    """All that is claimed of one actor, as `gathering.dossier` makes it."""

    actor: Actor
