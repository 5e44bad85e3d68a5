"""Every error that juntagraph raises on purpose, with the exit code of the command line.

JuntagraphError         1 failed
├── UsageError          2 wrong use (an unknown name lists the choices)
├── NotFoundError       3 nothing of that name
├── AmbiguousError      4 a name with several candidates
├── InvalidDataError    5 bad input: file, line and hint
└── TimedOutError       6 a query took longer than it may
"""

from __future__ import annotations

from collections.abc import Sequence


class JuntagraphError(Exception):
    """Base of all; `hint` says what to do."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(JuntagraphError):
    """The call asks for something that is not on offer."""

    exit_code = 2


class NotFoundError(JuntagraphError):
    """Nothing goes by that name."""

    exit_code = 3


class AmbiguousError(JuntagraphError):
    """Several things go by that name; `candidates` lists them."""

    exit_code = 4

    def __init__(self, message: str, candidates: Sequence[str], *, hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.candidates = tuple(candidates)


class InvalidDataError(JuntagraphError):
    """Input that cannot be read as what it claims to be."""

    exit_code = 5


class TimedOutError(JuntagraphError):
    """A query or command passed its time limit."""

    exit_code = 6
