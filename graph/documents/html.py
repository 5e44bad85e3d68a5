"""Web pages: the main text without navigation, scripts and styles, and what the page says about itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from juntagraph.graph.documents.composing import Block, compose, tidy
from juntagraph.graph.documents.drafts import Draft, Input
from juntagraph.graph.documents.encoding import decode
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding

if TYPE_CHECKING:
    from lxml.etree import _Element
    from trafilatura.settings import Document as Page

for _parser in ("trafilatura", "htmldate"):  # what they log about a page comes back as a finding
    logging.getLogger(_parser).addHandler(logging.NullHandler())

SUFFIXES = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_KINDS = {"head": "heading", "item": "item", "row": "table", "p": "paragraph", "quote": "paragraph", "ab": "paragraph"}


def read(input: Input) -> Iterator[Draft | Finding]:
    """The one document of a page."""
    data = input.content()
    charset = _CHARSET.search(data[:4096])
    decoded = decode(data, charset[1].decode("ascii") if charset else None)
    yield from decoded.remarks(input)
    page = _page(decoded.text)
    text, segments = compose(_with_title(list(_blocks(page.body)), page.title))
    yield Draft(text, segments, _metadata(page, decoded.text))


def words_of(fragment: str) -> str:
    """The words of a piece of HTML without its tags, scripts and styles."""
    from lxml.html import fragment_fromstring

    root = fragment_fromstring(fragment, create_parent="div")
    for unread in list(root.iter("script", "style", "template", "noscript")):
        unread.drop_tree()
    return str(root.text_content())


def _page(html: str) -> Page:
    from trafilatura import bare_extraction  # a second to import, and only pages need it

    # `html` is parsed as it is: trafilatura fetches nothing unless it is told to.
    page = bare_extraction(html, include_comments=False, with_metadata=True, date_extraction_params=_DATE)
    if page is None or isinstance(page, dict) or page.body is None:
        raise InvalidDataError("no main text found in the page", hint="save the article itself as .html, or as .txt")
    return page


_DATE = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}
"""Dates that the page states, not ones guessed from its text: a wrong publication date shifts every relative date."""


def _metadata(page: Page, html: str) -> dict[str, str]:
    language = _LANGUAGE.search(html[:4096])
    found = {"title": page.title, "date": page.date, "source": page.sitename or page.hostname, "url": page.url}
    return {k: v for k, v in {**found, "language": language and language[1]}.items() if v}


def _blocks(node: _Element) -> Iterator[Block]:
    for child in node:
        kind = _KINDS.get(str(child.tag))
        if kind == "table":
            yield Block(" | ".join(tidy(_text(cell)) for cell in child), kind)
        elif kind and not any(str(inner.tag) in _KINDS for inner in child.iterdescendants()):
            yield from (Block(line, kind) for line in _text(child).split("\n"))
        elif child.tag != "code":
            yield Block(child.text or "", kind or "paragraph")
            yield from _blocks(child)
        yield Block(child.tail or "")


def _text(node: _Element) -> str:
    """The words of a block, a new line for each break."""
    for line_break in node.iter("lb"):
        line_break.text = "\n"
    return "".join(map(str, node.itertext()))


def _with_title(blocks: list[Block], title: str | None) -> list[Block]:
    """The title first, and as the first heading no second time."""
    if not title:
        return blocks
    rest = [block for block in blocks if tidy(block.text)]
    same = bool(rest) and rest[0].kind == "heading" and tidy(rest[0].text).casefold() == tidy(title).casefold()
    return [Block(title, "title"), *(rest[1:] if same else rest)]
