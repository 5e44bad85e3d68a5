"""Mends verbs that the tagger takes for nouns or parts of names, and clauses that hang on the wrong verb."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS
from juntagraph.graph.extraction.triggers import relations_of, says

PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
CONTROLS = frozenset("force order ask urge tell compel persuade invite oblige instruct press".split())
NOUNS = frozenset({"NOUN", "PROPN"})


def mend_verbs(token: Token) -> None:
    """Find the verbs around a token, and hang them where they belong."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _is_verb(word: Token) -> bool:
    """Whether a word in the form of a noun is a verb of telling or doing in the present: "attack", "allege"."""
    lower = word.text.islower() and word.tag_ in {"NN", "VBP", "VB"}
    return lower and (says(word.lower_) or frames_of("verb", word.lower_) is not None)


def _name_clause(word: Token) -> None:
    """ "Security forces fire on the crowd", "as experts allege", where the verb is taken for a noun."""
    mark = any(c.dep_ == "mark" for c in word.lefts)
    subject = next((c for c in word.lefts if c.dep_ == "nsubj"), None)
    if subject is None and mark:
        subject = next((c for c in word.lefts if c.dep_ == "compound" and c.tag_ == "NNS" and c.i + 1 == word.i), None)
    plain = not any(c.dep_ in {"det", "poss", "cop", "amod", "nummod", "case"} for c in word.lefts)
    if word.pos_ not in NOUNS or subject is None or not plain or not _is_verb(word):
        return
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBP", word.lower_
    for part in [c for c in word.lefts if c.dep_ in {"compound", "nmod"} and c is not subject]:
        part.hang(subject)
    subject.dep_ = "nsubj"


def _part_subject(word: Token) -> None:
    """ "Rebels of the Liberation Army attack a post", where the verb is taken into the name before it."""
    prep = word.head
    if word.pos_ not in NOUNS or not any(c.dep_ == "dobj" for c in word.children) or not _is_verb(word):
        return
    name = next((c for c in reversed(list(word.lefts)) if c.dep_ in {"compound", "nmod"}), None)
    noun = prep.head if prep.dep_ == "prep" else prep
    if name is None or noun.dep_ != "ROOT" or noun.tag_ not in {"NNS", "NNPS"}:
        return
    for part in [c for c in word.lefts if c is not name]:
        part.hang(name)
    word.hang(word, "ROOT")
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBP", word.lower_
    name.hang(prep, "pobj")
    for mark in [c for c in noun.rights if c.dep_ == "punct"]:
        mark.hang(word)
    noun.hang(word, "nsubj")


def _cause(verb: Token) -> None:
    """ "dissolved the house and has the premier arrested": he has it done, the premier has not arrested."""
    first = verb.head
    has = next((c for c in verb.lefts if c.dep_ == "aux" and c.lemma_ == "have"), None)
    whom = next((c for c in verb.lefts if c.dep_ == "nsubj" and has is not None and c.i > has.i), None)
    if has is None or whom is None or verb.tag_ != "VBN" or first.pos_ != "VERB":
        return
    has.pos_ = "VERB"
    has.hang(first, "conj")
    verb.hang(has, "ccomp")


def _lift_whom(verb: Token) -> None:
    """ "whom they had forced to help": whom they forced."""
    low = next((c for c in verb.rights if c.dep_ == "xcomp"), None)
    whom = next((c for c in low.children if c.lower_ == "whom" and c.dep_ == "dobj"), None) if low is not None else None
    if whom is not None and verb.lemma_ in CONTROLS and not any(c.dep_ == "dobj" for c in verb.children):
        whom.hang(verb, "dobj")


def _style_oneself(self: Token) -> None:
    """ "proclaimed herself interim president", where all is taken for one phrase."""
    post, verb = self.head, self.head.head
    joined = self.dep_ in {"nmod", "compound", "poss"} and post.dep_ in {"dobj", "attr"} and verb.pos_ == "VERB"
    if joined and self.lower_ in {"himself", "herself", "itself", "themselves"} and self.i == verb.i + 1:
        post.dep_ = "oprd"
        self.hang(verb, "dobj")


def _have_done(verb: Token) -> None:
    """ "had twelve people, six of them officers, arrested": he had it done."""
    noun = verb.head
    noun = noun.head if noun.dep_ == "appos" else noun
    has = noun.head
    alone = not any(c.dep_ in {"agent", "prep"} and c.lower_ in {"by", "in", "with"} for c in verb.children)
    causes = has.lemma_ == "have" and any(c.dep_ == "nsubj" and c.ent_type_ == "PERSON" for c in has.lefts)
    if noun.lower_ == "times" and noun.dep_ == "dobj" and has.lemma_ == "have" and verb.tag_ == "VBN":
        _lift_perfect(verb, noun, has)
    elif verb.tag_ == "VBN" and noun.dep_ == "dobj" and causes and alone and relations_of(verb) & HARMS:
        verb.hang(has, "ccomp")
        noun.hang(verb, "nsubj")
        has.pos_ = "VERB"


