"""What a name names: its class by gazetteers, titles, head nouns and the entity recogniser, and its country."""

from __future__ import annotations

from functools import cache

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import rows, table
from juntagraph.graph.extraction.nominals import actor_nouns, institutions
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import singular

NAMED_BEHIND = frozenset({"Organisation", "Party", "ArmedGroup", "MediaOutlet", "Company"})
ORG_WORDS = frozenset(table("naming")["bodies"])


@cache
def organisations(language: str = "en") -> dict[str, tuple[str, str]]:
    """Lower-case name -> (class, label) of organisations that news names without introduction."""
    known: dict[str, tuple[str, str]] = {}
    for row in rows("organisations", language):
        for name in (row[1], *(row[2].split("|") if len(row) > 2 and row[2] else ())):
            known[name.casefold()] = (row[0], row[1])
    return known


@cache
def _title_words() -> frozenset[str]:
    titles = table("titles")
    ranks = titles["ranks"]
    words = {part for phrase in ranks for part in (*phrase.replace("-", " ").split(), *phrase.split())} | set(ranks)
    for group in ("state", "body", "none"):
        words |= {phrase.split()[-1] for phrase in titles["posts"][group]}
    return frozenset(words | set(titles["courtesy"]["words"]) | set(titles["modifiers"]["past"]))


def is_title(token: Token, head: Token) -> bool:
    """Whether a word before a personal name is a title; "General" is one in "General Mody", not in "General Staff"."""
    word = token.lower_.rstrip(".").removeprefix("ex-").removeprefix("then-")
    if word == "gen" and token.i + 1 < len(token.doc) and token.nbor().text == "Z":
        return False  # a generation, no general
    one = word if word.endswith("ss") else word.removesuffix("s")  # "Press" is no title, and no Pres.
    if not {word, singular(token), one} & _title_words():
        return token.pos_ == "NOUN" and token.lemma_.lower() in actor_nouns()
    return head.lower_ not in institutions() and head.text.lower() not in {
        "staff",
        "council",
        "office",
        "guard",
        "palace",
    }


def class_of(token: Token, text: str, prefix: tuple[int, ...]) -> str | None:
    word = text.casefold()
    known = organisations().get(word) or organisations().get(word.partition(" in ")[0])
    if known is not None:  # also "al-Qaeda in the Islamic Maghreb"
        return known[0]
    names = gazetteer()
    if word.removeprefix("the ") in names.names or word in names.seats:
        return "State"
    halves = word.split("-")
    if len(halves) == 2 and token.tag_ == "NNPS" and all(h.removesuffix("s") in names.adjectives for h in halves):
        return "Group"  # "Gambian-Americans"
    if word in names.adjectives:
        return "Group" if token.tag_ in {"NNPS", "NNS"} or token.dep_ not in {"amod", "compound"} else None
    if _mere_title(token, word) or _mere_noun(token, word):
        return None
    if token.dep_ == "compound" and token.head.lemma_.lower() in table("naming")["named_after"]:
        return "Place"  # "the General Gordon base"
    body = _body_before(token, prefix)
    if body is not None:
        return body
    titled = any(is_title(token.doc[i], token) for i in prefix)
    if titled and token.lower_ not in ORG_WORDS:
        return "Person"
    first, _, rest = word.partition(" ")
    if rest and not titled and first in table("naming")["opening"]:
        return str(table("naming")["opening"][first])  # "Radio Lome"
    if token.ent_type_ == "PERSON" and " " in word and token.lower_ not in ORG_WORDS and token.pos_ == "PROPN":
        return "Person"
    by_noun = _by_noun(token, word)
    if by_noun:
        return by_noun
    return _by_entity(token, text)


def _body_before(token: Token, prefix: tuple[int, ...]) -> str | None:
    """The class of a body whose common noun stands right before its name: "the opposition party UPD"."""
    if token.dep_ == "appos" and token.left_edge.i == token.head.i + 1 and token.ent_type_ != "PERSON":
        kind = actor_nouns().get(token.head.lemma_.lower()) if token.head.tag_ == "NN" else None
        return kind if kind in NAMED_BEHIND and token.pos_ == "PROPN" else None  # "the group Free Voices"
    noun = token.doc[prefix[-1]] if prefix else token
    plain = prefix and noun.text.islower() and noun.lemma_.lower() in institutions()
    return actor_nouns()[noun.lemma_.lower()] if plain else None


