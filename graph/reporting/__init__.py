"""Dossiers: all that documents claim of one actor, with numbered citations, as a page, Markdown or Word document."""

from juntagraph.graph.reporting.dossier import Dossier
from juntagraph.graph.reporting.gathering import dossier

__all__ = ["Dossier", "dossier"]
