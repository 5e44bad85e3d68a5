"""Political risk knowledge graph: claims on juntas, officers, coups and foreign partners, with their evidence."""

__version__ = "0.1.0"

__all__ = ["__version__"]