def _lift_perfect(verb: Token, times: Token, has: Token) -> None:
    """ "had three times called for it": has called."""
    verb.hang(has if has.head is has else has.head, has.dep_)
    for part in [c for c in has.children if c is not verb]:
        part.hang(verb)
    if verb.head is has:
        verb.hang(verb, "ROOT")
    has.hang(verb, "aux")
    times.hang(verb, "npadvmod")


def _name_oneself(verb: Token) -> None:
    """ "had himself proclaimed president": he proclaims himself so."""
    self = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.lower_ in {"himself", "herself", "itself"}), None)
    caused = self is not None and any(c.dep_ == "aux" and c.lemma_ == "have" and c.i == self.i - 1 for c in verb.lefts)
    if self is None or not caused or verb.tag_ != "VBN":
        return
    for post in [c for c in verb.rights if c.dep_ in {"dobj", "attr"} and c.pos_ == "NOUN"]:
        post.dep_ = "oprd"
    self.dep_ = "dobj"


def _free_preposition(word: Token) -> None:
    """ "called on all parties to …", where "on" is taken for a part of the verb."""
    if any(c.dep_ == "pobj" for c in word.children):
        word.dep_ = "prep"


def _join_preposition(prep: Token) -> None:
    """ "accused him of theft and of plotting": he is accused of both."""
    first = prep.head
    outer = first.head.head if first.head.dep_ == "pcomp" else first  # "of meddling with the army and of plotting"
    same = next((p for p in (first, outer) if p.dep_ == "prep" and p.lower_ == prep.lower_), None)
    if prep.pos_ == "ADP" and same is not None:
        prep.hang(same.head, "prep")


def _act(verb: Token) -> None:
    """ "that his son, who …, plotted with them": a clause with "that" has no headline's passive."""
    told = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)
    helped = any(c.dep_ in {"aux", "auxpass", "agent"} for c in verb.children)
    if verb.tag_ == "VBN" and told and not helped and any(c.dep_ == "nsubj" for c in verb.lefts):
        verb.tag_ = "VBD"


def _name_verb(word: Token) -> None:
    """ "President Roe froze parliament", where all is taken for one phrase: the verb between the two."""
    noun, pasts = word.head, table("control")["pasts"]
    past = word.tag_ in {"VBD", "VBN"} and word.lower_ not in pasts
    before = [c for c in noun.lefts if c.dep_ in {"nmod", "compound", "nsubj"} and c.right_edge.i == word.i - 1]
    inner = [c for c in noun.lefts if c.i > word.i and c.dep_ in {"det", "poss"}]
    if not (past or word.lower_ in pasts) or noun.dep_ != "ROOT" or not before or inner or noun.i < word.i:
        return
    if noun.pos_ not in {"NOUN", "PROPN"} or (past and before[0].pos_ == "PROPN" and word.tag_ == "VBN"):
        return
    word.hang(word, "ROOT")
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBD", pasts.get(word.lower_, word.lemma_)
    noun.hang(word, "dobj")
    for part in [c for c in noun.lefts if c.i < before[0].i]:
        part.hang(before[0], part.dep_)
    before[0].hang(word, "nsubj")
    for behind in [c for c in noun.rights if c.dep_ == "punct" or c.ent_type_ in {"DATE", "TIME"} or _dates(c)]:
        behind.hang(word)


def _past_verb(word: Token) -> None:
    """ "took over, dissolved parliament and suspended it", where the second verb is taken for an adjective."""
    noun, before = word.head, word.doc[word.i - 1] if word.i else word
    verb = noun.head
    bare = noun.left_edge is word and before.text == "," and noun.i == word.i + 1
    loose = noun.dep_ in {"dep", "dobj", "conj", "appos", "npadvmod"}
    if noun.dep_ == "nsubj" and verb.dep_ == "conj" and any(c.text == "," for c in noun.rights):
        verb, loose = verb.head, True  # "landed, freed convicts, overran the barracks"
    told = verb.pos_ == "VERB" and verb.i < word.i and any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    if not (bare and loose and told) or word.tag_ not in {"VBD", "VBN"}:
        return
    word.pos_, word.tag_ = "VERB", "VBD"
    word.hang(verb, "conj")
    noun.hang(word, "dobj")


