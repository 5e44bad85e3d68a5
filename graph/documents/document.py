"""A document as the later floors see it: its text, what it is made of and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.claims import Span, digest


@dataclass(frozen=True, slots=True)
class Segment:
    """A block of the text. `kind`: title, heading, summary, paragraph, item, table.

    `repeats` is true where the text has said the same before, as a repeated headline does.
    """

    span: Span
    kind: str = "paragraph"
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """Text with its segments and metadata; offsets everywhere are characters of `text`.

    `id` is a slug that is unique in a store; `date` the publication date as EDTF, None when unknown;
    `language` an ISO 639-1 code.
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None
    language: str = "en"
    segments: tuple[Segment, ...] = ()

    @property
    def content_hash(self) -> str:
        """Names the content: text and every metadatum that claims depend on."""
        return digest(self.text, self.title, self.date, self.source, self.url, self.language)
