"""Nominal actors: common nouns that stand for persons, groups and institutions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child

DEFINITE = frozenset(["the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"])
ONE = frozenset({"the", "this", "a", "another"})
NO_PART = frozenset({"PRON", "ADV", "DET", "NUM"})
OUTSIDE = frozenset(("preconj", "det", "nummod", "poss", "predet", "quantmod", "cc", "punct", "prep", "case"))


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase without determiner; token range, text, class and what its modifiers say."""

    start: int
    end: int
    text: str
    type: str
    prefix: tuple[int, ...]
    country: str | None
    definite: bool


@cache
def actor_nouns(language: str = "en") -> dict[str, str]:
    """Lower-case lemma or phrase -> class of the vocabulary."""
    lexicon = table("actors", language)
    nouns = dict.fromkeys((*lexicon["groups"]["Group"], *lexicon["groups"]["plural"]), "Group")
    titles = table("titles", language)
    for words in (*titles["posts"].values(), titles["ranks"], titles["associates"]["words"]):
        nouns.update((word, "Group") for word in words if "." not in word and word not in {"member", "chair"})
    for kind, words in lexicon["institutions"].items():
        nouns.update(dict.fromkeys(words, kind))
    return nouns


@cache
def group_nouns(language: str = "en") -> frozenset[str]:
    """Words that in the plural stand for people, though they name a body in the singular ("guards")."""
    return frozenset(table("actors", language)["groups"]["Group"])


@cache
def institutions(language: str = "en") -> frozenset[str]:
    """Words for bodies of which a state has one, or a text speaks of one."""
    return frozenset(word for words in table("actors", language)["institutions"].values() for word in words)


@cache
def _last_words(language: str = "en") -> frozenset[str]:
    """With what the words for actors end."""
    return frozenset(phrase.split()[-1] for phrase in actor_nouns(language))


def nominal_at(token: Token) -> Nominal | None:
    """The nominal actor that this token heads, None when it heads none."""
    if (_last_words().isdisjoint(_spellings(token)) and " " not in token.text) or not _is_noun(token):
        return None  # most words
    taken = (token.tag_ == "NNS" and _is_state_of(token.head)) or strikes(token)
    if token.lemma_.lower() == "front" and token.head.lower_ == "on":  # "fighting on two fronts"
        return None
    if token.lower_ == "front" and (token.head.lower_ in {"at", "from"} and _is_condition(token)):
        return None  # "fired at the front of the embassy"
    if token.lower_ == "front" and any(t.lower_ in table("actors")["groups"]["fronts"] for t in token.lefts):
        return None
    if (token.lower_ == "state" and _is_condition(token)) or (token.lower_ == "front" and token.head.lower_ == "in"):
        return None
    if (token.dep_ == "compound" and not taken) or _describes(token) or _is_complement(token) or _is_state_of(token):
        return None
    if token.lower_ == "force" and _is_might(token):
        return None
    premodifiers = tuple(t for t in token.lefts if t.dep_ not in OUTSIDE and t.pos_ not in NO_PART)
    vague = table("actors")["groups"]["vague"]
    premodifiers = tuple(t for t in premodifiers if t.lower_ not in vague and t.ent_type_ not in {"DATE", "TIME"})
    if premodifiers and premodifiers[0].lower_ in {"day", "night", "morning", "evening", "afternoon"}:
        premodifiers = premodifiers[1:]  # "The same day paramilitaries raided …"
    if token.dep_ in {"oprd", "attr"}:  # "named Roe transitional president": Roe is no part of the post
        premodifiers = tuple(t for t in premodifiers if not (t.dep_ == "nmod" and t.pos_ == "PROPN"))
    start = _after_dash(token, min((_past_article(t) for t in premodifiers), default=token.i))
    words = [t.lower_ for t in token.doc[start : token.i]]
    kind = _kind(words, token)
    if kind is None:
        return None
    prefix = tuple(range(start, token.i))
    return Nominal(start, token.i + 1, _text(token, start), kind, prefix, _country(token, prefix), _definite(token))


