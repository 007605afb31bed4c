"""What a rule's file says of codes and names beside its own: what it hides, and what it was once called."""

from __future__ import annotations

import re

from reportlint.packs.fields import Form

CODE = re.compile(r"[A-Z]{2,6}[0-9]{3}\Z")
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


def hides(form: Form, code: str) -> list[str]:
    """Codes and ranges of codes."""
    found: list[str] = []
    for entry, path in form.names("hides"):
        first, dash, last = entry.partition("-")
        last = last if dash else first
        if not (CODE.match(first) and CODE.match(last) and first[:-3] == last[:-3] and first <= last):
            form.log.note(path, "hides", value=entry)
        elif first <= code <= last and len(first) == len(code):
            form.log.note(path, "hides-itself", value=entry)
        found.append(entry)
    return found


def former(form: Form, code: str, name: str) -> list[str]:
    """Codes and names that the rule once had."""
    found: list[str] = []
    for entry, path in form.several("former"):
        if entry in (code, name):
            form.log.note(path, "former-itself", value=entry)
        elif not (CODE.match(entry) or NAME.match(entry)):
            form.log.note(path, "former", value=entry)
        found.append(entry)
    return found
