"""Where a time stands in the dependency parse, and whether its sentence looks ahead."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Span, Token

VERBS = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
INTRODUCTION = 2  # tokens before a time that still begins its sentence: "But on Monday", "“On Monday"


def above(token: Token) -> Iterator[Token]:
    """The token and its ancestors, up to and with the verb of its clause."""
    yield token
    while not is_clausal(token) and token.head != token:
        token = token.head
        yield token


def is_clausal(token: Token) -> bool:
    """Whether a token is the verb of a clause, not its auxiliary or an attribute."""
    return token.pos_ in VERBS and token.dep_ not in ("aux", "auxpass", "amod")


def clause_of(token: Token) -> Token:
    """The verb of the clause that a token stands in; the root of the sentence where there is none."""
    *_, verb = above(token)
    return verb


def governor_of(time: Span) -> int:
    """The token that a time belongs to: as parsed, but for places where parsers go wrong by habit.

    A time just before a finite verb ("soldiers in the hall on Monday named …") or just after a participle ("seized
    that December, he …") belongs to that verb; one that begins the sentence or follows a comma to that of its clause.
    """
    doc, parsed, sentence = time.doc, time.root.head, time.sent
    after = doc[time.end] if time.end < sentence.end else None
    before = doc[time.start - 1] if time.start > sentence.start else None
    opens = time.start - sentence.start < INTRODUCTION
    if _before_name(time, parsed):
        return clause_of(parsed).i
    if after is not None and not opens and _is_main_verb(after, time, clause_of(parsed)):
        return clause_of(after).i
    if before is not None and before.tag_ in ("VBN", "VBD") and parsed.i >= time.end and is_clausal(before):
        return before.i
    if before is not None and before.text == "," and parsed.i < time.start and not is_clausal(parsed):
        return clause_of(parsed).i
    article = time[0].pos_ == "DET" or (before is not None and before.pos_ == "DET")
    last = time[-1]
    if article and last.dep_ in ("compound", "nmod", "nummod") and last.head.i >= time.end:
        return last.head.i  # "the 4 March arrest"
    if opens and not (is_clausal(parsed) and parsed.dep_ not in ("acl", "relcl")):
        verb = clause_of(parsed)
        return sentence.root.i if verb.dep_ in ("acl", "relcl") else verb.i
    return parsed.i


def _before_name(time: Span, parsed: Token) -> bool:
    """Whether a day only stands before somebody's name, which the parser takes for a part of it.

    "Last Tuesday General Roe was a prisoner", but not "Tuesday's General Roe".
    """
    root = time.root
    part = root.dep_ in ("compound", "nmod") and parsed.i >= time.end and parsed.pos_ == "PROPN"
    return part and parsed.dep_ in ("nsubj", "nsubjpass") and not any(c.dep_ == "case" for c in root.children)


def _is_main_verb(after: Token, time: Span, parsed: Token) -> bool:
    """Whether the word after a time is the verb of its clause, and no clause before claims the time."""
    if after.pos_ not in VERBS:
        return False
    return after.head in time or (after.tag_ in FINITE and not (is_clausal(parsed) and parsed.i < time.start))


def is_future(token: Token) -> bool:
    """Whether a word is of something still to come or only possible: below "will" or "could", or planned."""
    words = table("times")["future"]
    if _looks_back(token):
        return False
    for verb in _verbs(token):
        if any(c.dep_ == "aux" and c.lower_ in words["auxiliaries"] for c in verb.children):
            return True
        if verb.lemma_ in words["lemmas"] and (verb.dep_ in ("acl", "amod") or token.lower_ in words["prepositions"]):
            return True
        if any(c.dep_ == "acomp" and c.lemma_ in words["lemmas"] for c in verb.children):
            return True
        if verb.lemma_ in {"plan", "prepare"} and verb.tag_ in {"VBZ", "VBP", "VBG"}:
            return True  # "are preparing a walkout on Monday"
        if verb.lemma_ in {"give", "allow", "set", "grant"} and token.lower_ in {"until", "till"}:
            return True  # "gave the president until 12 February to go"
        if _is_infinitive(verb) and (verb.head.lemma_ in {*words["lemmas"], "be"} or _headline(verb)):
            return True
    return False


def _looks_back(token: Token) -> bool:
    """Whether a clause of its own says that a time is over: "will march again, as on Sunday, when they marched"."""
    told = any(c.dep_ == "relcl" and _tense(c) == "past" for c in token.children)
    return told or any(t.lower_ == "as" and t.dep_ == "prep" for t in (token.head, token.head.head))


def _headline(verb: Token) -> bool:
    """ "Envoy to meet junta leader on Thursday": the infinitive of a headline, which has no other verb."""
    top = verb if verb.dep_ == "ROOT" else verb.head if verb.dep_ in ("acl", "relcl") else None
    return top is not None and top.dep_ == "ROOT" and not any(t.tag_ in FINITE for t in top.subtree)


def _is_infinitive(verb: Token) -> bool:
    auxiliaries = [c for c in verb.children if c.dep_ == "aux"]
    return any(c.lower_ == "to" for c in auxiliaries) and not any(c.lemma_ == "have" for c in auxiliaries)


def _verbs(token: Token) -> Iterator[Token]:
    """The verb of a token's clause, and those it is joined to or below without a mood of its own."""
    verb = clause_of(token)
    yield verb
    while verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in VERBS:
        verb = verb.head
        yield verb


def is_current(token: Token) -> bool:
    """Whether a word stands in the present perfect: "has been suspended since January"."""
    return any(c.lemma_ == "have" and c.tag_ in ("VBZ", "VBP") for c in clause_of(token).children if c.dep_ == "aux")


def is_background(token: Token, *, running: bool = False) -> bool:
    """Whether a word tells what was before: in the pluperfect, or in the past where the main clause is present.

    So does the present perfect of a main clause, but for a `running` report, where it tells what just happened.
    """
    verb = clause_of(token)
    if any(c.lemma_ == "have" and c.tag_ == "VBD" for c in verb.children if c.dep_ == "aux"):
        return True
    if is_current(verb):
        return not running and verb.dep_ not in ("ccomp", "conj")
    return _tense(verb) == "past" and _tense(verb.sent.root) == "present"


def _tense(verb: Token) -> str | None:
    for part in (*(c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb):
        if part.tag_ in ("VBD", "VBZ", "VBP"):
            return "past" if part.tag_ == "VBD" else "present"
    return None


def is_told(token: Token) -> bool:
    """Whether a verb is told as happening: finite, or a participle or perfect infinitive below one that is."""
    verb = clause_of(token)
    if _is_infinitive(verb) or verb.dep_ in ("acl", "pcomp", "amod"):
        return False
    return verb.dep_ == "ROOT" or verb.head.pos_ not in VERBS or is_told(verb.head)
