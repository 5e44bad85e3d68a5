"""Which earlier actor a description stands for: a person by role, a body by kind and country, a group by its noun."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from juntagraph.graph.extraction.context import Context
from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.entities import plain
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.namesakes import PERSONAL
from juntagraph.graph.extraction.nominals import institutions
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.roles import BOUND, CIVIL, FORMER, conflicts, role_phrases

FORCES = frozenset({"Police", "ArmedForce", "ArmedGroup"})
ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "consul", "adviser", "advisor"})
JUST = 40  # tokens back to somebody of whom the text is speaking
RULERS = frozenset({"Junta", "Government"})


def matching_role(doc: Doc, mention: Mention, drafts: Sequence[Draft], context: Context) -> Draft | None:
    """The latest person who has the role: "the president", "the general", "the minister"."""
    if not mention.definite or owned(doc, mention):
        return None
    wanted = role_phrases(doc, mention)
    if not wanted:
        return None  # "the fugitive": a noun that tells of the past alone
    longest = max(wanted, key=len)
    word, noun = doc[max(mention.head - 1, 0)].lower_, doc[mention.head].lemma_.lower()
    bound = mention.head > 0 and word in BOUND  # "the vice president" is not the president
    civil = mention.head > 0 and word in CIVIL  # "the attorney general" is no general
    once = any(doc[i].lower_ in FORMER for i in mention.prefix)
    for phrase in (longest,) if civil or (bound and once) else (longest, f"{word} {noun}" if bound else noun):
        fitting = [
            d
            for d in drafts
            if d.type in PERSONAL
            and phrase in d.roles
            and _same_country(mention, d, context)
            and not conflicts(longest, d.roles)
        ]
        fitting = _at_home(mention, _current(doc, mention, phrase, fitting), context)
        before = [d for d in fitting if any(m.head < mention.head for m in d.mentions)]
        if before or fitting:
            return max(
                before or fitting, key=lambda d: max((m.head for m in d.mentions if m.head < mention.head), default=-1)
            )
    return None


def _current(doc: Doc, mention: Mention, phrase: str, fitting: list[Draft]) -> list[Draft]:
    """ "The prime minister" is not the former one, where there is another; the new one is not the old."""
    if any(doc[i].lower_ in FORMER for i in mention.prefix):
        return fitting
    if any(doc[i].lower_ == "new" for i in mention.prefix):
        return [d for d in fitting if f"new {phrase}" in d.roles or not _titled(doc, d, phrase)]
    return [d for d in fitting if f"former {phrase}" not in d.roles] or fitting


def _titled(doc: Doc, draft: Draft, phrase: str) -> bool:
    """ "President Roe": whether the text calls somebody so as one whom all know to be it."""
    noun = phrase.split()[-1]
    return any(doc[i].lower_ == noun for m in draft.mentions if m.kind == "name" for i in m.prefix)


def _at_home(mention: Mention, fitting: list[Draft], context: Context) -> list[Draft]:
    """ "The president" is that of the country told of, unless a foreign one has just been mentioned."""
    home = context.at(mention.head)
    if mention.country is not None or home is None:
        return fitting
    just = [d for d in fitting if any(0 < mention.head - m.head <= JUST for m in d.mentions)]
    here = [d for d in fitting if _country(d, context) in {None, home}]
    foreign = context.main is None and all(d.country not in {None, home} for d in fitting)
    return just or here or ([] if foreign else fitting)  # in a digest, "the president" is not the last state's


def _country(draft: Draft, context: Context) -> str | None:
    """Of whom nothing is told is of the country that is in view where the text first speaks of him."""
    return draft.country or (context.at(draft.mentions[0].head) if draft.mentions else None)


def owned(doc: Doc, mention: Mention) -> bool:
    """Whether a description is told by whose it is, and so of somebody new."""
    return _possessed(doc, mention) or _elsewhere(doc, mention) or _of_body(doc, mention)


def _possessed(doc: Doc, mention: Mention) -> bool:
    """ "his wife", "Goïta's aide": a new person, told by whose it is."""
    kin = table("titles")["associates"]["words"]
    head = doc[mention.head]
    return head.lemma_.lower() in kin and any(c.dep_ == "poss" for c in head.children)


def _of_body(doc: Doc, mention: Mention) -> bool:
    """ "Its leader": of a body just told of, not the last leader of whom the text spoke."""
    head = doc[mention.head]
    bodied = any(c.lower_ in {"its", "their"} for c in head.lefts)
    return bodied and head.lemma_.lower() in {"leader", "head", "chief", "chairman", "founder"}


def _elsewhere(doc: Doc, mention: Mention) -> bool:
    """ "Kombeya, whose president is a friend of Roe's": not Roe, where nobody knows which country it is."""
    owner = next((c for c in doc[mention.head].lefts if c.dep_ == "poss"), None)
    return owner is not None and mention.country is None and owner.lower_ == "whose"


def _same_country(mention: Mention, draft: Draft, context: Context) -> bool:
    """Whether both are of one country; who is of no other, and no envoy, is of the country told of."""
    home = context.at(draft.mentions[0].head) if draft.mentions and draft.roles.isdisjoint(ENVOYS) else None
    known = draft.country or home
    return mention.country is None or known is None or mention.country == known


def of_person(body: Token, mentions: Mapping[int, Mention]) -> bool:
    """ "The government of Ana Roe": hers, not the one before."""
    objects = (o for c in body.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj")
    return any(o.i in mentions and mentions[o.i].type == "Person" for o in objects)


def matching_body(mention: Mention, drafts: Sequence[Draft], context: Context) -> Draft | None:
    """The body of that kind in that country, or the named one that the noun shortens ("the council")."""
    country = mention.country or context.at(mention.head)
    words = plain(mention.name).split()
    if mention.type == "State":
        return (
            next((d for d in drafts if d.type == "State" and d.country == country), None) if mention.definite else None
        )
    for draft in sorted(drafts, key=lambda d: -_last_before(d, mention)):
        if words == ["force"] and draft.type in FORCES and not draft.plural:
            return draft  # "the secret police … The force"
        body = draft.named and draft.type not in {*PERSONAL, "State", "Group"} and mention.definite
        here = mention.country is None or draft.country in {None, mention.country}
        other = words[-1] == "army" and draft.type == "ArmedGroup"  # "the army" is not the Liberation Army
        # "the military government" is not the National Unity Government
        other = other or (
            mention.type == "Junta"
            and not any({"military", "junta"} & set(plain(n).split()) for n in draft.names)
            and words[-1] == "government"
        )
        if body and here and not other and any(shortens(words, plain(n)) for n in draft.names):
            return draft
    return next((d for d in drafts if _same_body(mention, d, country)), None)


def _last_before(draft: Draft, mention: Mention) -> int:
    """Where the text spoke of it last; of what it names only later, nowhere yet."""
    return max((m.head for m in draft.mentions if m.head < mention.head), default=-1)


def shortens(words: list[str], name: str) -> bool:
    """Whether a description ends in the head noun of a name and adds nothing to it: "the council", "ruling party"."""
    head = re.split(r" (?:of|for|in|to) ", name)[0].split()
    known = {*name.split(), "ruling", "new", "military", "opposition", "same"}
    return words[-1] in {head[-1], name.split()[-1]} and set(words) <= known


def _same_body(mention: Mention, draft: Draft, country: str | None) -> bool:
    if draft.named or draft.country != country or not draft.mentions:
        return False
    if draft.type == mention.type == "Junta":
        return True
    if mention.definite and plain(draft.mentions[0].name).split()[-1] == plain(mention.name):
        return True
    told = mention.definite or len(plain(mention.name).split()) == 1  # "a lower court" is not the top court
    return told and draft.type == mention.type and _core(draft.mentions[0].name) == _core(mention.name)


def _core(text: str) -> str:
    """The longest ending of a description that is a known body: "presidential guard"."""
    words = plain(text).split()
    known = institutions()
    return next((" ".join(words[i:]) for i in range(len(words)) if " ".join(words[i:]) in known), words[-1])


def matching_group(doc: Doc, mention: Mention, drafts: Sequence[Draft]) -> Draft | None:
    """An earlier group under the same noun, where the mention is definite or as general as the earlier one."""
    lemma = doc[mention.head].lemma_
    for draft in sorted(drafts, key=lambda d: -d.last):
        if draft.type != "Group" or draft.named:
            continue
        first = draft.mentions[0]
        same = doc[first.head].lemma_ == lemma and (first.country is None or mention.country in {None, first.country})
        if same and (mention.definite or plain(first.name) == plain(mention.name)):
            return draft
    return None


def fighting_body(doc: Doc, mention: Mention, drafts: Sequence[Draft]) -> Draft | None:
    """ "The rebels": the only armed movement that the text has named by then, unless they are told to be others'."""
    noun, words = doc[mention.head], table("actors")["fighters"]
    bare = (
        mention.type in {"Group", "ArmedGroup"}
        and mention.definite
        and mention.plural
        and not mention.prefix
        and mention.country is None
    )
    owned = any(c.dep_ in {"poss", "prep", "relcl", "acl", "nummod"} for c in noun.children)
    if not bare or owned or noun.lemma_.lower() not in words["nouns"]:
        return None
    named = [d for d in drafts if d.named and _fights(d)]
    return named[0] if len(named) == 1 else None


def _fights(draft: Draft) -> bool:
    """Whether a body is an armed movement, by its class or by its name ("the Revolutionary United Front")."""
    told = bool(draft.words & set(table("actors")["fighters"]["names"]))
    party = "party" in draft.words
    return draft.type == "ArmedGroup" or (draft.type in {"Party", "Organisation"} and told and not party)
