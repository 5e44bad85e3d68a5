"""Who does and who suffers what a verb or noun says: subjects and objects also through control, conjunction,
relative clauses and participles."""

from __future__ import annotations

from juntagraph.graph.extraction.bidding import asked, decreed, given, letter, said_of
from juntagraph.graph.extraction.brinks import brink
from juntagraph.graph.extraction.headings import heading
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.misreadings import (
    behind_date,
    behind_phrase,
    misread_gerund,
    ordered_by,
    punisher,
    reduced,
    relative_subject,
    results,
    said_before,
    stray_agent,
)
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.shifting import governor
from juntagraph.graph.extraction.small_clauses import caused, small_subject
from juntagraph.graph.extraction.syntax import (
    INVARIANT,
    SUBJECTS,
    accuses,
    child,
    gap_of_preposition,
    is_passive,
    is_person,
    is_scheme,
    prepositional,
)

FINDING = frozenset({"find", "declare", "pronounce", "rule"})
CATCHING = frozenset({"arrest", "detain", "catch", "capture", "hold", "seize", "pick"})
TRIALS = frozenset({"trial", "prosecution", "indictment", "court-martial"})
HEARSAY = frozenset({"rumour", "rumor", "report"})
SPANS = frozenset("minute hour day week month year moment".split())
DEPTH = 6  # steps of control or conjunction that are followed


def surface_subject(verb: Token, depth: int = DEPTH) -> Token | None:
    """The subject that the verb has or shares, whichever its voice."""
    own = child(verb, "nsubj", "nsubjpass") or behind_date(verb) or behind_phrase(verb) or heading(verb)
    if own is not None or depth == 0:
        return own
    head = verb.head
    if results(verb):
        return _main_subject(head, depth)
    if (decree := decreed(verb)) is not None or letter(verb):
        return decree or _main_subject(head, depth)
    if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VBN", "VBD"}:
        return accused(head, depth - 1) or head
    infinitive = verb.dep_ == "relcl" and any(c.lower_ == "to" for c in verb.lefts)
    ranked = head.dep_ == "attr" and head.lower_ in {"first", "last"}  # "was the first to greet him"
    if (verb.dep_ == "acl" or infinitive) and (ranked or head.pos_ in {"NOUN", "PROPN"}):  # "a plot to overthrow"
        return doer(head, depth - 1)
    if verb.dep_ == "xcomp":
        return _controller(verb, head, depth)
    if verb.dep_ == "pcomp" and head.pos_ in {"ADP", "SCONJ"}:
        return _gerund_subject(head, depth)
    if misread_gerund(verb):
        return _gerund_subject(head.head, depth)
    above = governor(verb)
    if above != head:  # "accused Togo of planning to topple", where the parser hangs the infinitive on "accused"
        return _gerund_subject(above.head, depth) if above.head.pos_ in {"ADP", "SCONJ"} else doer(above, depth - 1)
    bidden = given(verb, head)
    if bidden is not None:
        return bidden
    said = said_before(verb, head)
    if said is not None:
        return surface_subject(said, depth - 1)
    claimed = said_of(verb)
    if claimed is not None:
        return claimed
    if verb.dep_ == "ccomp" and verb.i < head.i and verb.tag_ in {"VBZ", "VBP", "VBD"}:
        return None  # "…, Roe said": it is not Roe who did it
    if verb.dep_ in {"conj", "advcl", "ccomp", "dep", "parataxis"} and head.pos_ in {"VERB", "AUX"}:
        return surface_subject(head, depth - 1)
    if verb.dep_ in {"conj", "advcl"} and head.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return _beside_noun(verb, head, depth)
    if verb.dep_ == "relcl" and not any(c.tag_ in {"WP", "WDT"} for c in verb.subtree):
        return None
    return None


def _main_subject(noun: Token, depth: int) -> Token | None:
    """Who acts in the clause that a noun belongs to: the subject, or the agent of a passive."""
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return agent(verb, depth - 1) if verb is not None and depth else None


def _beside_noun(verb: Token, head: Token, depth: int) -> Token | None:
    """A verb joined to a relative or participial clause's noun, or to an adjective that is a predicate."""
    if head.pos_ == "ADJ" and head.dep_ in {"acomp", "acl", "oprd"}:
        return surface_subject(head.head, depth - 1)
    if verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBG"}:
        return head
    return None


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    """The object of "urged X to", else the subject of "tried to" (subject control, raising)."""
    obj = child(head, "dobj", "dative")
    if (
        obj is not None
        and head.lemma_.lower() not in table("control")["subject"]
        and obj.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}
    ):
        return obj
    called = asked(head)
    if called is not None:
        return called
    if head.pos_ in {"NOUN", "PROPN"}:
        return doer(head, depth - 1)
    if head.pos_ == "ADJ":
        return surface_subject(head.head, depth - 1) if head.dep_ in {"acomp", "oprd"} else head.head
    return surface_subject(head, depth - 1)


