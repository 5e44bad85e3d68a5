"""Names in apposition to descriptions: "the prime minister, Sitiveni Rabuka", "Enrile, now a senator"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from juntagraph.graph.extraction.mentions import Mention

BETWEEN = frozenset(
    "now then once lately formerly until recently currently the a an himself herself later previously long".split()
)
CLOSING = frozenset({",", ".", ";", "of", "to", "for", "in", ")", "at"})
REACH = 9  # tokens within which the head of a name that starts here is looked for


def apposed_heads(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """Heads of mentions that stand for the same actor as this noun, by the parse or by their place beside it."""
    if token.dep_ == "appos" and token.head.i in mentions and not _listed(token):
        yield token.head.i
    for child in token.children:
        if child.dep_ == "appos" and _is_name(child.i, mentions):
            yield child.i
    yield from _behind_phrase(token, mentions)
    yield from _beside(token, mentions)
    yield from _predicated(token, mentions)
    if token.dep_ in {"compound", "nmod"} and token.head.i in mentions and token.head.i > token.i:
        yield token.head.i  # "junta leader Assimi Goïta" where the parser sees two phrases


def _is_name(head: int, mentions: Mapping[int, Mention], kind: str | None = None) -> bool:
    mention = mentions.get(head)
    return mention is not None and mention.kind == "name" and kind in {None, mention.type}


def _behind_phrase(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """ "his counterpart in Seoul, Kim Bong-sik", "an adviser to Zúñiga, Aníbal Aguilar": the name is the noun's."""
    places = (o for prep in token.children if prep.dep_ == "prep" for o in prep.children if o.dep_ == "pobj")
    for place in places:
        outer = mentions.get(place.i)
        for inner in place.children:
            if outer is None or inner.dep_ != "appos" or not _is_name(inner.i, mentions, "Person"):
                continue
            if outer.type in {"State", "Place"} or _is_name(place.i, mentions):
                yield inner.i


def _beside(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """A name set off by a comma right behind, else right before: "the chief justice, Obaidul Hassan"."""
    here = mentions.get(token.i)
    if here is None or here.type not in {"Person", "Group"}:
        return
    behind = _starting_at(token.doc, here.end + 1, mentions) if _comma(token.doc, here.end) else None
    if behind is not None and token.doc[min(behind.end, len(token.doc) - 1)].text in {",", ".", ";", "and", "—", ")"}:
        yield behind.head
    elif token.dep_ != "conj":
        yield from _before(token, here, mentions)


def _before(token: Token, here: Mention, mentions: Mapping[int, Mention]) -> Iterator[int]:
    doc = token.doc
    left = max(token.left_edge.i, token.sent.start) if token.left_edge.i <= here.start else here.start
    while left > 0 and doc[left - 1].lower_ in BETWEEN:
        left -= 1
    closed = doc[min(here.end, len(doc) - 1)].text in CLOSING
    if left > 1 and _comma(doc, left - 1) and closed and _is_name(left - 2, mentions, "Person"):
        yield left - 2


def _comma(doc: Doc, index: int) -> bool:
    return index < len(doc) and doc[index].text == ","


def _starting_at(doc: Doc, start: int, mentions: Mapping[int, Mention]) -> Mention | None:
    """The personal name, with its titles, that begins at a token."""
    for head in range(start, min(start + REACH, len(doc))):
        mention = mentions.get(head)
        if mention is not None and mention.kind == "name" and mention.type == "Person":
            return mention if (mention.prefix or (mention.start,))[0] == start else None
    return None


def _predicated(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """ "the new strongman is General Tchiani", "declared himself head of the council"."""
    if token.dep_ in {"attr", "oprd"}:
        for other in token.head.children:
            if other.dep_ in {"nsubj", "nsubjpass", "attr"} and other.i in mentions and other.i != token.i:
                yield other.i
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        for other in token.head.children:
            if other.dep_ == "attr" and _is_name(other.i, mentions):
                yield other.i


def _listed(token: Token) -> bool:
    """Whether what looks like an apposition is an item of a list: "soldiers, police officers and a judge"."""
    return any(c.dep_ == "conj" for c in token.head.children) and token.tag_ == token.head.tag_
