"""What the parser misreads, and what a clause hides: signs by which `subjects` finds its way."""

from __future__ import annotations

from juntagraph.graph.extraction.headings import heading
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, prepositional

DESCRIBING = frozenset({"visit", "rule", "govern", "serve", "sit", "reign", "oppose", "retire"})


def results(verb: Token) -> bool:
    """ "stormed the camp, killing ten": what the participle behind a comma tells is done by the subject."""
    head = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG":
        return False
    apart = verb.doc[verb.left_edge.i - 1].text in {",", "-", "–", "—"} or verb.lower_ == "leaving"
    return apart and head.dep_ in {"dobj", "pobj", "npadvmod", "conj"}


def misread_gerund(verb: Token) -> bool:
    """ "accused of massacring villagers", where the parser takes the gerund for a modifier of the noun."""
    return (
        verb.tag_ == "VBG"
        and verb.lemma_ not in DESCRIBING
        and verb.dep_ in {"compound", "amod"}
        and verb.head.dep_ == "pobj"
        and verb.i == verb.head.head.i + 1
    )


def said_before(verb: Token, head: Token) -> Token | None:
    """ "asserted he remains at home and is not held": the tense joins "is" to what is asserted, not to "asserted"."""
    clause = child(head, "ccomp") if verb.dep_ == "conj" else None
    if clause is None or not head.i < clause.i < verb.i:
        return None
    present = {"VBZ", "VBP"}
    return clause if verb.tag_ in present and clause.tag_ in present and head.tag_ not in present else None


def behind_date(verb: Token) -> Token | None:
    """ "On Sunday the FPR deposed …", where the parser takes the subject into the phrase of the date."""
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.i < verb.i and prep.i == prep.sent.start:
            obj = child(prep, "pobj")
            if obj is not None and obj.ent_type_ != "DATE" and any(c.ent_type_ == "DATE" for c in obj.lefts):
                return obj
    return None


def behind_phrase(verb: Token) -> Token | None:
    """ "In talks with Sylla, Moro called …", where the parser takes the subject for an apposition in the phrase."""
    first = verb.sent[0]
    if first.dep_ != "prep" or first.head != verb or first.i >= verb.i:
        return None
    last = next((t for t in first.subtree if t.dep_ == "appos" and t.right_edge.i == verb.i - 1), None)
    return last if last is not None and last.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} else None


def punisher(prep: Token) -> Token | None:
    """The verb of punishing that a "for" phrase belongs to, where the parser hangs it on a noun between them.

    "sentenced to 20 years in his absence for plotting", "was jailed on the island for treason".
    """
    head = prep.head
    for _ in range(3):
        if prep.lower_ not in {"for", "over"} or head.pos_ != "NOUN" or head.dep_ != "pobj":
            return None
        head = head.head.head
        if head.pos_ == "VERB":
            return head if head.lemma_.lower() in table("factuality")["grounds"]["verbs"] else None
    return None


def stray_agent(verb: Token) -> Token | None:
    """A "by" phrase that the parser hung on a noun behind the passive verb: "shot dead at his home by soldiers"."""
    for token in verb.subtree:
        if (
            token.i > verb.i
            and token.lower_ == "by"
            and token.dep_ in {"prep", "agent"}
            and token.head.pos_ not in {"VERB", "AUX"}
        ):
            if token.head.dep_ == "pobj" and token.head.head.lower_ in {"after", "following", "despite", "amid"}:
                return None  # "was freed after mediation by Senegal"
            between = verb.doc[verb.i + 1 : token.i]
            if len(between) < 9 and not any(t.pos_ in {"VERB", "SCONJ", "PUNCT"} for t in between):
                return next((c for c in token.children if c.dep_ == "pobj"), None)
    return None


def ordered_by(verb: Token) -> Token | None:
    """ "was set free on Roe's orders", "was shot on the orders of the general": whose orders."""
    orders = (o for o in prepositional(verb, "on") if o.lemma_.lower() in {"order", "instruction", "command"})
    return next((t for o in orders for t in (child(o, "poss"), next(prepositional(o, "of", "from"), None)) if t), None)


def reduced(verb: Token) -> bool:
    """ "Khan, ousted as prime minister last April, …" where the parser takes the participle for the main verb."""
    bare = not any(c.dep_ in {"dobj", "aux", "ccomp", "xcomp", "dative", "prt"} for c in verb.children)
    named = (p for c in verb.rights if c.dep_ == "oprd" for p in c.lefts)
    bare = bare and all(p.ent_type_ != "PERSON" for p in named)  # "appointed Ana Roe minister"
    joined = (c for c in verb.rights if c.dep_ == "conj" and c.i - verb.i <= 3 and child(c, "dobj") is not None)
    if not bare or verb.lemma_.lower() not in table("control")["transitive"] or any(joined):
        return False  # "abducted and murdered six generals"
    if verb.tag_ == "VBD" and not verb.lower_.endswith(("d", "t", "n")):
        return False  # "broke", "took" are no participles
    if verb.tag_ == "VBD" and verb.i > 0 and verb.doc[verb.i - 1].text == ",":
        return True
    return verb.tag_ in {"VBD", "VBN"} and _headline(verb)


def _headline(verb: Token) -> bool:
    """ "At least 14 people killed in clashes", "Army chief dismissed: state radio": a headline leaves "were" out."""
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    ends = after == verb or after.is_punct or after.is_space or after.is_sent_start or after.pos_ in {"ADP", "SCONJ"}
    said = verb.head  # "Two leaders arrested in Mali, lawyer says"
    told = verb.dep_ == "ccomp" and said.tag_ in {"VBZ", "VBP"} and said.i > verb.i and child(verb, "mark") is None
    if heading(verb) is not None:
        return bool(ends)
    return (verb.dep_ == "ROOT" or told) and child(verb, "nsubj") is not None and bool(ends)


def relative_subject(verb: Token) -> bool:
    subject = child(verb, "nsubj")
    return subject is not None and subject.lower_ in {"who", "which", "that"}
