"""Claims made by hand, for what no report of the corpus shows."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from juntagraph.graph.claims import Actor, Claim, Evidence, Polarity, Span, Status

TEXT_TYPES = {"holdsPost": "Post", "hasRank": "Rank", "postpones": "Text", "declinesComment": "Text"}


def actor(name: str, kind: str = "Organisation") -> Actor:
    """An actor of that label; its id follows from the label."""
    return Actor(f"{kind.lower()}/{name.casefold().replace(' ', '-')}", name, kind)


def said(subject: str | None, relation: str, object_: str | None, **more: Any) -> Claim:
    """A claim in a document's own voice, unless `more` says otherwise; `source` is a name too."""
    source = more.pop("source", None)
    start = more.pop("start", 0)
    quote = f"{subject} {relation} {object_}"
    return Claim(
        document=more.pop("document", "report"),
        relation=relation,
        subject=actor(subject) if subject else None,
        object=actor(object_, TEXT_TYPES.get(relation, "Organisation")) if object_ else None,
        evidence=Evidence(quote, Span(start, start + len(quote))),
        source=actor(source) if source else None,
        **more,
    )


def denied(subject: str | None, relation: str, object_: str | None, **more: Any) -> Claim:
    """The same, as a party's denial."""
    return said(subject, relation, object_, polarity=Polarity.NEGATED, status=Status.DENIED, **more)


NAMES = st.sampled_from(["Ada", "Bo", "Cy", "Di", "Eli"])
CLAIMS = st.lists(
    st.builds(
        said,
        NAMES | st.none(),
        st.sampled_from(["alliedWith", "backs", "condemns", "detains", "demandsOf", "holdsPost", "leads", "meets"]),
        NAMES | st.none(),
        status=st.sampled_from([status for status in Status if status is not Status.DENIED]),
        polarity=st.sampled_from(Polarity),
        source=NAMES | st.none(),
        when=st.sampled_from([None, "2020", "2021-05", "2012/.."]),
        start=st.integers(0, 50),
    ),
    max_size=25,
)
"""Claims among five actors: dense enough for every corner of a view."""
