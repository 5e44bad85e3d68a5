"""The blocks of plain text: paragraphs of one line or of many, headings, items, the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from juntagraph.graph.claims import Span
from juntagraph.graph.documents.composing import with_repeats, with_summary
from juntagraph.graph.documents.document import Segment

_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"(?:[-*•‣–—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_CLOSED = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_WIDTHS = (40, 120)  # columns that text is wrapped to, at least and at most
_NEARLY = 0.8  # of the width: room for a ragged margin
_LONGEST_HEADING = 100  # characters
_LONGEST_TITLE = 200


def segments_of(text: str, title: str | None = None) -> tuple[Segment, ...]:
    """The blocks of a text that is kept as it is; `title` is what its metadata call it."""
    runs = list(_runs(text))
    width = _wrap_width(text, runs)
    blocks = [block for run in runs for block in _blocks(text, run, width)]
    segments = [_segment(text, span, is_last=i == len(blocks)) for i, span in enumerate(blocks, 1)]
    return tuple(with_summary(with_repeats(text, _with_title(text, segments, title)), text))


def _runs(text: str) -> Iterator[list[Span]]:
    """Lines with no blank line between them, each without the white space at its end."""
    run: list[Span] = []
    for found in _LINE.finditer(text):
        line = found[0].rstrip()
        if run and (not line or text.count("\n", run[-1].end, found.start()) > 1):
            yield run
            run = []
        if line:
            run.append(Span(found.start(), found.start() + len(line)))
    if run:
        yield run


def _wrap_width(text: str, runs: list[list[Span]]) -> int | None:
    """The width that lines are wrapped to, None where each line is a paragraph.

    Told from runs of three lines and more, by lines that end no sentence: in wrapped prose most of them have no room
    for the next word, and often that word is in lower case.
    """
    full, loose, lowered = [], 0, 0
    for run in (run for run in runs if len(run) > 2):
        width = max(map(_length, run))
        for line, following in pairwise(run):
            if _has_room(text, line, following, width):
                loose += not _SENTENCE_END.search(line.of(text)) and text[line.end - 1] != "-"
            elif not _SENTENCE_END.search(line.of(text)) and _WIDTHS[0] <= width <= _WIDTHS[1]:
                full.append(width)
                lowered += following.of(text).lstrip()[0].islower()
    prose = lowered * 4 >= len(full) or text.isupper()
    return max(full) if prose and len(full) > max(1, loose) else None


def _blocks(text: str, run: list[Span], width: int | None) -> Iterator[Span]:
    """The paragraphs of a run of lines, without the white space around them."""
    start = run[0]
    for line, following in pairwise(run):
        if not _goes_on(text, line, following, width):
            yield Span(start.start + _indent(start.of(text)), line.end)
            start = following
    yield Span(start.start + _indent(start.of(text)), run[-1].end)


def _goes_on(text: str, line: Span, following: Span, width: int | None) -> bool:
    """Whether the second line continues the paragraph of the first."""
    words, before = following.of(text), line.of(text)
    is_item = bool(_BULLET.match(before.lstrip()))
    if _BULLET.match(words.lstrip()) or (_indent(words) > _indent(before) + 1 and not is_item):
        return False
    if _length(line) > _WIDTHS[1]:
        return False
    if words.lstrip()[0].islower() and not _SENTENCE_END.search(before):
        return True
    return width is not None and not _has_room(text, line, following, width)


def _has_room(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the next line would have fitted into this one."""
    first = following.of(text).split(None, 1)[0]
    return _length(line) + 1 + len(first) <= width * _NEARLY


def _length(line: Span) -> int:
    return line.end - line.start


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _segment(text: str, span: Span, *, is_last: bool) -> Segment:
    words = span.of(text)
    if _BULLET.match(words):
        return Segment(span, "item")
    return Segment(span, "paragraph" if is_last or not _is_heading(words, _LONGEST_HEADING) else "heading")


def _is_heading(words: str, longest: int) -> bool:
    short = len(words) <= longest and "\n" not in words
    return short and not _CLOSED.search(words) and any(map(str.isalpha, words))


def _with_title(text: str, segments: list[Segment], title: str | None) -> list[Segment]:
    """The segments with the title marked: what the metadata call it, else the first line that reads like one."""
    for i, segment in enumerate(segments[:3]):
        words = segment.span.of(text)
        is_title = words.split() == title.split() if title else i < len(segments) - 1 and _reads_like_title(words)
        if is_title:
            return [*segments[:i], replace(segment, kind="title"), *segments[i + 1 :]]
    return segments


def _reads_like_title(words: str) -> bool:
    return _is_heading(words, _LONGEST_TITLE) and len(words.split()) > 2
