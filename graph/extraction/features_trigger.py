"""Features of the word that says a claim, where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from juntagraph.graph.extraction.analysis import Proposal
from juntagraph.graph.extraction.syntax import is_passive
from juntagraph.ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from juntagraph.graph.extraction.features import Surroundings


def trigger_features(around: Surroundings, proposal: Proposal) -> Iterator[str]:
    """Part of speech, place in the parse, voice, particles; the word itself as far as a lexicon has it."""
    token = around.analysis.doc[proposal.trigger]
    relation = proposal.relation
    family = vocabulary().relations[relation].family
    yield f"pos={token.pos_}"
    yield f"dep={token.dep_}"
    yield f"pos-dep={token.pos_}|{token.dep_}"
    yield f"relation-pos={relation}|{token.pos_}"
    yield f"above={token.pos_}|{token.dep_}|{token.head.pos_}"
    if proposal.settled:
        return
    yield f"lemma={token.lemma_.lower()}|{relation}"
    yield f"voice={token.pos_}|{token.pos_ == 'VERB' and is_passive(token)}"
    below = {child.dep_ for child in token.children}
    yield f"governs={token.pos_}|{bool(below & {'nsubj', 'nsubjpass'})}|{'dobj' in below}"
    for child in token.children:
        if child.dep_ in {"prep", "agent", "prt"}:
            yield f"particle={family}|{child.lower_}"
    if token.pos_ == "NOUN":
        yield f"determined={'poss' if 'poss' in below else 'det' if 'det' in below else 'bare'}|{token.tag_}"
    sentence = around.grammar.sentence[token.i]
    start, end = around.grammar.bounds[sentence]
    yield f"crowd={min(around.crowd[sentence], 6)}"
    yield f"length={min((end - start) // 10, 4)}"
    yield f"first={sentence == 0}"
