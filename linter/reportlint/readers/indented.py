"""Text indented by four spaces: code to Markdown, but often its author's prose."""

from __future__ import annotations

from reportlint.readers.words import is_hanzi

_DRAWING = frozenset("┌┐└┘├┤┬┴┼─│═║╔╗╚╝↓▼▲")
_CODE = frozenset("{}=<>$;\\|&^~#[]`@")
_SAMPLE = 2000


def is_prose(words: str) -> bool:
    """Whether a block of indented lines reads like sentences, and neither like code nor like a drawing."""
    sample = words[:_SAMPLE]
    if any(char in _DRAWING for char in sample) or "-->" in sample or "+--" in sample or "...." in sample:
        return False
    letters = sum(char.isalpha() for char in sample)
    hanzi = sum(is_hanzi(char) for char in sample)
    coded = sum(char in _CODE for char in sample)
    if hanzi >= 4 and hanzi * 3 >= letters:
        return coded * 12 <= len(sample)
    tokens = sample.split()
    return (
        len(tokens) >= 4
        and not coded
        and letters * 10 >= len("".join(tokens)) * 8
        and "(" not in sample.replace(" (", "")
    )


def is_indented(text: str, start: int) -> bool:
    """Whether one level of indentation, and nothing else, stands directly before the words of a line."""
    return text[start - 1 : start] == "\t" or text[max(start - 4, 0) : start] == "    "
