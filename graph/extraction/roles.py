"""Roles that descriptions give: "the president", "General", "Army chief" before, beside or after a name."""

from __future__ import annotations

from collections.abc import Collection

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc

FORMER = frozenset(table("titles")["modifiers"]["former"])
CIVIL = frozenset("attorney solicitor secretary governor director consul surveyor auditor postmaster".split())
"""Words before "general" that make no rank of it."""
BOUND = frozenset({"vice", "deputy", "prime", "assistant", "under", "sub"})  # words that make another office


def roles_before(doc: Doc, mention: Mention) -> set[str]:
    """The roles in the titles before a name, by all their endings: "army chief", "chief"."""
    words = [doc[i].lower_.rstrip(".") for i in mention.prefix]
    return _told(words)


def role_phrases(doc: Doc, mention: Mention) -> set[str]:
    """The roles that a nominal mention such as "the deposed president" names."""
    words = [doc[i].lower_ for i in mention.prefix] + [doc[mention.head].lemma_.lower()]
    return _told(words)


def _told(words: list[str]) -> set[str]:
    """The roles in words, those of old also as such: "former president"."""
    words = [part for word in words for part in (("former", word[5:]) if word.startswith("then-") else (word,))]
    found = _endings([word for word in words if word not in table("titles")["modifiers"]["past"]])
    return found | ({f"former {role}" for role in found} if FORMER & set(words) else set())


def _endings(words: list[str]) -> set[str]:
    """The phrases in the words that may stand alone: a vice president is no president, a prime minister a premier."""
    ranks = table("titles")["ranks"]
    starts = [i for i in range(len(words)) if i == 0 or words[i - 1] not in BOUND]
    spans = ((i, j) for i in starts for j in range(i + 1, len(words) + 1))
    found = {
        " ".join(words[i:j]) for i, j in spans if words[j - 1] != "chief" or words[j : j + 1] == [] or words[j] in ranks
    }
    return found | {ranks[phrase].lower() for phrase in found if phrase in ranks}


def core(phrase: str) -> str:
    """A role without what tells when, of which state, or in what manner it is held.

    >>> core("new malian interior minister")
    'interior minister'
    """
    modifiers = table("titles")["modifiers"]
    loose = {*modifiers["past"], *modifiers["present"]} - BOUND
    words = phrase.split()
    kept = [w for w in words if w not in loose and w not in gazetteer().adjectives and not w[:1].isdigit()]
    return " ".join(kept or words[-1:])


def conflicts(wanted: str, roles: Collection[str]) -> bool:
    """Whether somebody holds another office under the same noun: the foreign minister is not the prime minister."""
    noun = wanted.split()[-1]
    same = {core(role) for role in roles if role.split()[-1] == noun} - {noun}
    return bool(same) and core(wanted) != noun and core(wanted) not in same