def _describes(token: Token) -> bool:
    """One word before another noun for people: "Maoist guerrillas", also with a name between the two."""
    before = token.dep_ in {"nmod", "amod"} and token.i < token.head.i and token.ent_type_ != "ORG"
    joined = any(c.dep_ in {"conj", "cc"} for c in token.children)  # "his son-in-law and finance minister"
    one = before and not joined and token.tag_ in {"NN", "NNP", "JJ"}
    return one and not _last_words().isdisjoint(_spellings(token.head))


def _is_might(force: Token) -> bool:
    """ "by force", "used force", "the force of the explosion": no body of troops."""
    one = any(c.dep_ in {"compound", "poss"} or c.lower_ in ONE for c in force.lefts)
    of = next((o for c in force.children if c.lower_ == "of" for o in c.children), None)
    return not one or (of is not None and of.tag_ == "NN" and _last_words().isdisjoint(_spellings(of)))


def strikes(token: Token) -> bool:
    """ "an army raid", "a rebel ambush": who is behind the deed."""
    armed, deeds = table("actors")["groups"]["armed"], table("control")["strikes"]
    forces = {"army", "police", "militia", "guerrilla", "commando", "navy", "militant"}
    return (
        token.dep_ in {"compound", "amod"} and token.head.lemma_.lower() in deeds and token.lower_ in {*armed, *forces}
    )


def _is_noun(token: Token) -> bool:
    """A noun, or a hyphenated title that the tagger takes for an adjective ("the attorney-general")."""
    return token.pos_ in {"NOUN", "PROPN"} or strikes(token) or ("-" in token.text and token.lower_ in actor_nouns())


