"""Whether a description fits those in apposition to it, and what it tells of what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc

ANY_ACTOR = frozenset(
    "ally partner neighbour neighbor rival backer enemy patron foe sponsor supporter critic opponent member "
    "signatory".split()
)


def compatible(doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], mention: Mention) -> bool:
    """Whether a description may stand for these actors; a name of unknown kind takes the kind that it tells."""
    _persons(doc, mentions, drafts, mention)
    _bodies(doc, mentions, drafts, mention)
    types = {draft.type for draft in drafts}
    if doc[mention.head].lemma_.lower() in ANY_ACTOR:
        return True
    if mention.type in {"Person", "Group"}:
        return types <= {"Person", "Officer", "Group"}
    return not types & {"Person", "Group"}


def _persons(doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], mention: Mention) -> None:
    """A name of unknown kind that is called "the army chief" is a person's."""
    known, posts = table("titles"), table("titles")["posts"]
    words = {*known["ranks"], *posts["state"], *posts["none"], *posts["body"], *known["associates"]["words"]}
    behind = [c for c in doc[mention.head].children if c.dep_ == "appos" and c.i in mentions]
    named = not mention.plural and any(" " in mentions[c.i].name for c in behind)  # "a banker, Ana Roe,"
    told = mention.name.lower() in words or doc[mention.head].lemma_.lower() in words or named
    for draft in drafts if mention.type == "Person" and told else ():
        if draft.type in {"Place", "Organisation"} and draft.named:
            draft.type = "Person"


def _bodies(doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], mention: Mention) -> None:
    """A bare name right behind a body is the body's: "the opposition party Ennahda", "its paper, Le Jour,"."""
    named = [c for c in doc[mention.head].children if c.dep_ == "appos" and c.i in mentions]
    for draft in drafts if named and mention.type not in {"Person", "Group", "State"} else ():
        bare = all(m.kind == "name" and not m.prefix for m in draft.mentions) and not draft.roles
        if draft.type in {"Person", "Place"} and bare and draft.gender is None:
            draft.type = mention.type
