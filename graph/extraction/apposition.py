"""Names in apposition to descriptions: "the prime minister, Sitiveni Rabuka", "Enrile, now a senator"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from juntagraph.graph.extraction.apposition_beside import FINITE, beside, is_name, is_subject_of_own
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Token

HEADING = frozenset({"head", "chief", "commander", "leader", "chairman"})
NAMING = frozenset({"call", "name", "know", "nickname", "dub", "identify", "style", "term"})


def apposed_heads(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """Heads of mentions that stand for the same actor as this noun, by the parse or by their place beside it."""
    apart = _listed(token) or is_subject_of_own(token) or _one_of(token, mentions) or _of_next(token, mentions)
    apart = apart or any(c.lower_ == "whose" for c in token.lefts)  # "the RSF, whose leader, Ana Roe, has …"
    inner = _of_inner(token, mentions)
    if inner is not None:
        yield inner
    elif token.dep_ == "appos" and token.head.i in mentions and not apart:
        yield token.head.i
    for child in token.children:
        if child.dep_ == "appos" and is_name(child.i, mentions):
            yield child.i
        elif _goes_on(child, mentions):
            yield from (c.i for c in child.children if c.dep_ == "appos" and is_name(c.i, mentions, "Person"))
    if _goes_with(token) and token.head.head.i in mentions:
        yield token.head.head.i
    yield from _called(token, mentions)
    yield from _behind_phrase(token, mentions)
    yield from beside(token, mentions)
    yield from _predicated(token, mentions)
    if token.dep_ in {"compound", "nmod"} and token.head.i in mentions and token.head.i > token.i:
        yield token.head.i  # "junta leader Assimi Goïta" where the parser sees two phrases


def _goes_on(noun: Token, mentions: Mapping[int, Mention]) -> bool:
    """Whether a second description speaks of the same person: "its head, the lawyer Roe", "his son and heir, Roe"."""
    if noun.dep_ == "appos":
        return noun.i in mentions and mentions[noun.i].type == "Person"
    bare = not any(c.dep_ == "det" for c in noun.lefts)
    return noun.dep_ == "conj" and bare and noun.lemma_.lower() in table("titles")["joined"]["words"]


def _goes_with(token: Token) -> bool:
    """ "Roe, commander of the guard and an old comrade of Sow, spoke": Roe is both."""
    first, doc = token.head, token.doc
    both = token.dep_ == "conj" and first.dep_ == "appos" and token.tag_ == first.tag_ == "NN"
    known = (
        both
        and first.head.pos_ == "PROPN"
        and first.head.i < first.i
        and not any(c.dep_ == "appos" for c in (*first.children, *token.children))
    )
    joint = next((c for c in first.rights if c.dep_ == "cc"), None)
    return known and joint is not None and joint.lower_ == "and" and doc[joint.i - 1].text != ","


def _of_inner(token: Token, mentions: Mapping[int, Mention]) -> int | None:
    """ "The MLC of Ana Roe, now a minister,": the minister is Roe, not the MLC."""
    here, outer = mentions.get(token.i), mentions.get(token.head.i)
    if token.dep_ != "appos" or here is None or outer is None or here.type != "Person" or outer.prefix:
        return None
    objects = (o for p in token.head.children if p.lower_ == "of" for o in p.children if o.dep_ == "pobj")
    inner = next((o for o in objects if is_name(o.i, mentions, "Person") and o.i < token.i), None)
    known = outer.type == "Organisation" and inner is not None and token.doc[inner.i + 1].text == ","
    return inner.i if known and inner is not None else None


def _behind_phrase(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """ "his counterpart in Seoul, Kim Bong-sik", "an adviser to Zúñiga, Aníbal Aguilar": the name is the noun's."""
    places = (o for prep in token.children if prep.dep_ == "prep" for o in prep.children if o.dep_ == "pobj")
    for place in places:
        outer = mentions.get(place.i)
        for inner in place.children:
            if outer is None or inner.dep_ != "appos" or not is_name(inner.i, mentions, "Person"):
                continue
            heads = token.lemma_.lower() in HEADING and outer.kind == "nominal" and not outer.plural
            if outer.type in {"State", "Place"} or is_name(place.i, mentions) or heads:
                yield inner.i  # "the head of his own bodyguard, General Lasz"
    if token.dep_ == "conj" and token.lower_ == "counterpart":  # "Roe and his counterpart in Seoul, Kim Sung"
        first = token.head
        yield from (c.i for c in first.children if c.dep_ == "appos" and c.i > token.i and is_name(c.i, mentions))


