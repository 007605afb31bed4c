"""Codes and names that rules once had: whoever still writes one means the rule as it is called now."""

from __future__ import annotations

from collections.abc import Iterable

from reportlint.rule import Rule


class Former:
    """The former codes and names of rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._now = {word: rule.code for rule in rules for word in rule.former}

    def __bool__(self) -> bool:
        """Whether any rule was ever called otherwise."""
        return bool(self._now)

    def meant(self, word: str) -> tuple[str, ...]:
        """The present codes of the rules that a code, the beginning of codes or a name once stood for.

        Ask only for words that stand for nothing now.
        """
        if word in self._now:
            return (self._now[word],)
        if not word[:1].isupper():
            return ()
        return tuple(dict.fromkeys(code for once, code in sorted(self._now.items()) if once.startswith(word)))
