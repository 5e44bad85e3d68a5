"""Claims and their parts: values that every later floor passes on."""

from juntagraph.graph.claims.actor import Actor, DocumentActor
from juntagraph.graph.claims.claim import Attribution, Claim, Evidence, digest
from juntagraph.graph.claims.counts import Count
from juntagraph.graph.claims.extraction import Extraction
from juntagraph.graph.claims.spans import Span
from juntagraph.graph.claims.status import AFFIRMING, FIRMNESS, Polarity, Status, loosest

__all__ = [
    "AFFIRMING", "FIRMNESS", "Actor", "Attribution", "Claim", "Count", "DocumentActor", "Evidence", "Extraction",
    "Polarity", "Span", "Status", "digest", "loosest",
]  # fmt: skip
