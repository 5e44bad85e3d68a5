"""Whom a text is about, and who rules: "the president" of a text that calls nobody so is whom soldiers toppled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.entities import plain
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import SUBJECTS

LEAD = 3  # sentences at the beginning; further on a text may tell of rulers of old
NAMED = 3  # times that a text names at least whom it is about


def focus(doc: Doc, mentions: Sequence[Mention], drafts: Sequence[Draft]) -> int | None:
    """The person whom the text is about: named twice as often as any other, or more often and first of all."""
    names = [m for m in mentions if m.kind == "name"]
    words = Counter(plain(m.name).split()[-1] for m in names if m.type in {"Person", "Organisation", "Place"})
    counts = sorted((sum(words[w] for w in d.words), -d.index) for d in drafts if d.type == "Person")
    most, index = (counts[-1][0], -counts[-1][1]) if counts else (0, 0)
    shared = {w for w in drafts[index].words if words[w]} if counts else set()
    others = [count for count, i in counts[:-1] if not shared & drafts[-i].words]  # not those of the same family
    second = others[-1] if others else 0
    if most < NAMED or most <= second:
        return None
    return index if most >= 2 * second or _opens(doc, names, drafts[index]) else None


def _opens(doc: Doc, names: Sequence[Mention], draft: Draft) -> bool:
    """Whether a text begins with somebody: "Ana Roe, who died on Monday, ruled …"."""
    first = min(m.head for m in draft.mentions)
    return first == min((m.head for m in names if m.type == "Person"), default=-1) and doc[first].dep_ in SUBJECTS


def ruling(doc: Doc, mention: Mention, drafts: Sequence[Draft], home: str | None) -> Draft | None:
    """The only person whom the lead tells to be toppled or to rule, for a mention of the ruler of that country."""
    known = table("titles")["rulers"]
    head = doc[mention.head]
    words = [*(doc[i].lower_ for i in mention.prefix), head.lemma_.lower()]
    of = any(c.dep_ == "poss" or c.lower_ == "of" for c in head.children) and mention.country is None
    foreign = mention.country not in {None, home} or of  # "the leader of the rebels", "the Senate's president"
    told = " ".join(word for word in words if word not in known["fallen"])
    if not mention.definite or mention.plural or foreign or not _is_ruler(doc, told):
        return None
    fitting = [d for d in drafts if d.type == "Person" and d.named and d.roles.isdisjoint(known["words"])]
    end = min(mention.head, doc.sents[:LEAD][-1].end)
    found = [d for d in fitting if any(m.head < end and _rules(doc[m.head]) for m in d.mentions)]
    return found[0] if len(found) == 1 and not _foreign(found[0], home) else None


def _is_ruler(doc: Doc, told: str) -> bool:
    """A prime minister rules only where the text knows of nobody above."""
    known = table("titles")["rulers"]
    above = told in known["premiers"] and any(t.lemma_.lower() in known["heads"] for t in doc)
    return told in known["words"] or (told in known["premiers"] and not above)


def _foreign(draft: Draft, home: str | None) -> bool:
    return draft.country is not None and home is not None and draft.country != home


def _rules(name: Token) -> bool:
    """ "ousted Roe", "Roe was toppled", "Roe ruled Chad"."""
    known, lemma = table("titles")["rulers"], name.head.lemma_.lower()
    toppled = name.dep_ in {"dobj", "nsubjpass"} and lemma in known["topple"]
    aside = any(t.dep_ in {"relcl", "acl"} for t in name.ancestors)  # "owes his rise to the men who toppled Roe"
    return not aside and (toppled or (name.dep_ == "nsubj" and lemma in known["rule"]))


def tell_genders(doc: Doc, drafts: Sequence[Draft], of_head: Mapping[int, tuple[int, ...]]) -> None:
    """ "the latter being one of the few women in the army": the predicate tells the gender."""
    for token in doc:
        if token.lemma_.lower() not in {"woman", "man"}:
            continue
        outer = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
        verb = outer.head if outer.dep_ == "attr" else None
        for subject in (c for c in verb.children if c.dep_ == "nsubj") if verb is not None else ():
            for index in of_head.get(subject.i, ()):
                drafts[index].gender = "female" if token.lemma_.lower() == "woman" else "male"
