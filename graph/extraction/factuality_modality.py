"""Mood of the verbs above a trigger: modals, conditionals and open questions."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.untrue import NEWS, kept_from

FINDING = frozenset("find prove show establish confirm conclude decide rule emerge turn".split())


def perfect(verb: Token) -> bool:
    """ "to have met", "may have met"."""
    return any(c.dep_ == "aux" and c.lemma_.lower() == "have" and c.tag_ == "VB" for c in verb.lefts)


def chain(trigger: Token) -> Iterator[Token]:
    """The trigger and the verbs that it completes, as far as its clause goes."""
    token = trigger
    yield token
    while (
        token.dep_ in {"xcomp", "dobj", "attr", "conj", "prep", "pobj", "pcomp", "acomp", "oprd", "nsubjpass"}
        and token.head != token
    ):
        if token.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in token.children):
            return
        if token.dep_ == "pcomp" and token.head.lower_ == "but":
            return  # "had no choice but to remove him": they did
        if any(c.lower_ == "whether" and c.dep_ == "mark" for c in token.lefts):
            return  # "would not be drawn on whether France had armed them"
        if kept_from(token) or _laid(token):
            return
        token = token.head
        words = table("factuality")["untrue"]
        if token.lemma_.lower() in {*NEWS, "deny", "hesitate", *words["owning_up"], *words["expecting"]}:
            return  # "had no information about the arrest", "has never admitted killing her": that denies no deed
        yield token
        if token.pos_ == "NOUN" and token != trigger:
            return


def _laid(prep: Token) -> bool:
    """ "no one has been charged with the murder", "may be tried for it": that says nothing against the murder."""
    charged = {*table("factuality")["grounds"]["verbs"], *table("control")["accusing"]}
    way = prep.dep_ == "prep" and prep.lower_ in {"for", "with", "over", "of"}
    if way and prep.head.lemma_.lower() in {"forgive", "apologise", "apologize", "atone", "thank"}:
        return True  # "never apologised for killing her"
    not_so = any(c.dep_ == "neg" for c in prep.head.children)  # "was not charged with it": whoever else was
    return way and not not_so and prep.head.pos_ == "VERB" and prep.head.lemma_.lower() in charged


def modal(trigger: Token) -> bool:
    modals = table("factuality")["modality"]["prospective"]
    above = [t for t in trigger.ancestors if t.lemma_ == "have"][:1] if no_choice(trigger) else []
    helping = (c for t in (*chain(trigger), *above) for c in t.children if c.dep_ == "aux" and not _had(c, t))
    return _so_that(trigger) or any(c.lower_ in modals for c in helping)


def _had(aux: Token, verb: Token) -> bool:
    """ "she'd been threatened": had, not would."""
    between = any(c.tag_ == "VB" for c in verb.lefts if c.i > aux.i)  # "he'd be arrested", "they'd have killed him"
    return aux.lower_ in {"'d", "’d"} and verb.tag_ in {"VBN", "VBD"} and not between


def _so_that(verb: Token) -> bool:
    """ "stripped him of immunity so that he can be charged": an aim."""
    before = verb.left_edge
    aim = before.lower_ == "so" or (before.i > 0 and before.nbor(-1).lower_ == "so" and before.lower_ == "that")
    return verb.dep_ == "advcl" and aim and any(c.dep_ == "aux" and c.lower_ in {"can", "could"} for c in verb.lefts)


def no_choice(verb: Token) -> bool:
    """ "had no choice but to remove him", "joined a junta only to dissolve it": they did."""
    to = next((c for c in verb.lefts if c.lower_ == "to"), None)
    if to is not None and to.i and to.nbor(-1).lower_ == "only" and verb.dep_ == "advcl":
        return verb.head.tag_ == "VBD" and all(c.dep_ != "neg" for c in verb.head.children)
    ruled_in = to is not None and to.i > 1 and to.nbor(-1).lower_ == "but"
    return ruled_in and to is not None and to.nbor(-2).lower_ in {"choice", "option", "alternative"}


def unplanned(trigger: Token) -> bool:
    """ "had no plans to stage a coup", "did not have any intention of arresting him"."""
    noun = trigger.head if trigger.dep_ == "acl" else trigger.head.head
    intents = table("factuality")["intents"]
    if trigger.dep_ == "acl" and noun.lemma_.lower() in intents["orders"] and noun.dep_ == "dobj":
        return noun.head.lemma_.lower() in intents["disobeying"]  # "refused orders to fire on the crowd"
    if trigger.dep_ == "acl" and noun.lemma_.lower() in intents["failing"]:
        return True  # "his failure to stand up for them"
    tries = {"attempt", "effort", "bid", "move"} if trigger.dep_ == "acl" else set()
    if trigger.dep_ not in {"acl", "pcomp"} or noun.lemma_.lower() not in {*intents["words"], *tries}:
        return False
    verb = noun.head if noun.dep_ in {"dobj", "attr"} else noun
    parties = (t for c in verb.children if c.dep_ in {"nsubj", "expl"} for t in (c, *c.children))
    return any(t.lower_ in {"no", "neither", "nobody"} for t in (*noun.children, *parties)) or any(
        c.dep_ == "neg" for c in verb.children
    )


def warranted(noun: Token) -> bool:
    """ "issued a warrant for his arrest"."""
    over = noun.head.head  # the warrant, or the verb of which it is the subject or object
    papers = (over, *(c for c in over.children if c.dep_ in {"nsubjpass", "dobj"} and over.pos_ == "VERB"))
    held = noun.head.lower_ == "for" and any(t.lemma_.lower() == "warrant" for t in papers)
    return noun.dep_ == "pobj" and held


def was_to(verb: Token) -> bool:
    """ "was to have chosen a successor": it was planned."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and perfect(verb)


