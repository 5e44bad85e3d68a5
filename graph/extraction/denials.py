"""Denials that point back: "the archbishop denies it", "both reject the charge", "had no hand in the affair".

What is denied stands in an earlier clause; the denial is a claim of its own beside it (GUIDE).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from juntagraph.graph.claims import Claim
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.attribution_spans import Mode, covering
from juntagraph.graph.extraction.denied import COUP, Denial, suspected, taken_back
from juntagraph.graph.extraction.deniers import deniers
from juntagraph.graph.extraction.identifying import actor_of, source_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.subjects import agent
from juntagraph.graph.extraction.syntax import child, conjuncts, prepositional

EXCLAIMED = 4  # words up to the end of "A complete fabrication,"
SAID = frozenset({Mode.SAY, Mode.CONFIRM, Mode.DENY, Mode.ALLEGE, Mode.PLAN})


def denials(analysis: Analysis, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A negated claim for each earlier claim that a denial takes back."""
    sentence = _sentences(analysis)
    for token in analysis.doc:
        for denial in _denials(analysis, token, claims, sentence):
            yield from taken_back(analysis, denial, claims, sentence)


def _sentences(analysis: Analysis) -> list[int]:
    """The number of the sentence of each token."""
    numbers = [0] * len(analysis.doc)
    for number, sent in enumerate(analysis.doc.sents):
        numbers[sent.start : sent.end] = [number] * (sent.end - sent.start)
    return numbers


def _denials(analysis: Analysis, token: Token, claims: Sequence[Claim], sentence: Sequence[int]) -> Iterator[Denial]:
    if token.pos_ in {"VERB", "AUX"} and child(token, "neg") is None and not _nor(token) and _denies(token):
        obj = child(token, "dobj")
        involved = obj is not None and obj.lemma_.lower() in _words("involvement")
        relations, named = _scope(token, obj) if involved and obj is not None else (_deed(token, obj), False)
        he = suspected(token, claims, sentence)
        for denier, parties in [(he, [he])] if he is not None else deniers(analysis, token):
            principal = parties[-1] if involved else None
            yield Denial(
                token,
                denier,
                frozenset(p.id for p in parties),
                principal,
                relations,
                named,
                _told(token, obj) or _exclaims(token),
            )
    elif _uninvolved(token):
        yield from _disclaimed(analysis, token)


def _deed(verb: Token, obj: Token | None) -> frozenset[str]:
    """ "He denies the killing": of which deed told before, without a word on whose it was."""
    known = obj is not None and any(c.lower_ in {"the", "this", "that"} for c in obj.lefts)
    if obj is None or not known or verb.lemma_ != "deny" or any(c.dep_ in {"prep", "acl", "relcl"} for c in obj.rights):
        return frozenset()
    kinds = (kind for kind, words in table("factuality")["deeds"].items() if obj.lemma_.lower() in words)
    return next((RELATIONS[kind] for kind in kinds), frozenset())


def _nor(verb: Token) -> bool:
    """ "would neither confirm nor deny it"."""
    before = verb.doc[verb.i - 1].lower_ if verb.i else ""
    return before in {"nor", "or"} and verb.dep_ == "conj"


def _told(verb: Token, obj: Token | None) -> bool:
    """Whether the words denied are "this" or "the report", not "the charge"."""
    plain = obj is not None and (obj.lower_ in {"it", "this", "that"} or obj.lemma_.lower() in {"report", "account"})
    return plain and verb.lemma_.lower() in {"deny", "refute", "dispute"} and verb.dep_ != "relcl"


def _words(name: str) -> list[str]:
    return list(table("factuality")["denial"][name])


def _aside(verb: Token) -> bool:
    """ "The army says that they were rebels of the front, which rejects this": this saying, not what went before."""
    below = any(token.dep_ == "ccomp" for token in verb.ancestors)
    return (
        verb.dep_ == "relcl" and below and any(c.dep_ == "dobj" and c.lower_ in {"this", "that"} for c in verb.children)
    )


def _denies(verb: Token) -> bool:
    """Whether a verb denies something said before, without saying in its own clause what."""
    lemma = verb.lemma_.lower()
    if lemma in _words("verbs") or _waves_off(verb, lemma):
        return _points_back(verb) and not _objects(verb) and not _aside(verb)
    if lemma in _words("labels"):
        below = (c for c in verb.children if c.dep_ in {"oprd", "prep", "acomp", "xcomp", "ccomp"} or _this(c))
        return any(t.lower_ in _words("false") for c in below for t in c.subtree)
    if lemma in _words("say"):
        return _says_no(verb)
    return False


def _waves_off(verb: Token, lemma: str) -> bool:
    """ "brushed the accusation aside", "scoffed at the claim"."""
    if lemma in _words("mocking"):
        return any(True for _ in prepositional(verb, "at"))
    return lemma in _words("waving") and any(c.lower_ in {"aside", "away", "off"} for c in verb.children)


def _this(noun: Token) -> bool:
    """ "calls this nonsense", which the parser takes for one phrase."""
    return noun.dep_ == "dobj" and any(c.lower_ in {"this", "that"} for c in noun.lefts)


def _objects(verb: Token) -> bool:
    """ "rejected it as treason": what it is called takes nothing back, other than "as false"."""
    obj = child(verb, "dobj", "nsubjpass")
    called = [t for c in verb.children if c.lower_ == "as" and c.dep_ == "prep" for t in c.subtree if t.i > c.i]
    bare = obj is not None and obj.lower_ in {"it", "this", "that", "both"}
    return bare and bool(called) and not any(t.lower_ in _words("false") for t in called)