def _mere_title(token: Token, text: str) -> bool:
    """Whether what is spelled as a name only names an office: "Mali's President", "another former Premier".

    A single word may be a surname too ("Bishop", "Major"): it is one where the recogniser sees a person.
    """
    words = text.split()
    if not all(w.rstrip(".").removeprefix("ex-") in _title_words() for w in words):
        return False
    surname = token.ent_type_ == "PERSON" and len(words) == 1
    return not surname or any(c.dep_ in {"det", "poss", "appos", "amod"} for c in token.children)


def _is_machine(token: Token) -> bool:
    """ "Jets bombed the market": no team of that name."""
    return token.lemma_.lower().removesuffix("s") in table("actors")["assets"]["words"]


def _mere_noun(token: Token, text: str) -> bool:
    """Whether a capital only begins a sentence or honours a body: "Civilians", "the Council" are common nouns."""
    known = actor_nouns()
    if " " not in text and token.is_sent_start and token.tag_ in {"NNS", "NNPS"} and _is_machine(token):
        return True
    single = " " not in text and token.ent_type_ != "PERSON"
    plural = text.removesuffix("s") if not token.text.isupper() else text  # "the Jesuits", "Guerrillas"
    return single and bool({text, token.lemma_.lower(), plural} & known.keys())


def _by_noun(token: Token, word: str) -> str | None:
    """The class that the last word of an organisation's name gives it."""
    nouns = actor_nouns()
    last = word.split()[-1]
    for phrase in (word, token.lower_, token.lemma_.lower(), last):
        kind = nouns.get(phrase)
        if kind == "ArmedForce" and last == "army" and " " in word and not _of_a_state(word):
            return "ArmedGroup"
        if kind and kind != "Group":
            return None if phrase == word and " " not in word else kind
        if kind == "Group" and phrase == word:
            return None
    return "Organisation" if token.lower_ in ORG_WORDS and " " in word else None


def _of_a_state(army: str) -> bool:
    """Whether an army is named as that of a state: "Malian Army", not "Arakan Army" or "Liberation Army"."""
    names, rest = gazetteer(), [w for w in army.split()[:-1] if w not in table("naming")["regular"]]
    known = names.code(" ".join(rest)) or all(w in names.adjectives or names.code(w.title()) for w in rest)
    return not rest or bool(known)


def _by_entity(token: Token, text: str) -> str | None:
    label = "" if token.ent_type_ in {"EVENT", "LAW", "PRODUCT", "WORK_OF_ART"} else token.ent_type_
    if " " not in text and text.endswith("s") and any(c.dep_ == "nummod" and c.pos_ == "NUM" for c in token.lefts):
        return "Group"  # "three Hutus"
    if text.isupper() and 2 <= len(text) <= 7 and " " not in text:
        return "Organisation"
    if label in {"PERSON", "ORG"} or (label == "" and token.pos_ == "PROPN"):
        office = token.lower_ in _title_words() or label == "PERSON"
        group = not office and any(c.lower_ == "the" for c in token.lefts)  # no person is "the Black Hand"
        return "Person" if label == "PERSON" or (" " in text and not group) else "Organisation"
    if label == "NORP":
        return "Group"
    if label == "GPE" and _has_members(token):
        return "Organisation"
    return {"GPE": "Place", "LOC": "Place", "FAC": "Place"}.get(label)


def _has_members(name: Token) -> bool:
    """ "a member of the Hisba": no place."""
    of = name.dep_ == "pobj" and name.head.lower_ == "of" and any(c.lower_ == "the" for c in name.lefts)
    return of and name.head.head.lemma_.lower() in {"member", "militant", "fighter", "cadre", "wing"}


def country_of_name(token: Token, prefix: tuple[int, ...]) -> str | None:
    names = gazetteer()
    owners = [c for t in (token, *(token.doc[i] for i in prefix)) for c in t.children if c.dep_ == "poss"]
    for modifier in [*(token.doc[i] for i in prefix), *owners]:
        code = names.code(token.doc[modifier.left_edge.i : modifier.i + 1].text) or names.code(modifier.text)
        if code:
            return code
    return None
