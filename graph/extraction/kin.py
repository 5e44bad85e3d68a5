"""Who "her father" is, where the text told whose daughter she is: ties of family, read the other way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import child, prepositional

Heads = Mapping[int, tuple[int, ...]]


def owner_of(noun: Token) -> Token | None:
    """Whose father or wife a noun tells of."""
    return child(noun, "poss")


def kinsman(doc: Doc, mention: Mention, drafts: Sequence[Draft], of_head: Heads, owners: Sequence[int]) -> Draft | None:
    """The one whose daughter the owner of "father" was called before, if the text told of one."""
    inverse = table("titles")["ties"].get(doc[mention.head].lemma_.lower(), ())
    whole = (whom for i in owners for told in drafts[i].mentions for whom in _tied(doc, told, inverse))
    found = [drafts[of_head[t.i][0]] for t in whole if len(of_head.get(t.i, ())) == 1]
    known = {mention.gender} if mention.gender == "female" else {None, mention.gender}  # a president may be her mother
    fitting = [d for d in found if d.index not in owners and d.gender in known and not d.plural]
    another = any(c.dep_ == "amod" for c in doc[mention.head].lefts)  # "her new husband"
    return fitting[0] if fitting and not (mention.plural or another) else None


def _tied(doc: Doc, told: Mention, inverse: Sequence[str]) -> Iterator[Token]:
    """Whose kin a mention is: "his daughter Mariem", "Mariem, the daughter of Roe"."""
    head = doc[told.head]
    for noun in (head, *(doc[i] for i in told.prefix), *(c for c in head.children if c.dep_ == "appos"), head.head):
        apposed = noun is not head.head or head.dep_ == "appos"
        if noun.lemma_.lower() in inverse and apposed:
            owner = owner_of(noun) or owner_of(head)
            yield from (owner,) if owner is not None else prepositional(noun, "of", "to")
