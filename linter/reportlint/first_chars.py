"""Which characters a match of a pattern can begin with, told to the compiled pattern where `re` does not find it out.

A search that knows them passes over all others in a tight loop. `re` sees only patterns that begin with one set of
characters, or with alternatives that each begin with a plain character. Ours are mostly lists of words, of which one
begins with a set, a choice, a bound of a word or a look ahead: with these read as well, they are searched three times
as fast. This is worked out when a pattern is compiled and kept with it (`reportlint.regex`).
"""

from __future__ import annotations

from collections.abc import Iterable
from re import _compiler  # type: ignore[attr-defined]
from re import _constants as ops  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_MASK, _LEAST, _CHARACTERS = 2, 3, 5  #: in the block that a code opens with: what it tells, how long a match is, a set

_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_WIDTHLESS = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)


class _Opening(NamedTuple):
    """The characters, as the items of a set, that something can begin with, and whether it can be empty."""

    items: list[tuple[Any, Any]]
    may_be_empty: bool


def with_first_chars(code: list[int], parsed: Any, flags: int) -> list[int]:
    """A code that `re` made of a pattern as parsed, with the characters that a match can begin with.

    The same code where it tells what a match begins with already, where that can be anything, and where case is ignored.
    """
    opening = _opening(parsed)
    if code[_MASK] or not code[_LEAST] or flags & ops.SRE_FLAG_IGNORECASE or opening is None or opening.may_be_empty:
        return code
    told: list[int] = [*code[:_CHARACTERS]]
    items, _ = _compiler._optimize_charset(list(dict.fromkeys(opening.items)))
    _compiler._compile_charset(items, flags, told)
    told[_MASK] = ops.SRE_INFO_CHARSET
    told[1] = len(told) - 1  # how far it is to what is matched
    return told + code[1 + code[1] :]


def _opening(parsed: Iterable[tuple[Any, Any]]) -> _Opening | None:
    """What a sequence of parsed items can begin with; None where that can be anything."""
    items: list[tuple[Any, Any]] = []
    for op, value in parsed:
        found = _of_item(op, value)
        if found is None:
            return None
        items += found.items
        if not found.may_be_empty:
            return _Opening(items, False)
    return _Opening(items, True)


def _of_item(op: Any, value: Any) -> _Opening | None:
    """What one parsed item can begin with; None where that can be anything."""
    if op in _WIDTHLESS:
        return _Opening([], True)
    if op is ops.LITERAL:
        return _Opening([(op, value)], False)
    if op is ops.IN and value[0][0] is not ops.NEGATE:
        return _Opening(list(value), False)
    if op is ops.SUBPATTERN and not value[1]:  # no flags of its own
        return _opening(value[3])
    if op in _REPEATS:
        least, _, repeated = value
        found = _opening(repeated)
        return found and found._replace(may_be_empty=found.may_be_empty or not least)
    if op is ops.BRANCH:
        ways = [way for one in value[1] if (way := _opening(one)) is not None]
        if len(ways) == len(value[1]):
            return _Opening([item for way in ways for item in way.items], any(way.may_be_empty for way in ways))
    return None
