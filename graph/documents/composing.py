"""Text built from blocks, for formats whose characters are not their reading text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from juntagraph.graph.claims import Span
from juntagraph.graph.documents.document import Segment

# Control characters, soft hyphens, zero-width spaces, and marks that make text look other than it is read (bidi).
_UNREAD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST_SUMMARY = 400  # characters
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]*[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of reading text and its kind, as in `Segment`."""

    text: str
    kind: str = "paragraph"


def tidy(text: str) -> str:
    """One line of composed characters (NFC), without those that are not read."""
    return " ".join(unicodedata.normalize("NFC", _UNREAD.sub("", text)).split())


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Segment, ...]]:
    """The blocks as one text with blank lines between, and where each stands in it."""
    parts, segments, start = [], [], 0
    for text, kind in ((tidy(block.text), block.kind) for block in blocks):
        if text:
            parts.append(text)
            segments.append(Segment(Span(start, start + len(text)), kind))
            start += len(text) + 2
    whole = "\n\n".join(parts)
    return whole, tuple(with_summary(with_repeats(whole, segments), whole))


def with_repeats(text: str, segments: Iterable[Segment]) -> list[Segment]:
    """The segments, marked where they say word for word what an earlier one said."""
    seen: dict[str, Segment] = {}
    return list(_against(seen, text, segments))


def _against(seen: dict[str, Segment], text: str, segments: Iterable[Segment]) -> Iterator[Segment]:
    for segment in segments:
        words = " ".join(re.findall(r"\w+", segment.span.of(text).casefold()))
        earlier = seen.setdefault(words, segment)
        if earlier is segment or len(words) < 20:  # short blocks ("Yes.", a table cell) say something new each time
            yield segment
        else:
            yield Segment(segment.span, earlier.kind if earlier.kind == "title" else segment.kind, repeats=True)


def with_summary(segments: list[Segment], text: str) -> list[Segment]:
    """The segments, with the single sentence before or after the title as summary where more text follows."""
    titles = [i for i, segment in enumerate(segments) if segment.kind == "title"]
    if not titles:
        return segments
    beside = {titles[0] - 1, titles[-1] + 1} if titles[0] == 1 else {titles[-1] + 1}
    last = len(segments) - 1
    return [
        replace(segment, kind="summary") if i in beside and i < last and _is_summary(segment, text) else segment
        for i, segment in enumerate(segments)
    ]


def _is_summary(segment: Segment, text: str) -> bool:
    words = segment.span.of(text)
    return segment.kind == "paragraph" and len(words) <= _LONGEST_SUMMARY and not _SENTENCE_END.search(words)
