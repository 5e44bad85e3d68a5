"""Small clauses: whom a verb touches where the parse gives it a clause without a verb for an object.

"shot him dead", "let the hostages go", "took three nuns hostage", "named Ana Paz minister".
"""

from __future__ import annotations

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child

CLAUSES = frozenset({"oprd", "ccomp", "acomp", "xcomp", "dobj", "advcl"})
BARE = frozenset({"aux", "auxpass", "mark", "cop", "neg", "expl"})


def small_subject(verb: Token) -> Token | None:
    """The subject of the small clause below a verb, None where it governs none."""
    for clause in verb.children:
        if clause.dep_ in CLAUSES and clause.i > verb.i and _verbless(clause):
            found = child(clause, "nsubj", "nsubjpass") or _merged(clause)
            if found is not None and verb.i < found.i < clause.i:
                return found
    return None


def _verbless(clause: Token) -> bool:
    """Whether a clause has no verb of its own that bears a tense."""
    if any(c.dep_ in BARE for c in clause.children):
        return False
    return clause.pos_ in {"ADJ", "NOUN", "PROPN", "ADV"} or clause.tag_ in {"VB", "VBN"}


def _merged(noun: Token) -> Token | None:
    """ "named Ana Paz minister", "declared the envoy persona non grata", where the parse makes one phrase of both."""
    if noun.ent_type_ == "PERSON":
        return None
    if noun.dep_ == "oprd" and noun.pos_ in {"NOUN", "PROPN"}:
        return next((c for c in noun.lefts if c.dep_ in {"nmod", "compound"} and c.pos_ == "PROPN"), None)
    if noun.dep_ == "dobj" and noun.tag_ == "NN" and child(noun, "det", "poss") is None:  # "made Ana Paz minister"
        return _name_before(noun) or _people_before(noun)
    if noun.lower_ in table("control")["predicates"]:
        return next((c for c in noun.lefts if c.dep_ in {"nmod", "compound", "amod", "nsubj"} and _whole(c)), None)
    return None


def _whole(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in {"persona", "non"}


def _people_before(noun: Token) -> Token | None:
    """ "took aid workers hostage", where the parse makes one phrase of both."""
    if noun.lower_ not in table("control")["depictive"]:
        return None
    return next((c for c in noun.lefts if c.dep_ in {"nmod", "compound"} and c.tag_ == "NNS"), None)


def _name_before(noun: Token) -> Token | None:
    """A person's name that the parse takes for the first part of a post: "made Ana Paz defence minister"."""
    names = [c for c in noun.lefts if c.dep_ in {"nmod", "compound"} and c.ent_type_ == "PERSON"]
    return names[-1] if names else None


def caused(verb: Token) -> bool:
    """ "had the judges shot": who has it done does it."""
    bare = verb.tag_ in {"VBN", "VBD"} and child(verb, "aux", "auxpass", "mark", "dobj") is None
    return bare and verb.head.lemma_ in {"have", "order", "get"} and verb.dep_ == "ccomp"