def _text(token: Token, start: int) -> str:
    """The words of the phrase; those of a member tell of what: "members of the Kati Front"."""
    whole = next((o for c in token.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"), None)
    if whole is not None and whole.i == token.i + 2 and _is_complement(whole):
        return token.doc[start : whole.i + 1].text
    if whole is None or not _tells_whose(token, whole):
        return token.doc[start : token.i + 1].text
    return token.doc[start : _end_of_whole(whole)].text


def _tells_whose(token: Token, whole: Token) -> bool:
    """Whether the noun is told apart by the actor behind "of": "fighters of the Front", no "rebels of treason"."""
    groups = table("actors")["groups"]
    if token.lemma_.lower() in groups["belonging"]:
        return True
    if any(c.dep_ in {"conj", "cc"} and c.i < whole.i for c in token.children):
        return False  # "soldiers and paramilitaries of the Olympia Battalion"
    known = whole.pos_ == "PROPN" or not _last_words().isdisjoint(_spellings(whole))
    own = child(whole, "poss")
    return (
        known
        and token.tag_ == "NNS"
        and token.lemma_.lower() in groups["adherents"]
        and (own is None or own.pos_ != "PRON")
    )


def _end_of_whole(whole: Token) -> int:
    """One past what somebody belongs to: "members of the junta", "members of the Movement for Democratic Change"."""
    behind = (o for c in whole.rights if c.lower_ in {"of", "for"} for o in c.children if o.dep_ == "pobj")
    named = [o.i for o in behind if o.pos_ == "PROPN" and o.left_edge.i - whole.i <= 2]
    end = max([whole.i, *named]) + 1  # "members of the Army of National Liberation"
    while end < len(whole.doc) and whole.ent_type_ == "ORG" and whole.doc[end].ent_iob_ == "I":
        end += 1
    return end


def _is_condition(state: Token) -> bool:
    """ "a state of siege": no state."""
    return any(o.pos_ == "NOUN" for c in state.children if c.lower_ == "of" for o in c.children)


def _past_article(modifier: Token) -> int:
    """Where a modifier begins without the article of the whole phrase: "the Kati-backed movement"."""
    first = modifier.left_edge
    while first != modifier and (first.pos_ == "DET" or first.ent_type_ in {"DATE", "TIME"}):
        first = first.doc[first.i + 1]
    return first.i


def _after_dash(token: Token, start: int) -> int:
    """Past a dateline or label that the parser took for a modifier: "SEOUL - South Korean prosecutors"."""
    dashes = [i for i in range(start, token.i) if token.doc[i].text in {"-", "–", "—"} and token.doc[i].whitespace_]
    return dashes[-1] + 1 if dashes else start


def _is_state_of(token: Token) -> bool:
    """ "took three nuns hostage", "took hostage the mayor": the noun says how somebody is held."""
    if token.lower_ not in table("control")["depictive"] or token.dep_ not in {"dobj", "oprd", "dative"}:
        return False
    return any(c.tag_ in {"NNS", "NNP"} for c in token.lefts) or child(token, "det", "poss") is None


def _is_complement(token: Token) -> bool:
    """The noun of a set phrase that names a post, not an actor: "chief of staff", "head of state"."""
    governor = token.head.head
    return (
        token.dep_ == "pobj"
        and token.lower_ in {"staff", "state"}
        and governor.lower_ in {"chief", "chiefs", "head", "heads"}
    )


def _kind(words: list[str], token: Token) -> str | None:
    nouns = actor_nouns()
    for last in _spellings(token):
        for size in (2, 1, 0):
            phrase = " ".join([*words[len(words) - size :], last]) if size else last
            if size <= len(words) and phrase in nouns:
                return _person(nouns[phrase], token)
    return None


def _spellings(token: Token) -> tuple[str, ...]:
    """What may stand in the lexicon: the lemma or the word, also without "ex-"."""
    found = (token.lemma_.lower(), token.lower_, _plain_plural(token))
    return (
        tuple(word.removeprefix("ex-").removeprefix("then-").removeprefix("co-") for word in found)
        if "-" in token.text
        else found
    )


def _plain_plural(token: Token) -> str:
    """The singular of a common noun that is spelled as a name ("Guerrillas")."""
    return token.lower_.removesuffix("s") if token.pos_ == "PROPN" else token.lower_


def _person(kind: str, token: Token) -> str | None:
    """A group noun in the singular is one person; a body's noun in the plural may be people ("guards")."""
    if token.lemma_.lower() == "ruler" and token.tag_ in {"NN", "NNP"}:
        return "Person"  # the rulers are the junta, the ruler is a man
    if kind != "Group":
        return "Group" if token.tag_ == "NNS" and not group_nouns().isdisjoint(_spellings(token)) else kind
    if token.lemma_.lower() in table("actors")["groups"]["plural"]:
        return "Group" if token.tag_ in {"NNS", "NNPS"} else None
    plural = token.tag_ in {"NNS", "NNPS"} or (token.tag_ == "NNP" and token.lower_.endswith("s"))
    return kind if plural or token.lower_ in table("actors")["groups"]["bands"] else "Person"


def _country(token: Token, prefix: tuple[int, ...]) -> str | None:
    names = gazetteer()
    modifiers = [t for t in token.children if t.dep_ == "poss"] + [token.doc[i] for i in prefix]
    for modifier in modifiers:
        phrase = token.doc[modifier.left_edge.i : modifier.i + 1].text
        code = names.code(modifier.text) or names.code(phrase.removesuffix("'s"))
        if code:
            return code
    return _country_after(token)


def _country_after(token: Token) -> str | None:
    """ "the government of Mali", "soldiers in Mali"."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "in", "from"}:
            for obj in prep.children:
                if obj.dep_ == "pobj" and obj.pos_ == "PROPN":
                    code = gazetteer().code(token.doc[obj.left_edge.i : obj.i + 1].text)
                    if code:
                        return code
    return None


def _definite(token: Token) -> bool:
    return any(t.lower_ in DEFINITE or t.dep_ == "poss" for t in token.lefts) or _headline_noun(token)


def _headline_noun(token: Token) -> bool:
    """A single person without an article, as headlines speak of whom all know: "Governor killed"."""
    first = token.left_edge.is_sent_start and token.tag_ in {"NN", "NNP"}
    return bool(first) and token.dep_ in {"nsubj", "nsubjpass"} and not any(t.dep_ == "det" for t in token.lefts)