def _predicated(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """ "the new strongman is General Tchiani", "declared himself head of the council"."""
    if token.dep_ in {"attr", "oprd"}:
        verb = token.head
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        named = token.dep_ == "oprd" and verb.lemma_.lower() in table("predicates")["transitive"] and not passive
        if named and not any(c.dep_ == "dobj" and c.lower_.endswith(("self", "selves")) for c in verb.children):
            return  # "whom Roe had named premier": not Roe
        while (
            passive and verb.dep_ == "conj" and not any(c.dep_ in {"nsubj", "nsubjpass", "dobj"} for c in verb.children)
        ):
            verb = verb.head  # "served in the navy and was named commander"
        for other in verb.children if verb.pos_ in {"VERB", "AUX"} and token.dep_ == "oprd" else token.head.children:
            if other.dep_ in {"nsubj", "nsubjpass", "attr"} and other.i in mentions and other.i != token.i:
                yield other.i
    said = token.head
    both = token.dep_ == "conj" and said.dep_ == "attr" and said.head.lemma_ == "be" and token.tag_ == said.tag_ == "NN"
    who = any(c.dep_ == "relcl" for c in (*token.children, *said.children)) and said.head.dep_ == "ROOT"
    plain = not any(c.dep_ in {"neg", "aux"} for c in said.head.children)
    if both and who and plain and not any(c.dep_ == "det" or c.pos_ == "PROPN" for c in token.lefts):
        # "Roe was an officer and politician who …"
        yield from (c.i for c in said.head.children if c.dep_ == "nsubj" and c.i in mentions)
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        for other in token.head.children:
            if other.dep_ == "attr" and is_name(other.i, mentions):
                yield other.i


def _called(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """ "a teenager called Ana Roe", "a man known as Roe"."""
    for verb in (c for c in token.children if c.dep_ == "acl" and c.lemma_ in NAMING):
        below = [*verb.children, *(o for p in verb.children if p.lower_ == "as" for o in p.children)]
        itself = any(c.lower_ in {"itself", "themselves"} for c in below)  # "a body calling itself the Front"
        body = (
            verb.tag_ == "VBN" and mentions[token.i].type not in {"Person", "Group"} if token.i in mentions else False
        )
        nick = itself or body or verb.lemma_ in {"nickname", "dub"}  # "a body called the Salvation Council"
        yield from (name.i for name in below if is_name(name.i, mentions, None if nick else "Person"))


def _of_next(token: Token, mentions: Mapping[int, Mention]) -> bool:
    """ "… Roe's son Marc, the army's spokesman, General Sow, said": the spokesman is Sow."""
    if token.dep_ != "appos" or token.head.i > token.i or not is_name(token.head.i, mentions, "Person"):
        return False
    behind = next((h for h in beside(token, mentions) if h > token.i), None)
    end = mentions[behind].end if behind is not None else len(token.doc)
    return end + 1 < len(token.doc) and token.doc[end].text == "," and token.doc[end + 1].tag_ in FINITE


def _one_of(token: Token, mentions: Mapping[int, Mention]) -> bool:
    """ "Officials were held, among them the chief justice, Ana Roe": one of many is not the many."""
    here = mentions.get(token.i)
    return here is not None and here.type == "Person" and not here.plural and token.head.tag_ in {"NNS", "NNPS"}


def _listed(token: Token) -> bool:
    """Whether what looks like an apposition is an item of a list: "soldiers, police officers and a judge"."""
    if any(c.dep_ == "conj" for c in token.head.children) and token.tag_ == token.head.tag_:
        return True
    both = token.pos_ == token.head.pos_ == "NOUN" and all(_definite(t) for t in (token, token.head))
    return both and token.dep_ == "appos" and any(c.dep_ == "conj" for c in token.children)


def _definite(noun: Token) -> bool:
    return any(c.lower_ == "the" for c in noun.lefts)