def _gerund_subject(prep: Token, depth: int) -> Token | None:
    """ "accused X of plotting": X; "rose by plotting": the subject; "accusations of plotting": who is accused."""
    if prep.head.lower_ == "short":  # "stopped short of recognising him"
        return surface_subject(prep.head.head, depth - 1)
    standing = next((v for c in prep.children if (v := brink(c)) is not None), None)
    if standing is not None:
        return child(standing, "dobj") or surface_subject(standing, depth - 1)
    governor = punisher(prep) or prep.head
    if governor.pos_ in {"VERB", "AUX"}:
        warned = prep.lower_ == "against" and governor.lemma_ in {"warn", "caution", "advise"}
        if warned or prep.lower_ in {"of", "for", "with", "from", "into", "over"}:
            suffers = child(governor, "dative") or patient(governor, depth - 1)
            if suffers is not None:
                return suffers
        return surface_subject(governor, depth - 1)
    if governor.dep_ in {"dobj", "nsubjpass"} and governor.head.lemma_.lower() in table("control")["accusing"]:
        return governor  # "suspected the embassy of conspiring", where the parser hangs the phrase on the noun
    if governor.pos_ in {"NOUN", "PROPN"}:
        if governor.dep_ == "pobj" and governor.lemma_ in SPANS:  # "within hours of seizing power, the junta"
            return surface_subject(governor.head.head, depth - 1)
        term = child(governor.head, "dative") if governor.lemma_ in {"year", "month", "life"} else None
        return term or _punished(governor, prep) or accused(governor, depth - 1) or doer(governor, depth - 1)
    return _qualified(governor, depth) if governor.pos_ == "ADJ" else None


def _qualified(adjective: Token, depth: int) -> Token | None:
    """Of whom an adjective is said: "is guilty of killing", "found the regime guilty of killing"."""
    verb = adjective.head
    suffers = patient(verb, depth - 1) if adjective.lower_ == "guilty" and verb.lemma_ in FINDING else None
    return suffers or child(adjective, "nsubj") or surface_subject(verb, depth - 1)


def _punished(noun: Token, prep: Token) -> Token | None:
    """ "the arrest of two officers for killing a priest": the officers."""
    punishing = noun.lemma_.lower() in table("control")["punishing"]
    return next(prepositional(noun, "of"), None) if punishing and prep.lower_ in {"for", "over"} else None


def accused(noun: Token, depth: int = DEPTH) -> Token | None:
    """Whom an accusation noun is aimed at: "charges against X", "X faces allegations", "arrested on charges of"."""
    if noun.lemma_.lower() not in table("control")["accusations"]:
        return None
    target = next(prepositional(noun, "against", "into"), None)
    if target is None and noun.lemma_.lower() in TRIALS:
        target = next(prepositional(noun, "of"), None)
    if target is not None:
        return target
    if noun.dep_ in {"dobj", "attr"}:
        if noun.head.lemma_ == "deny" and noun.lemma_.lower() in HEARSAY:
            return None  # "denied rumours of a mutiny": not a mutiny of his
        return surface_subject(noun.head, depth - 1) if noun.head.lemma_.lower() in table("control")["facing"] else None
    if noun.dep_ == "pobj" and noun.head.head.pos_ in {"VERB", "AUX"}:
        verb = noun.head.head
        return patient(verb, depth - 1) or surface_subject(verb, depth - 1)
    return None


def agent(verb: Token, depth: int = DEPTH) -> Token | None:
    """Who does it: the subject of an active, the "by" phrase of a passive verb."""
    if verb.pos_ == "ADJ":
        return surface_subject(verb.head) if verb.dep_ in {"acomp", "attr", "oprd"} else verb.head
    if caused(verb):
        return surface_subject(verb.head, depth - 1)
    if _passive(verb):
        told = next(prepositional(verb, "by"), None) or stray_agent(verb) or _shared_agent(verb)
        return told or ordered_by(verb) or _orderer(verb)
    return surface_subject(verb, depth)


def _orderer(verb: Token) -> Token | None:
    """ "the judge ordered him held": who orders it has it done."""
    while verb.dep_ == "conj":
        verb = verb.head
    head = verb.head
    ordered = verb.dep_ in {"ccomp", "xcomp"} and head.lemma_.lower() in table("control")["ordering"]
    return surface_subject(head) if ordered and not is_passive(head) else None


