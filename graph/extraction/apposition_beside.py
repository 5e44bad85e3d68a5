"""Names that stand directly beside a description, where the parser does not tie them.

"The president of Mali, Awa Diop, resigned", "armed forces chief of staff General Baro", "Duma, now a senator".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import SUBJECTS
from juntagraph.graph.extraction.titles import post_kind, set_phrase

BETWEEN = frozenset(
    "now then once lately formerly until recently currently the a an for decades years decade many some".split()
)
CLOSING = frozenset({",", ".", ";", "of", "to", "for", "in", ")", "at"})
BEHIND = frozenset({",", ".", ";", "and", "—", "–", ")", ":"})  # what may follow a name in apposition
REACH = 9  # tokens within which the head of a name that starts here is looked for
PHRASE = 12  # tokens of a phrase such as "of the council of the republic"
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_name(head: int, mentions: Mapping[int, Mention], kind: str | None = None) -> bool:
    """Whether a token heads a name, of that class if one is given."""
    mention = mentions.get(head)
    return mention is not None and mention.kind == "name" and kind in {None, mention.type}


def is_subject_of_own(token: Token) -> bool:
    """Whether a finite verb follows a noun behind a comma: "received by Chou, the president called on …"."""
    doc, left = token.doc, token.left_edge.i
    after = doc[token.i + 1] if token.i + 1 < len(doc) else token
    told = after.dep_ == "acl" and after.lemma_.lower() in table("control")["transitive"]
    if told and token.dep_ == "appos" and not any(c.dep_ == "dobj" for c in after.children):
        return False  # "Roe, the premier toppled in 2006"
    return _comma(doc, left - 1) and after.tag_ in FINITE and after.sent == token.sent


def beside(token: Token, mentions: Mapping[int, Mention]) -> Iterator[int]:
    """Heads of personal names right behind a description, else right before it."""
    here = mentions.get(token.i)
    if here is None or here.type not in {"Person", "Group"}:
        return
    behind = _touching(token, here, mentions) or _behind_comma(token.doc, here, mentions)
    if behind is not None:
        yield behind.head
    elif token.dep_ != "conj":
        yield from _before(token, here, mentions)


def _touching(token: Token, here: Mention, mentions: Mapping[int, Mention]) -> Mention | None:
    """A name without a comma: "army chief of staff General Baro", "his adviser Ezra Ware"."""
    if here.type != "Person" or not is_office(token, here):
        return None
    end = _set_phrase_end(token.doc, here.end)
    return starting_at(token.doc, end, mentions) if end < len(token.doc) else None


def is_office(token: Token, here: Mention) -> bool:
    """Whether a description names a post, a rank or a tie to a person."""
    words = [token.doc[i].lower_ for i in range(here.start, here.end)]
    titles = table("titles")
    return post_kind(words) is not None or words[-1] in titles["ranks"] or words[-1] in titles["associates"]["words"]


def _set_phrase_end(doc: Doc, end: int) -> int:
    """Past the words after a noun that belong to its office: "of staff", "of state"."""
    return end + len(set_phrase([t.lower_ for t in doc[end - 1 : end + 5]]))


def _behind_comma(doc: Doc, here: Mention, mentions: Mapping[int, Mention]) -> Mention | None:
    """ "The chief justice, Obaid Hassan,", "the president of Mali, Awa Diop,"."""
    ends = dict.fromkeys((here.end, _set_phrase_end(doc, here.end), phrase_end(doc, here.end, mentions)))
    for end in ends:
        found = starting_at(doc, end + 1, mentions) if _comma(doc, end) else None
        if found is not None and doc[min(found.end, len(doc) - 1)].text in BEHIND:
            return found
    return None


def phrase_end(doc: Doc, start: int, mentions: Mapping[int, Mention]) -> int:
    """One past an "of", "for" or "in" phrase of nouns that starts here; the start itself where there is none.

    A phrase that ends in a person is none: in "a spokesman for the president, Awa Diop," the president is named.
    """
    if start >= len(doc) or doc[start].lower_ not in {"of", "for", "in", "at"}:
        return start
    end = start
    for token in doc[start : min(start + PHRASE, len(doc))]:
        inside = token.pos_ in {"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART"} or token.lower_ in {"of", "for", "and"}
        if not inside or token.tag_ in FINITE:
            break
        end = token.i + 1
    last = mentions.get(end - 1)
    return start if last is not None and last.type in {"Person", "Group"} else end


def _before(token: Token, here: Mention, mentions: Mapping[int, Mention]) -> Iterator[int]:
    doc = token.doc
    left = max(token.left_edge.i, token.sent.start) if token.left_edge.i <= here.start else here.start
    while left > 0 and doc[left - 1].lower_ in BETWEEN:
        left -= 1
    closed = doc[min(here.end, len(doc) - 1)].text in CLOSING
    named = left > 1 and _comma(doc, left - 1) and closed and is_name(left - 2, mentions, "Person")
    if named and not _opening(doc[left - 2], token):
        yield left - 2


def _opening(name: Token, subject: Token) -> bool:
    """ "In talks with Sow, rebels from the north agreed …": the name belongs to a phrase before the subject."""
    verb = subject.head
    opens = any(t.dep_ in {"prep", "advcl"} and t.head == verb and t.i < subject.i for t in name.ancestors)
    return subject.dep_ in SUBJECTS and opens


def _comma(doc: Doc, index: int) -> bool:
    return 0 <= index < len(doc) and doc[index].text == ","


def starting_at(doc: Doc, start: int, mentions: Mapping[int, Mention]) -> Mention | None:
    """The personal name, with its titles, that begins at a token."""
    for head in range(start, min(start + REACH, len(doc))):
        mention = mentions.get(head)
        if mention is not None and mention.kind == "name" and mention.type == "Person":
            return mention if (mention.prefix or (mention.start,))[0] == start else None
    return None
