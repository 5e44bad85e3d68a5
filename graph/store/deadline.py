"""Time limits for work that cannot be interrupted.

Oxigraph's Python binding has no time limit of its own and cannot be told to stop. It does release the interpreter, so
work runs in a thread of its own and its caller goes on when time is up. Such a thread stops at the next row it
would give; while it gives none it goes on computing, at the latest until the process ends (which it never holds up).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Expired
from typing import TypeVar

from juntagraph.ontology.errors import TimedOutError

T = TypeVar("T")
Stopped = Callable[[], bool]
"""Tells the work whether nobody waits for it any more."""


def within(seconds: float | None, work: Callable[[Stopped], T]) -> T:
    """What `work` returns, if it does so within so many seconds; None sets no limit. Raises TimedOutError."""
    if seconds is None:
        return work(lambda: False)
    late = threading.Event()
    future: Future[T] = Future()
    threading.Thread(target=_run, args=(future, work, late.is_set), daemon=True).start()
    try:
        return future.result(timeout=seconds)
    except Expired:
        late.set()
        hint = "ask for less, or allow more time with --timeout"
        raise TimedOutError(f"the query took longer than {seconds:g} s", hint=hint) from None


def _run(future: Future[T], work: Callable[[Stopped], T], stopped: Stopped) -> None:
    try:
        future.set_result(work(stopped))
    except BaseException as error:
        future.set_exception(error)
