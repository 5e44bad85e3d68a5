""" "X was rumoured to be involved": in what, the sentences before tell, of a group that X is said to belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.evidence import evidence
from juntagraph.graph.extraction.factuality import judge
from juntagraph.graph.extraction.identifying import actor_of, source_of
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.subjects import patient
from juntagraph.graph.extraction.syntax import conjuncts

REACH = 2  # sentences back in which the deed is looked for
ON_MEMBERS = frozenset({"detains", "dismisses", "prosecutes"})  # the group is the object
DONE = frozenset({"plotsAgainst", "attemptsCoupAgainst", "overthrows"})  # the group is the subject


def involvement(analysis: Analysis, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims on a group, said of those who are involved, as firmly as their involvement is."""
    sentences = [sent.start_char for sent in analysis.doc.sents]
    for verb in analysis.doc:
        if verb.lemma_.lower() in {"involve", "implicate"} and verb.tag_ == "VBN" and not _says_in_what(verb):
            since = sentences[max(0, sum(start <= verb.idx for start in sentences) - 1 - REACH)]
            before = [c for c in claims if since <= c.evidence.span.start < verb.sent.start_char and _on_group(c)]
            latest = {c.relation: c for c in before}
            for person in _persons(analysis, verb):
                yield from (_said(analysis, claim, person, verb) for claim in latest.values())


def _says_in_what(verb: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ in {"in", "with"} for c in verb.children)


def _on_group(claim: Claim) -> bool:
    party = claim.object if claim.relation in ON_MEMBERS else claim.subject if claim.relation in DONE else None
    return party is not None and party.type == "Group"


def _persons(analysis: Analysis, verb: Token) -> list[Actor]:
    """Those involved: persons by name, also in apposition to "two figures"."""
    subject = patient(verb)
    tokens = [subject, *(c for c in subject.children if c.dep_ == "appos")] if subject is not None else []
    found = [e for t in tokens for one in conjuncts(t) for e in actors(analysis, one) if e.named and e.type == "Person"]
    return list(dict.fromkeys(actor_of(analysis, e) for e in found))


def _said(analysis: Analysis, claim: Claim, person: Actor, verb: Token) -> Claim:
    start = min(t.i for t in (patient(verb) or verb).subtree)
    judged = judge(analysis, Proposal(claim.relation, verb.i, None, None, start, verb.i + 1, "involvement"))
    claim = replace(claim, object=person) if claim.relation in ON_MEMBERS else replace(claim, subject=person)
    source = source_of(analysis, judged.source) if judged.source is not None else None
    return replace(
        claim, polarity=judged.polarity, status=judged.status, source=source, count=None, when=None,
        evidence=evidence(analysis, start, verb.i + 1), rule="involvement",
    )  # fmt: skip
