"""How output is drawn: colours, symbols, widths, and what must never reach a terminal."""

from __future__ import annotations

from reportlint.record import NamedTuple

_CODES = {
    "bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36",
    "error": "1;31", "warning": "1;33", "suggestion": "1;36",
}  # fmt: skip

_SYMBOLS = {
    "advice": ("→", "->"), "bar": ("│", "|"), "rule": ("─", "-"), "more": ("…", "..."), "dot": ("·", "-"),
    "there": ("✓", "√", "+"), "missing": ("✗", "×", "x"), "undecided": ("?",), "empty": ("–", "-"),
    "branch": ("├─ ", "|- "), "last": ("└─ ", "`- "), "down": ("│  ", "|  "),
}  # fmt: skip


class Style(NamedTuple):
    """What the console can show: whether in colour, in how many columns, in which encoding."""

    colour: bool = False
    width: int = 100
    encoding: str = "utf-8"

    def paint(self, text: str, *names: str) -> str:
        """`text` in the colours of `names` ("bold", "error", …), or as it is on a plain console."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in names)}m{text}\x1b[0m"

    def symbol(self, name: str) -> str:
        """The best form of a symbol that the console's encoding has."""
        for form in _SYMBOLS[name]:
            if can_show(form, self.encoding):
                return form
        return _SYMBOLS[name][-1]

    def shown(self, text: str) -> str:
        """`text` as the console will show it, one character for one: what it lacks becomes a question mark."""
        if self.encoding == "utf-8":
            return text
        return text.encode(self.encoding, "replace").decode(self.encoding, "replace")


def can_show(text: str, encoding: str) -> bool:
    """Whether `encoding` has all characters of `text`."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _is_harmful(char: str) -> bool:
    """Whether a terminal might act on `char`, or show the text around it in another order."""
    code = ord(char)
    return (
        code < 0x20
        or 0x7F <= code <= 0x9F
        or code in (0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF)
        or 0x202A <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xD800 <= code <= 0xDFFF
        or 0xE0000 <= code <= 0xE007F
    )


def escape(text: str) -> str:
    """`text` fit for one line of a terminal: controls, bidi marks and lone surrogates become visible escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(char) if _is_harmful(char) else char for char in text)


def _escaped(char: str) -> str:
    """The visible form of one harmful character."""
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    if char in "\t\n\r":
        return {"\t": "\\t", "\n": "\\n", "\r": "\\r"}[char]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"


def mask(text: str) -> str:
    """`text` of the same length, with `�` for each harmful character, so that columns stay what they are."""
    if text.isascii() and text.isprintable():
        return text
    return "".join("\ufffd" if _is_harmful(char) else char for char in text)
