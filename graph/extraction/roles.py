"""Roles that descriptions give: "the president", "General", "Army chief" before, beside or after a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention


def roles_before(doc: Doc, mention: Mention) -> set[str]:
    """The roles in the titles before a name, by all their endings: "army chief", "chief"."""
    words = [doc[i].lower_.rstrip(".") for i in mention.prefix]
    return _endings([word for word in words if word not in table("titles")["modifiers"]["past"]])


def role_phrases(doc: Doc, mention: Mention) -> set[str]:
    """The roles that a nominal mention such as "the deposed president" names."""
    words = [doc[i].lower_ for i in mention.prefix] + [doc[mention.head].lemma_.lower()]
    return _endings([word for word in words if word not in table("titles")["modifiers"]["past"]])


def _endings(words: list[str]) -> set[str]:
    ranks = table("titles")["ranks"]
    found = {" ".join(words[i:]) for i in range(len(words))} | set(words)
    return found | {ranks[phrase].lower() for phrase in found if phrase in ranks}


def apposed_heads(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """Heads of named mentions in apposition to this noun: "the prime minister, Sitiveni Rabuka", either way round."""
    if token.dep_ == "appos" and token.head.i in mentions and not _listed(token):
        yield token.head.i
    for child in token.children:
        if child.dep_ == "appos" and child.i in mentions and mentions[child.i].kind == "name":
            yield child.i
    for place in (o for prep in token.children if prep.dep_ == "prep" for o in prep.children if o.dep_ == "pobj"):
        for inner in place.children:  # "his counterpart in Seoul, Kim Bong-sik": the name belongs to the person
            if (
                inner.dep_ == "appos"
                and inner.i in mentions
                and mentions[inner.i].type == "Person"
                and mentions[inner.i].kind == "name"
            ):
                place_mention = mentions.get(place.i)
                if place_mention is not None and place_mention.type in {"State", "Place"}:
                    yield inner.i
    yield from _beside(token, mentions)
    if token.dep_ in {"attr", "oprd"}:  # "the new strongman is General Tchiani", "declared himself head"
        for other in token.head.children:
            if other.dep_ in {"nsubj", "nsubjpass", "attr"} and other.i in mentions and other.i != token.i:
                yield other.i
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        for other in token.head.children:
            if other.dep_ == "attr" and other.i in mentions and mentions[other.i].kind == "name":
                yield other.i
    after = token.i + 1  # "junta leader Assimi Goïta" where the parser sees two phrases
    if token.dep_ in {"compound", "nmod"} and token.head.i in mentions and token.head.i >= after:
        yield token.head.i


def _beside(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """A name set off by a comma right before or behind: "Enrile, now a senator", "the chief justice, Obaidul Hassan"."""
    doc, here = token.doc, mentions.get(token.i)
    if here is None or here.type not in {"Person", "Group"}:
        return
    left = token.left_edge.i if token.left_edge.i >= token.sent.start else here.start
    while left > 0 and doc[left - 1].lower_ in BETWEEN:
        left -= 1
    if left > 1 and doc[left - 1].text == ",":
        before = mentions.get(_name_head(doc, left - 2, mentions))
        after_ok = token.i + 1 < len(doc) and doc[min(here.end, len(doc) - 1)].text in {
            ",",
            ".",
            ";",
            "of",
            "to",
            "for",
            "in",
            ")",
        }
        if (
            before is not None
            and before.type == "Person"
            and before.kind == "name"
            and after_ok
            and token.dep_ != "conj"
        ):
            yield before.head
    end = here.end
    if end + 1 < len(doc) and doc[end].text == ",":
        behind = next(
            (m for m in mentions.values() if m.kind == "name" and (m.prefix or (m.start,))[0] == end + 1), None
        )
        if (
            behind is not None
            and behind.type == "Person"
            and doc[min(behind.end, len(doc) - 1)].text in {",", ".", ";", "and"}
        ):
            yield behind.head


BETWEEN = frozenset(
    "now then once lately formerly until recently currently the a an himself herself later previously long".split()
)


def _name_head(doc: Doc, index: int, mentions: Mapping[int, Mention]) -> int:
    return index if index in mentions else -1


def _listed(token: Token) -> bool:
    """Whether what looks like an apposition is an item of a list: "soldiers, police officers and a judge"."""
    return any(c.dep_ == "conj" for c in token.head.children) and token.tag_ == token.head.tag_
