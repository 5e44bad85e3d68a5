"""PDF files that hold text: lines joined to paragraphs, without running heads, page numbers and line-end hyphens."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING

from juntagraph.graph.documents.composing import Block, compose
from juntagraph.graph.documents.drafts import Draft, Input
from juntagraph.graph.documents.layout import segments_of
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding, Severity

if TYPE_CHECKING:
    from pypdf import PdfReader

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # damage that matters comes back as a finding

SUFFIXES = (".pdf",)
_PAGE_NUMBER = re.compile(r"\s*(?:page\s*)?[-–]?\s*\d{1,4}\s*(?:[-–]|(?:/|of)\s*\d{1,4})?\s*", re.IGNORECASE)
_HYPHEN = re.compile(r"(\w+)-\n\s*([a-zà-ÿ]\w*)")
_FROM_FILE = re.compile(r"^Microsoft |\.(?:docx?|pdf|indd|qxd|rtf|odt|tex)$|^untitled", re.IGNORECASE)


def read(input: Input) -> Iterator[Draft | Finding]:
    """The one document of a PDF file."""
    data = input.content()
    if b"%%EOF" not in data[-2048:]:
        yield input.finding(Severity.WARNING, "truncated: the PDF has no end", "get the whole file")
    reader = _opened(data)
    lines = "\n".join(_without_margins([page.extract_text() for page in reader.pages]))
    if not lines.strip():
        raise InvalidDataError("no text in the PDF: scanned pages?", hint="run OCR on it first")
    written = frozenset(re.findall(r"\w+(?:-\w+)+", lines))
    text, segments = compose(Block(_unbroken(s.span.of(lines), written), s.kind) for s in segments_of(lines))
    yield Draft(text, segments, _metadata(reader))


def _opened(data: bytes) -> PdfReader:
    from pypdf import PdfReader  # half a second to import, and only PDF files need it

    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):  # an empty password opens files that only restrict printing
        raise InvalidDataError("password-protected", hint="remove the password first, or save the text as .txt")
    return reader


def _without_margins(pages: list[str]) -> Iterator[str]:
    """The lines of all pages without page numbers and without heads and feet that most pages repeat."""
    split = [[line for line in page.strip().split("\n") if not _PAGE_NUMBER.fullmatch(line)] for page in pages]
    margins = Counter(chain.from_iterable({_margin(line) for line in (page[:2] + page[-2:])} for page in split if page))
    running = {line for line, times in margins.items() if line and times > max(2, len(pages) / 2)}
    for page in split:
        yield from (line for line in page if _margin(line) not in running)


def _margin(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _unbroken(block: str, written: frozenset[str]) -> str:
    """Words that a line end cuts put together: with the hyphen only where the text writes them so elsewhere."""
    return _HYPHEN.sub(lambda m: f"{m[1]}-{m[2]}" if f"{m[1]}-{m[2]}" in written else m[1] + m[2], block)


def _metadata(reader: PdfReader) -> dict[str, str]:
    """The title. The date of a file is when it was made, not when the text was published."""
    title = reader.metadata.title if reader.metadata else None
    return {"title": title} if isinstance(title, str) and title.strip() and not _FROM_FILE.search(title) else {}
