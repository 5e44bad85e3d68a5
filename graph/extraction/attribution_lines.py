"""Attributions by layout: "Minister: the coup has failed", '"It is over." — General Smith'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.attribution_quotes import MARKS, marks_and_breaks, quotation_at
from juntagraph.graph.extraction.attribution_source import DASHES
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode, TokenRange
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Doc, Span

LABEL = 8  # tokens before the colon at most
SHORT = 4  # tokens after the colon that are no statement ("Clinton: 2,316.")
PLACES = frozenset({"GPE", "LOC", "DATE", "TIME", "FAC", "EVENT", "WORK_OF_ART", "LAW"})


def by_layout(doc: Doc, quotes: Sequence[TokenRange]) -> Iterator[AttributionSpans]:
    """What the lines put to a name before a colon, and the quotations to a name after a dash."""
    for start, end in _lines(doc):
        colon = next((i for i in range(start + 1, min(start + LABEL, end - 1)) if doc[i].text == ":"), None)
        start += doc[start].text in MARKS
        told = _headline_source(doc, start, end)
        if told is not None:
            yield _spoken((told + 1, end), told, (start, told), doc, "headline")
        if colon is not None and end - colon > SHORT and colon > start and _speaks(doc[start:colon]):
            yield _spoken((start, colon), colon, (colon + 1, end), doc, "colon")
    for start, end in quotes:
        name = _signature(doc, end)
        if name is not None and end < len(doc) and quotation_at(quotes, end) is None:
            yield _spoken(name, name[0] - 1, (start, end), doc, "signature")


def _headline_source(doc: Doc, start: int, end: int) -> int | None:
    """The dash of "Rebels enter the capital - officials", a headline whose source stands at its end."""
    dash = next((i for i in range(end - 1, max(start + 2, end - LABEL), -1) if doc[i].text in {"-", "–", "—"}), None)
    if dash is None or dash == end - 1 or not doc[dash].whitespace_ or not doc[dash - 1].whitespace_:
        return None
    if doc[dash - 1].text in MARKS:
        return None  # a quotation and its signature
    label = doc[dash + 1 : end]
    words = {t.lemma_.lower() for t in label}
    speaks = any(in_class("speakers", word) for word in words) or bool(words & actor_nouns().keys())
    plain = not any(t.is_punct or t.like_num or t.pos_ in {"VERB", "AUX"} for t in label)
    return dash if plain and (speaks or label.root.ent_type_ in {"PERSON", "ORG"}) else None


def _lines(doc: Doc) -> Iterator[TokenRange]:
    """The lines of the text, without white space around them."""
    breaks = [i for i in marks_and_breaks(doc) if "\n" in doc[i].text]
    start = 0
    for end in [*breaks, len(doc)]:
        if end > start:
            yield start, end
        start = end + 1


def _speaks(label: Span) -> bool:
    """Whether a label before a colon names somebody who may speak: a person, an organisation, a kind of speaker."""
    words = [t for t in label if not t.is_punct]
    head = label.root
    if not words or not words[0].is_alpha or any(t.pos_ in ("VERB", "AUX") or t.like_num for t in words):
        return False
    if in_class("speakers", head.lemma_):
        return True
    if label.text.casefold() in gazetteer().names or label.text.casefold() in gazetteer().seats:
        return False  # "ISLAMABAD: The premier …"
    if in_class("labels", label.text) or any(t.ent_type_ in PLACES for t in label):
        return False
    named = head.ent_type_ in ("PERSON", "ORG", "NORP") or head.is_upper
    return head.pos_ == "PROPN" and len(head.text) > 1 and named


def _signature(doc: Doc, end: int) -> TokenRange | None:
    """The name between a dash after a quotation and the end of its line."""
    dash = next((i for i in range(end, min(end + 3, len(doc))) if not doc[i].is_space), None)
    if dash is None or (doc[dash].text not in DASHES and doc[dash].text != "-") or dash + 1 >= len(doc):
        return None
    stop = next((i for i in range(dash, min(dash + 2 * LABEL, len(doc))) if "\n" in doc[i].text), len(doc))
    named = stop - dash <= 2 * LABEL and doc[dash + 1].pos_ == "PROPN"
    return (dash + 1, stop) if named else None


def _spoken(source: TokenRange, cue: int, content: TokenRange, doc: Doc, rule: str) -> AttributionSpans:
    return AttributionSpans(
        source=(source,),
        cue=((cue, cue + 1),),
        content=(content,),
        cue_head=cue,
        source_head=doc[source[0] : source[1]].root.i,
        content_roots=tuple(t.i for t in doc[content[0] : content[1]] if t.head.i == t.i and not t.is_space),
        mode=Mode.SAY,
        rule=rule,
    )
