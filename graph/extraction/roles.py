"""Roles that descriptions give: "the president", "General", "Army chief" before, beside or after a name."""

from __future__ import annotations

from spacy.tokens import Doc

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
