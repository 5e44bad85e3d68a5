"""Findings: what is wrong with an input or a graph, as values with a severity and a position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error costs data, a warning may mislead, information does neither."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `where` is a file, document or node; `line` counts from 1; `hint` says what to do.

    >>> str(Finding(Severity.ERROR, "no text", "a.pdf", line=3, hint="run OCR on it first"))
    'a.pdf:3: error: no text (run OCR on it first)'
    """

    severity: Severity
    message: str
    where: str
    line: int | None = None
    hint: str | None = None

    def __str__(self) -> str:
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        return f"{place}: {self.severity}: {self.message}" + (f" ({self.hint})" if self.hint else "")