def _part_saying(cue: Token) -> None:
    """ "Police beat them back; two were hurt, the party said": the party told of what stands behind the semicolon."""
    first = next((c for c in cue.lefts if c.dep_ == "ccomp"), None)
    last = (
        next((c for c in first.rights if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"}), None)
        if first is not None
        else None
    )
    if first is None or last is None or frames_of("verb", cue.lemma_.lower()) is None:
        return
    if any(t.text == ";" for t in cue.doc[first.i : last.i]) and any(c.dep_ in SUBJECTS for c in last.lefts):
        last.hang(cue, "ccomp")
        first.hang(first, "ROOT")
        cue.hang(first, "conj")


def _free_name(name: Token) -> None:
    """ "The Security Council bars members from travelling", where the name is taken for a part of the verb."""
    verb = name.head
    acts = verb.tag_ in {"VBZ", "VBD"} and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    if acts and verb.pos_ == "VERB" and name.i < verb.i and name.right_edge.i + 1 == verb.i:
        for part in [c for c in verb.lefts if c.i < name.i and c.dep_ in {"det", "compound", "nmod", "amod"}]:
            part.hang(name)
        name.hang(verb, "nsubj")


def _dates(prep: Token) -> bool:
    return prep.dep_ == "prep" and any(o.ent_type_ in {"DATE", "TIME"} for o in prep.children)


def _to_verb(to: Token) -> None:
    """ "tried in vain to unseat President Roe", where the verb is taken for a part of the name."""
    noun = next((c for c in to.children if c.dep_ == "pobj"), None)
    if to.lower_ != "to" or noun is None or to.head is to or to.i + 1 == len(to.doc):
        return
    verb = to.nbor()
    if noun is verb:  # and the name hangs on it
        noun = next((c for c in verb.rights if c.pos_ == "PROPN"), verb)
    lower = verb.text.islower() and verb.text.isalpha() and verb.tag_ in {"NNP", "NN", "JJ", "VB"}
    if noun is verb or not lower or verb.lower_ not in table("control")["transitive"]:
        return
    verb.hang(to.head, "xcomp")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", verb.lower_
    noun.hang(verb, "dobj")
    to.hang(verb, "aux")


def _name_present(word: Token) -> None:
    """ "The decree dissolves the court and names Roe minister", where the verb is taken for a second object."""
    noun, doc = word.head, word.doc
    lemma, behind = word.lower_.removesuffix("s"), doc[min(word.i + 1, len(doc) - 1)]
    joined = word.tag_ == "NNS" and noun.dep_ == "dobj" and noun.head.tag_ == "VBZ" and doc[word.i - 1].dep_ == "cc"
    if not joined or not says(lemma) or any(True for _ in word.lefts) or behind.tag_ not in {"NNP", "DT", "PRP$"}:
        return
    top = behind
    while top.head is not top and top.head.i > word.i:
        top = top.head
    if top.head is not word and top.head is not noun:
        return
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBZ", lemma
    word.hang(noun.head, "conj")
    top.hang(word, "dobj")


def _part_gerund(word: Token) -> None:
    """ "accused Togo of massing troops", where the parser takes the deed for an adjective."""
    noun = word.head
    stem = word.lower_.removesuffix("ing")
    lemma = next((s for s in (stem, stem + "e") if says(s)), None) if stem != word.lower_ else None
    opens = noun.dep_ == "pobj" and noun.head.lower_ in {"of", "for"} and noun.head.i == word.i - 1
    if lemma is None or not opens or noun.head.head.lemma_ not in table("control")["accusing"]:
        return
    prep = noun.head
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBG", lemma
    word.hang(prep, "pcomp")
    noun.hang(word, "dobj")


HARMS = frozenset({"detains", "kills", "dismisses", "expels", "prosecutes", "releases", "attacks"})
MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "ROOT": (_name_clause, _part_saying, _name_oneself),
    "acl": (_have_done,),
    "nmod": (_style_oneself,),
    "poss": (_style_oneself,),
    "advcl": (_name_clause,),
    "amod": (_name_verb, _part_gerund, _past_verb),
    "ccomp": (
        _act,
        _name_clause,
    ),
    "compound": (
        _name_verb,
        _free_name,
        _style_oneself,
    ),
    "conj": (
        _name_present,
        _name_clause,
        _cause,
        _name_oneself,
        _join_preposition,
    ),
    "pobj": (_part_subject,),
    "prep": (_to_verb,),
    "prt": (_free_preposition,),
    "relcl": (_name_clause, _lift_whom),
}
"""What may be wrong with a token, by what the parser takes it for: most tokens need no look."""
