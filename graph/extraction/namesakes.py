"""Which earlier actor a name belongs to: the same words, a part of a longer name, an acronym, a country's seat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.entities import plain
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.naming_classes import organisations

PERSONAL = frozenset({"Person", "Officer"})


def matching_name(mention: Mention, drafts: Sequence[Draft], kin: bool = False) -> Draft | None:
    """The actor of that name among the earlier ones, the most recent where several fit equally.

    `kin`: the name follows "his son" or the like, and is hardly the second of another's three names.
    """
    if mention.type == "State":
        return next((d for d in drafts if d.type == "State" and d.country == mention.country and d.named), None)
    for candidates in (
        _equal(mention, drafts),
        _known(mention, drafts),
        (d for d in _parts(mention, drafts) if not (kin and _is_second(mention, d))),
        _first(mention, drafts),
    ):
        found = max(candidates, key=lambda d: (_agreement(d, mention), _recency(d, mention)), default=None)
        if found is not None:
            return found
    return None


def _agreement(draft: Draft, mention: Mention) -> int:
    """Whether the gender of a title ("Mrs Roe") is that of the person, is unknown, or is not."""
    if draft.gender is None or mention.gender is None:
        return 0
    return 1 if draft.gender == mention.gender else -1


def _recency(draft: Draft, mention: Mention) -> int:
    """Token index of the latest mention before this one; of the first after it, negated, where there is none."""
    before = [m.head for m in draft.mentions if m.head < mention.head]
    return max(before) if before else -min((m.head for m in draft.mentions), default=0)


def _equal(mention: Mention, drafts: Sequence[Draft]) -> Iterator[Draft]:
    wanted = {plain(name) for name in (mention.name, *mention.aliases)}
    for draft in drafts:
        if draft.type != "State" and wanted & {plain(name) for name in draft.names}:
            yield draft


def _known(mention: Mention, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Names of one organisation that everybody knows ("UN", "United Nations")."""
    known = organisations()
    label = known.get(mention.name.casefold())
    if label is not None:
        yield from (d for d in drafts if any(known.get(n.casefold()) == label for n in d.names))


def _parts(mention: Mention, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A part of a name ("Goïta" of "Assimi Goïta"), or a longer form of one seen before."""
    words = plain(mention.name).replace("-", " ").split()
    for draft in drafts:
        if draft.type in PERSONAL or mention.type in PERSONAL:
            if _person(words, mention, draft) and not _regal(mention, draft):
                yield draft
        elif _organisation(words, mention, draft):
            yield draft


def _is_second(mention: Mention, draft: Draft) -> bool:
    """Whether a single name is neither the first nor the last of all names of an actor."""
    ends = {word for name in draft.names for word in (plain(name).split()[0], plain(name).split()[-1])}
    return " " not in mention.name and plain(mention.name) not in ends


def _first(mention: Mention, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The only one of that first name ("Prayut" of "Prayut Chan-ocha"), as many peoples call each other in news."""
    word = plain(mention.name)
    if " " in word or len(word) < 3 or mention.type not in {*PERSONAL, "Organisation"} or mention.gender == "male":
        return
    found = [d for d in drafts if d.type in PERSONAL and any(plain(n).split()[0] == word for n in d.names if " " in n)]
    yield from found if len(found) == 1 else ()


def _person(words: list[str], mention: Mention, draft: Draft) -> bool:
    if draft.type not in PERSONAL or mention.type not in {*PERSONAL, "Organisation", "Place"} or len(mention.name) < 2:
        return False
    for name in draft.names:
        full = plain(name).replace("-", " ").split()
        short, long = sorted((words, full), key=len)
        if len(short) < len(long) and _is_part(short, long) and not _other_title(mention, draft, words):
            return True
    return False


def _regal(mention: Mention, draft: Draft) -> bool:
    """A king goes by his first name: "King Constantine" is not Constantine Karamanlis."""
    return (
        mention.gender == "male"
        and " " not in mention.name
        and mention.name == draft.names[0].split()[0]
        and len(draft.names[0].split()) > 1
    )


def _is_part(short: list[str], long: list[str]) -> bool:
    """A surname or run of names: the last word, the first of an East Asian name, or several in order."""
    if len(short) == 1:
        return short[0] == long[-1] or (short[0] in long[0 if _family_first(long) else 1 :] and len(short[0]) > 2)
    return set(short) <= set(long) and (short[-1] == long[-1] or short[0] == long[0])


def _family_first(words: list[str]) -> bool:
    """Whether a name looks East Asian, where the family name comes first ("Yoon Suk Yeol", "Lee Jae-myung")."""
    return len(words) == 3 and all(len(word) <= 6 for word in words)


def _other_title(mention: Mention, draft: Draft, words: list[str]) -> bool:
    """Two persons of one surname: full names that differ in the first name are two."""
    known = [plain(n).replace("-", " ").split() for n in draft.names]
    return len(words) > 1 and any(
        len(full) > 1 and full[0] != words[0] and (len(words) >= len(full) or words[0] not in full) for full in known
    )


def _organisation(words: list[str], mention: Mention, draft: Draft) -> bool:
    if draft.type in {"State", "Group", *PERSONAL} or not draft.named:
        return False
    for name in draft.names:
        full = plain(name).split()
        if len(words) == 1 and mention.name.isupper() and _initials(full) == words[0]:
            return True
        if len(words) > 1 and len(full) > len(words) and full[-len(words) :] == words:
            return True
    return False


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in {"of", "the", "for", "and", "de", "in"})
