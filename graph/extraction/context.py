"""Which country a stretch of a text is about: "the junta" in a digest is the junta of the paragraph's country."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from juntagraph.graph.actors.places import locality
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc, Token

LEAD = 4.0  # how much more a country word counts at the very beginning of a text …
NEAR = 60  # … and after how many tokens that has fallen to a third
TITLE = 5  # a country word in the title counts for so many in the text
DOMINANT = 0.4  # share of all country words from which one country is what the whole text is about
_DATELINE = re.compile(  # "BUJUMBURA, May 13 (Reuters) - ", which the parse hardly ever takes for a name
    r"^[ \t]*(?P<city>[A-Z][A-Z'’. -]{1,28}[A-Z])(?:,[^\n–—-]{1,30}?)?\s*(?:\([^)\n]{1,30}\)\s*)?(?:[–—]|--?\s)",
    re.MULTILINE,
)


HUBS = frozenset(table("naming")["desks"]["cities"])


@dataclass(frozen=True, slots=True)
class Context:
    """`main` country of the text, None when several compete; `starts` and `codes` where a new one takes over."""

    main: str | None
    starts: tuple[int, ...]
    codes: tuple[str, ...]

    def at(self, token: int) -> str | None:
        """The ISO code of the country in view at a token."""
        if self.main is not None:
            return self.main
        place = bisect_right(self.starts, token) - 1
        return self.codes[place] if place >= 0 else (self.codes[0] if self.codes else None)


def country_context(doc: Doc, mentions: Sequence[Mention], title: str | None = None) -> Context:
    """Weighs country names, adjectives and seats, in the title, over the text and by paragraph."""
    told = {m.head: m.country for m in mentions if m.country and not _abroad(doc[m.head])}
    words = sorted({**dict(_datelines(doc)), **told}.items())
    weights: dict[str, float] = defaultdict(float)
    for head, code in words:
        weights[code] += 1 + LEAD * math.exp(-head / NEAR)
    for code in _title_words(title):
        weights[code] += TITLE
    if not weights:
        return Context(None, (), ())
    main, second = [*sorted(weights.items(), key=lambda pair: -pair[1]), ("", 0.0)][:2]
    if main[1] >= DOMINANT * sum(weights.values()) or main[1] >= 2 * second[1]:
        return Context(main[0], (), ())
    return _by_paragraph(doc, words)


def _abroad(name: Token) -> bool:
    """ "the ambassador to Mexico", "fled to Togo": where somebody is sent or goes, not what the text is about."""
    over = name.head.head
    posted = over.lemma_.lower() in {"ambassador", "envoy", "exile", "asylum", "refuge", "flee", "consul"}
    return name.dep_ == "pobj" and name.head.lower_ in {"to", "in"} and posted


def _datelines(doc: Doc) -> Iterator[tuple[int, str]]:
    """The cities that reports are dated from, by their last token."""
    for found in _DATELINE.finditer(doc.text):
        if found["city"].lower() in HUBS:
            continue
        code = gazetteer().code(found["city"]) or _country_of(found["city"])
        tokens = doc.covering(*found.span("city"))
        if code and tokens:
            yield tokens.end - 1, code


def _country_of(city: str) -> str | None:
    place = locality(city)
    return place.country if place else None


def _title_words(title: str | None) -> Iterator[str]:
    words = [word.strip('.,:;!?"“”').removesuffix("'s").removesuffix("’s") for word in (title or "").split()]
    for size in (1, 2):
        for start in range(len(words) - size + 1):
            code = gazetteer().code(" ".join(words[start : start + size]))
            if code:
                yield code


def _by_paragraph(doc: Doc, words: list[tuple[int, str]]) -> Context:
    starts, codes, paragraph = [], [], -1
    breaks = [t.i for t in doc if "\n\n" in t.text]
    for head, code in words:
        here = bisect_right(breaks, head)
        if here != paragraph:
            starts.append(breaks[here - 1] if here else 0)
            codes.append(code)
            paragraph = here
    return Context(None, tuple(starts), tuple(codes))


def country_label(code: str) -> str:
    """The usual English name of an ISO code."""
    country = gazetteer().countries.get(code)
    return country.label if country else code
