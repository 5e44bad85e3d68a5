"""Coup data sets as sources: every row makes claims, with the row's own words as the quote."""

from juntagraph.graph.importing.imports import ImportReport, import_rows, imported
from juntagraph.graph.importing.scheme import Scheme, scheme, schemes

__all__ = ["ImportReport", "Scheme", "import_rows", "imported", "scheme", "schemes"]
