"""Names that stand alone and head what is told of their bearers, as in a list of who is who."""

from __future__ import annotations

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Doc, Span, Token
from juntagraph.graph.extraction.syntax import SUBJECTS

ORG_WORDS = frozenset(table("naming")["bodies"])
ENTRY = 12  # sentences that a name may head
BULLETS = frozenset({"*", "-", "–", "—", "•", "·", "o"})
VERBS = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBN", "VBZ"})


def headed_by(noun: Token) -> Token | None:
    """ "Ana Roe, interior minister. The only civilian led …": the name before, of whom the sentence goes on to tell.

    Also "A nephew of the king." further on in what the name heads.
    """
    sent = noun.sent
    if noun.dep_ == "conj" and noun.head.dep_ == "ROOT" and not any(c.dep_ == "det" for c in noun.lefts):
        noun = noun.head  # "Ana Roe. A former minister and envoy."
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.left_edge.i == sent.start:
        listed = sent.start > 0 and _is_bullet(noun.doc[sent.start - 1].sent)
        fresh = any(c.lower_ in {"a", "an"} for c in noun.lefts) and noun.dep_ == "nsubj"
        if fresh and any(c.dep_ in {"dobj", "dative"} and _somebody(c) for c in noun.head.rights):
            return None  # "Bob Paz. A soldier shot him."
        return (_heading_line(noun.doc, sent.start) if listed and fresh else None) or _alone(noun.doc, sent.start)
    bare = noun.dep_ == "ROOT" and noun.tag_ in {"NN", "NNP"} and noun.lower_ in actor_nouns()
    told = any(t.pos_ in VERBS and t.dep_ in {"ccomp", "parataxis", "conj"} and t.head is noun for t in sent)
    return entry(noun) if bare and not told and noun.left_edge.i == sent.start else None


def _somebody(thing: Token) -> bool:
    """Whether it is somebody by name or a pronoun, so that the subject may be another than the name before."""
    return thing.pos_ in {"PROPN", "PRON"} and thing.ent_type_ in {"PERSON", ""}


def heading(verb: Token) -> Token | None:
    """ "Fode Roe (44), number two. Led the assault on the palace.": he led it."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    top = first.head if first.dep_ == "advcl" else first  # "Wanted in Togo over a murder; he denies it"
    helped = [c for c in first.lefts if c.dep_ in {"aux", "auxpass"}]  # "Has been promised money by Sow."
    opening = helped[0] if helped else first
    if opening.i != first.sent.start or opening.tag_ not in FINITE or top.dep_ != "ROOT":
        return None
    if any(c.dep_ in {*SUBJECTS, "expl"} for c in (*verb.lefts, *first.lefts)):
        return None
    return entry(first)


def entry(token: Token) -> Token | None:
    """The name that stands alone in a sentence before, in the same paragraph, or on the line that heads the list."""
    doc, start = token.doc, token.sent.start
    for _ in range(ENTRY):
        if start == 0:
            return None
        if "\n" in doc[start - 1].text or _is_bullet(doc[start - 1].sent):
            return _heading_line(doc, start)
        name = _alone(doc, start)
        if name is not None:
            return name
        start = doc[start - 1].sent.start
    return None


def _is_bullet(line: Span) -> bool:
    return all(t.text in BULLETS or t.is_space for t in line)


def _heading_line(doc: Doc, start: int) -> Token | None:
    """ "ANA ROE\n* Prime minister since 2011.\n* Faces an inquiry.": the name on a line of its own above."""
    for _ in range(2 * ENTRY):
        before = doc[start - 1].sent if start else None
        if before is None:
            return None
        name = _own_line(before)
        if name is not None or (not _is_bullet(before) and "\n\n" in before[len(before) - 1].text):
            return name
        start = before.start
    return None


def _own_line(line: Span) -> Token | None:
    """The name of a person where a line holds nothing else."""
    name, words = line.root, [t for t in line if not t.is_space]
    broken = "\n" in line[len(line) - 1].text
    first = line.start == 0 or "\n" in line.doc[line.start - 1].text
    bare = all(t.pos_ == "PROPN" or (t.is_punct and t.text not in BULLETS) or t.like_num for t in words)
    person = name.ent_type_ in {"PERSON", ""} and not any(t.lower_ in ORG_WORDS for t in words)
    return name if broken and first and bare and person and name.pos_ == "PROPN" and len(words) > 1 else None


def _alone(doc: Doc, start: int) -> Token | None:
    """The name that the sentence before a token only names."""
    if start == 0:
        return None
    before = doc[start - 1].sent
    told = any(t.pos_ in VERBS and t.dep_ not in {"acl", "amod"} for t in before)
    name = before.root
    only = name.i == before.start and all(t.is_punct or t.is_space for t in before if t is not name)  # "ROE."
    return name if (name.ent_type_ == "PERSON" or only) and name.pos_ == "PROPN" and not told else None
