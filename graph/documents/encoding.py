"""Bytes to text: byte order marks, UTF-8, UTF-16, a declared encoding, and a careful guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from juntagraph.graph.documents.drafts import Input
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding, Severity

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_WESTERN = 0.3  # share of bytes beyond ASCII up to which a text in no Unicode is taken for Western European


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read by, whether that was `guessed`, and whether the bytes end inside a character."""

    text: str
    encoding: str
    guessed: bool = False
    cut: bool = False

    def remarks(self, input: Input) -> Iterator[Finding]:
        """What the reader of the text should know."""
        if self.guessed:
            hint = "save it as UTF-8 if names look wrong"
            yield input.finding(Severity.INFO, f"not in UTF-8: read as {self.encoding}", hint)
        if self.cut:
            hint = "get the whole file"
            yield input.finding(Severity.WARNING, "truncated: ends in the middle of a character", hint)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes, with line ends as "\\n" and without byte order mark.

    Raises InvalidDataError for bytes that are no text.
    """
    found = _marked(data) or _known(data, declared) or _cut(data, "utf-8") or _guessed(data)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text or len(_CONTROL.findall(text)) > len(text) / 50:
        raise _binary()
    return replace(found, text=text)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            found = _known(body, encoding) if encoding == "utf-8" else _strict(body, encoding)
            return found or _cut(body, encoding) or _guessed(body)
    return None


def _known(data: bytes, declared: str | None) -> Decoded | None:
    for encoding in filter(None, ("utf-8", _wide(data), declared)):
        found = _strict(data, encoding)
        if found:
            return found
    return None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in Latin script every other byte is zero."""
    first, second = data[0::2].count(0), data[1::2].count(0)
    enough = 0.3 * len(data)
    if second > enough > 2 * first:
        return "utf-16-le"
    return "utf-16-be" if first > enough > 2 * second else None


def _cut(data: bytes, encoding: str) -> Decoded | None:
    """Unicode that the end of the file cuts inside a character.

    One last odd byte after nothing but ASCII is no sign of that: it may be a letter of an older encoding.
    """
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeError:
        return None
    return Decoded(text, encoding, cut=True) if encoding != "utf-8" or not text.isascii() else None


def _guessed(data: bytes) -> Decoded:
    """Text in no Unicode encoding.

    In mostly ASCII text the few other letters tell too little for statistics, which then read "Goïta" in cp1252 as
    "Goďta" in cp1250; so such text is taken as cp1252, the Web's default (WHATWG Encoding Standard).
    """
    if sum(byte > 127 for byte in data) <= _WESTERN * len(data):
        return Decoded(data.decode("cp1252", "replace"), "cp1252", guessed=True)
    from charset_normalizer import from_bytes  # rarely needed

    best = from_bytes(data[:100_000]).best()
    if best is None:
        raise _binary()
    return Decoded(data.decode(best.encoding, "replace"), best.encoding, guessed=True)


def _binary() -> InvalidDataError:
    return InvalidDataError("binary, or damaged beyond reading", hint="convert it to UTF-8 text, HTML or PDF")