def _shared_agent(verb: Token) -> Token | None:
    """ "seized and beaten by soldiers": one agent for both."""
    near = (c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBN" and c.i - verb.i <= 3)
    joined = next((c for c in near if c.lemma_ not in {"replace", "succeed", "follow"}), None)
    return next(prepositional(joined, "by"), None) if joined is not None else None


def patient(verb: Token, depth: int = DEPTH) -> Token | None:
    """Whom it is done to: the object of an active, the subject of a passive verb, the gap of a relative clause."""
    if _passive(verb):
        return verb.head if verb.dep_ == "amod" else surface_subject(verb, depth)
    joined = verb.head if verb.dep_ == "conj" and child(verb, "dobj") is None else verb  # "whom they beat and jailed"
    whom = next((c for c in (*verb.children, *joined.children) if c.lower_ == "whom"), None)
    if whom is not None:
        return whom
    small = small_subject(verb)
    if small is not None:
        return small
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ not in table("control")["depictive"]]
    if len(objects) > 1 and objects[0].lower_ == "one":  # "killed at least one, a teenager"
        return objects[1]
    if objects:  # of two, the name: "asked Secretary-General Guterres"
        return next((c for c in objects if c.pos_ == "PROPN" or c.tag_ in {"NNP", "NNPS"}), objects[0])
    if misread_gerund(verb):
        return verb.head
    named = next((c for c in verb.children if c.dep_ == "oprd" and is_person(c)), None)
    if named is not None:
        return named  # "named Paz in his place"
    if verb.dep_ == "relcl" and child(verb, "nsubj") is not None and not relative_subject(verb):
        return None if gap_of_preposition(verb) else verb.head
    others = (c for c in verb.children if c.dep_ == "conj")
    shared = next((c for c in others if child(c, "dobj") is not None and not is_passive(c)), None)
    if shared is not None and shared.i - verb.i <= 3:
        return child(shared, "dobj")  # "arrested and jailed the general"
    return child(verb, "nsubj") if caused(verb) else None


def _passive(verb: Token) -> bool:
    """Passive by itself, or by the passive verb that it is joined to ("was arrested and charged")."""
    if is_passive(verb) or reduced(verb):
        return True
    if (
        verb.dep_ == "conj"
        and not any(c.dep_ == "oprd" and any(p.ent_type_ == "PERSON" for p in c.lefts) for c in verb.children)
        and (verb.tag_ in {"VBN", "VBD"} or verb.lower_ in INVARIANT)
        and verb.head.pos_ == "VERB"
        and child(verb, *SUBJECTS, "aux", "dobj") is None
    ):
        return _passive(verb.head)
    return False


def doer(noun: Token, depth: int = DEPTH) -> Token | None:
    """Who does what a noun names: its owner, a "by" phrase, or the subject of the verb it depends on."""
    found = child(noun, "poss") or next(prepositional(noun, "by"), None)
    led = (c for c in noun.rights if c.dep_ == "acl" and c.lemma_.lower() in table("control")["light"])
    return found or next((by for c in led for by in prepositional(c, "by")), None) or light_subject(noun, depth)


def light_subject(noun: Token, depth: int = DEPTH) -> Token | None:
    """The subject of "carried out a coup", "took part in a plot", "is behind the attack"."""
    governor = noun.head
    if depth == 0 or any(c.dep_ == "expl" for c in governor.children):
        return None  # "admitted that there was a mutiny"
    if noun.dep_ in {"dobj", "attr"} and governor.pos_ in {"VERB", "AUX"}:
        return agent(governor, depth - 1) if governor.lemma_.lower() in table("control")["light"] else None
    if noun.dep_ == "pobj" and governor.lower_ in {"with", "in"} and is_scheme(noun):
        verb = governor.head.head if governor.head.dep_ == "dobj" else governor.head
        if accuses(verb):
            return patient(verb, depth - 1)  # "named both in the plot"
        return surface_subject(verb, depth - 1) if verb.pos_ == "VERB" else None  # "bombed barracks with the aim of"
    if noun.dep_ == "pobj" and governor.lower_ in {"in", "behind", "of", "with", "for", "through", "to", "by"}:
        return _through_preposition(governor, depth)
    if noun.dep_ == "conj":
        return light_subject(noun.head, depth - 1)
    return None


def doer_of(noun: Token) -> Token | None:
    """Who does or orders what a noun names: "made two arrests", "the release was ordered by the king"."""
    verb = noun.head
    if noun.dep_ == "conj":
        return doer_of(noun.head)
    done = noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in table("control")["doing"]
    return agent(verb) if done else None


def _through_preposition(prep: Token, depth: int) -> Token | None:
    verb = prep.head
    lemma = verb.lemma_.lower()
    if lemma in CATCHING and any(c.lemma_.lower() in table("control")["searches"] for c in prep.children):
        return agent(verb, depth - 1)  # "arrested in a raid": the raid of those who arrest
    if verb.pos_ in {"VERB", "AUX", "ADJ"} and lemma in table("control")["involved"]:
        suffers = patient(verb, depth - 1) if verb.pos_ == "VERB" and (_passive(verb) or accuses(verb)) else None
        return suffers or (surface_subject(verb, depth - 1) if verb.pos_ != "ADJ" else agent(verb))
    if verb.pos_ in {"NOUN", "PROPN"} and lemma in table("control")["part"]:
        return light_subject(verb, depth - 1) or doer(verb, depth - 1)
    return None
