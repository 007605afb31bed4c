"""Regular expressions that are compiled when a text first needs them.

Compiling all that the linter knows takes longer than reading ten reports, and one report needs half of them.
"""

from __future__ import annotations

import re
from typing import cast


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use; a mistake in it raises `re.error` then."""
    return cast("re.Pattern[str]", _Regex(pattern, flags))


class _Regex:
    """Stands for a compiled pattern. Its methods are kept once they were asked for, so that searching costs no more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        value: object = getattr(self._compiled, name)
        setattr(self, name, value)
        return value
