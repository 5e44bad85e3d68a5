"""Analyses of the ties that claims speak of: centrality, factions, structural balance."""

from juntagraph.graph.analysis.balance import Balance, Tension, Triads, balance
from juntagraph.graph.analysis.centrality import Measure, Ranking, Score, centrality
from juntagraph.graph.analysis.factions import Factions, Method, factions

__all__ = [
    "Balance", "Factions", "Measure", "Method", "Ranking", "Score", "Tension", "Triads",
    "balance", "centrality", "factions",
]  # fmt: skip
