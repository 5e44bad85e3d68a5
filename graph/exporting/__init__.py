"""Claims for other programs: RDF, graph files and tables."""

from juntagraph.graph.exporting.bundle import Bundle
from juntagraph.graph.exporting.exporter import EXPORTERS, Exporter, export, format_of

__all__ = ["EXPORTERS", "Bundle", "Exporter", "export", "format_of"]
