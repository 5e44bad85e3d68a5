"""Markdown with YAML front matter: the words without the markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from juntagraph.graph.documents.composing import Block, compose
from juntagraph.graph.documents.drafts import Draft, Input
from juntagraph.graph.documents.encoding import decode
from juntagraph.graph.documents.html import words_of
from juntagraph.ontology.findings import Finding, Severity

SUFFIXES = (".md", ".markdown")
_OPENS = re.compile(r"---[ \t]*\n(?=\s*(?:#.*\s+)*[\w-]+:\s)")
_CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE)
_LONGEST_FRONT = 20_000  # characters
_MOST_BRACKETS = 200  # the parser's time grows with the square of their depth
_SPACES = {"softbreak", "hardbreak"}
_WORDS = {"text", "text_special", "code_inline"}


def read(input: Input) -> Iterator[Draft | Finding]:
    """The one document of a Markdown file."""
    decoded = decode(input.content())
    yield from decoded.remarks(input)
    front, body = _split(decoded.text)
    metadata, problem = _front_matter(front)
    if problem:
        yield input.finding(Severity.WARNING, problem, "put `key: value` lines between two lines of ---", line=1)
    text, segments = compose(_with_title(list(_blocks(_tree(body)))))
    yield Draft(text, segments, metadata)


def _split(text: str) -> tuple[str | None, str]:
    """The front matter, "" where there is none and None where it has no end, and the rest."""
    opens = _OPENS.match(text)
    if not opens:
        return "", text
    closes = _CLOSES.search(text, opens.end())
    return (text[opens.end() : closes.start()], text[closes.end() :]) if closes else (None, text)


def _front_matter(front: str | None) -> tuple[dict[str, str], str | None]:
    """The scalars of the front matter as they are written, and what is wrong with it.

    The base loader knows strings, lists and mappings only: no tag makes an object, no merge key multiplies.
    """
    if not front:
        return {}, "front matter without an end" if front is None else None
    if len(front) > _LONGEST_FRONT or len(re.findall(r"[\[{]", front)) > _MOST_BRACKETS:
        return {}, f"front matter of {len(front):,} characters and many levels passed over"
    try:
        values = yaml.load(front, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return {}, f"front matter is no YAML: {str(error).splitlines()[0]}"
    if not isinstance(values, dict):
        return {}, "front matter is no list of keys and values"
    return {k.lower(): v for k, v in values.items() if isinstance(k, str) and isinstance(v, str)}, None


def _tree(body: str) -> SyntaxTreeNode:
    # Indented text is a paragraph here, not code: typed and wired copy indents its paragraphs.
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    return SyntaxTreeNode(parser.parse(body))


def _blocks(node: SyntaxTreeNode, kind: str = "paragraph") -> Iterator[Block]:
    for child in node.children:
        if child.type == "heading":
            yield Block(_inline(child), "title" if child.tag == "h1" else "heading")
        elif child.type == "paragraph":
            yield Block(_inline(child), "heading" if kind == "paragraph" and _is_bold(child) else kind)
        elif child.type == "tr":
            yield Block(" | ".join(_inline(cell) for cell in child.children), "table")
        elif child.type == "html_block":
            yield Block(words_of(child.content), kind)
        elif child.type != "fence":
            yield from _blocks(child, "item" if child.type == "list_item" else kind)


def _inline(node: SyntaxTreeNode) -> str:
    return "".join(_word(token) for child in node.children for token in child.to_tokens()[0].children or ())


def _word(token: Token) -> str:
    return " " if token.type in _SPACES else token.content if token.type in _WORDS else ""


def _is_bold(paragraph: SyntaxTreeNode) -> bool:
    """Whether a paragraph is all bold and no sentence, as headings are often written."""
    (inline,) = paragraph.children
    parts = [node.type for node in inline.children if node.type != "text" or node.content.strip()]
    return parts == ["strong"] and not _inline(paragraph).endswith((".", ","))


def _with_title(blocks: list[Block]) -> list[Block]:
    """Only the first top heading is the title, and only near the beginning."""
    first = next((i for i, block in enumerate(blocks[:3]) if block.kind == "title"), None)
    return [Block(b.text, "heading") if b.kind == "title" and i != first else b for i, b in enumerate(blocks)]