def _says_no(verb: Token) -> bool:
    """ "says no", "pleaded not guilty", "says that he is innocent", "says they are baseless"."""
    for c in verb.children:
        if c.lower_ in _words("no") and c.dep_ in {"dobj", "intj", "acomp", "advmod", "oprd", "xcomp"}:
            return True
        if c.dep_ == "ccomp" and _is_false(c):
            return True
    return (verb.dep_ == "parataxis" and _is_false(verb.head)) or _exclaims(verb)


def _is_false(verb: Token) -> bool:
    """ "This is pure fiction", "he is innocent": not "the minister is wrong"."""
    said, subject = child(verb, "acomp", "attr"), child(verb, "nsubj")
    if verb.lemma_ != "be" or child(verb, "neg") is not None or said is None or subject is None:
        return False
    word = said.lemma_.lower() if said.tag_ == "NNS" else said.lower_
    if word == "innocent":
        return True
    if any(c.dep_ in {"acl", "ccomp"} and c.pos_ in {"VERB", "AUX"} for c in subject.children):
        return False  # "reports that Togo would attack were ridiculous": says what
    told = subject.lower_ in {*_words("objects"), "they"} or subject.lemma_.lower() in _words("objects")
    return word in _words("false") and told


def _exclaims(verb: Token) -> bool:
    """ "Nonsense," said the minister, "A fairy tale," or: Not so, said the minister."""
    doc, start = verb.doc, verb.sent.start
    opens = start + 1 < verb.i and doc[start].text in {'"', "“", "'", "‘"}
    said = list(takewhile(lambda t: t.is_alpha, doc[start + opens : start + opens + EXCLAIMED]))
    words = [t.lower_ for t in said]
    if words == ["not", "so"] or words == ["not", "true"]:
        return start + len(words) < verb.i
    judged = words[-1:] == ["wrong"] or any(t.pos_ in {"VERB", "AUX", "PRON"} for t in said)
    if len(words) > 1 and judged:
        return False  # "It was wrong," said the minister: no denial
    return opens and bool(words) and len(words) < EXCLAIMED and words[-1] in _words("false")


def _points_back(verb: Token) -> bool:
    obj = child(verb, "dobj", "nsubjpass")
    if verb.lemma_.lower() in _words("mocking"):
        obj = next(prepositional(verb, "at"), None)
    if obj is None:
        return (child(verb, "ccomp", "xcomp") is None and verb.dep_ != "relcl") or (
            verb.dep_ == "relcl" and verb.head.lemma_.lower() in _words("objects")
        )
    held = [c for c in obj.children if c.dep_ in {"acl", "ccomp"} and c.pos_ in {"VERB", "AUX"}]
    if held or any(t.lower_ == "that" and t.i > obj.i for t in obj.subtree):
        return False  # "rejected reports that …", "claims by Togo that …" says what
    return obj.lemma_.lower() in _words("objects") or obj.lower_ in _words("objects") or bool(_deed(verb, obj))


def _uninvolved(noun: Token) -> bool:
    """ "had no hand in", "played no part", "knew of no plot": an involvement that somebody is said not to have."""
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in {"have", "play", "take", "do", "make"}:
        return False
    if noun.lower_ in {"nothing", "anything"}:  # "had nothing to do with the coup", "neither had anything"
        return any(c.lemma_ == "do" for c in noun.children)
    return noun.lemma_.lower() in _words("involvement") or (noun.lemma_ == "thing" and _has(noun, "such"))


def _has(token: Token, word: str) -> bool:
    return any(c.lower_ == word for c in token.children)


def _disclaimed(analysis: Analysis, noun: Token) -> Iterator[Denial]:
    """The denial of a part in something, by whoever the clause is put to."""
    clause, subject = noun.head, agent(noun.head)
    saying = next(
        (a for a in covering(analysis.attributions, noun.i) if a.mode in SAID and a.source_head is not None), None
    )
    if saying is None or subject is None:
        return
    negative = (
        _has(noun, "no")
        or noun.lower_ == "nothing"
        or any(c.dep_ == "neg" for c in clause.children)
        or _has(subject, "neither")
    )
    if negative == (saying.mode is Mode.DENY):
        return
    source = source_of(analysis, saying)
    if source is None:
        return
    relations, named = _scope(clause, noun)
    word = clause if noun.lower_ in {"nothing", "anything"} else noun
    for token in conjuncts(subject):
        for entity in actors(analysis, token):
            principal = actor_of(analysis, entity)
            yield Denial(word, source, frozenset({principal.id}), principal, relations, named)


def _scope(verb: Token, noun: Token) -> tuple[frozenset[str], bool]:
    """What the part was in: the relations of the noun behind "in" or "for", and whether it is a plot."""
    doing = [c for c in noun.children if c.lemma_ == "do"]  # "nothing to do with"
    for holder in (noun, *doing, verb):
        for what in prepositional(holder, "in", "of", "for", "with", "to"):
            for kind, words in table("factuality")["deeds"].items():
                if what.lemma_.lower() in words:
                    return RELATIONS[kind], kind == "coup"
    return frozenset(), False


RELATIONS = {
    "coup": COUP,
    "killing": frozenset({"kills"}),
    "violence": frozenset({"attacks", "kills"}),
    "support": frozenset({"backs", "aids"}),
}