def contrasted(noun: Token) -> bool:
    """ "covers most crimes, though not the murder of Roe": that there was a murder is not denied."""
    no = next((c for c in noun.lefts if c.dep_ == "neg" or c.lower_ == "not"), None)
    before = noun.doc[max(no.i - 1, 0)].lower_ if no is not None else ""
    return noun.pos_ == "NOUN" and before in {"though", "although"}


def supposed(verb: Token) -> bool:
    """ "would have met", "should have met", "will have met": it did not, or not yet."""
    return any(c.dep_ == "aux" and c.lower_ in table("factuality")["modality"]["supposing"] for c in verb.lefts)


def conditional(trigger: Token) -> bool:
    words = table("factuality")["modality"]["conditionals"]
    for token in (trigger, *trigger.ancestors):
        if any(c.dep_ == "mark" and c.lower_ in words for c in token.children):
            return True
        if token.dep_ == "relcl" and token.head.lower_ in {"anyone", "anybody", "whoever"}:
            return True  # "anyone who attacked the army would be jailed"
        first = token.left_edge
        inverted = first.lower_ in {"should", "had", "were"} and (first.dep_ == "aux" or first is token)
        if inverted and (token.dep_ == "advcl" or _would(token)):
            return True  # "had they arrested him, he would have lost"
        reduced = (
            token.dep_ == "acl" and token.tag_ == "VBN"
        )  # "whether ministers held at the camp live": they are held
        found = token.dep_ == "ccomp" and token.head.lemma_.lower() in FINDING
        if found and any(c.dep_ == "mark" and c.lower_ == "if" for c in token.head.lefts):
            return True  # "if the court finds that he killed him"
        if reduced or token.dep_ in {"ccomp", "relcl", "ROOT"}:
            return False
    return False


def _would(verb: Token) -> bool:
    """Whether the clause behind tells what would have come of it, however the parser joins the two."""
    above = [verb.head] if verb.dep_ in {"ccomp", "parataxis"} and verb.head.i > verb.i else []
    then = (a for c in (*verb.rights, *above) for a in c.children)
    return any(a.lower_ in {"would", "could", "might"} and a.dep_ == "aux" for a in then)


def open_question(trigger: Token) -> bool:
    """ "whether he was arrested" is not known; "whether he will be tried" is to come."""
    asked = any(c.lower_ == "whether" for t in (trigger, *trigger.ancestors) for c in t.children if c.dep_ == "mark")
    return asked and not modal(trigger) and trigger.tag_ in {"VBD", "VBZ", "VBP", "VBN"}


def if_confirmed(noun: Token) -> bool:
    """ "If confirmed, the killing of Roe would be the third": it is not yet."""
    clauses = (c for c in noun.head.children if c.dep_ == "advcl" and c.lower_ in {"confirmed", "verified", "true"})
    return noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and any(m.lower_ == "if" for c in clauses for m in c.lefts)
