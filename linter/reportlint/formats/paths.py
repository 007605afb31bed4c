"""File names as other programs want them: relative to the working directory, with slashes."""

from __future__ import annotations

import os
from urllib.parse import quote


def uri_path(name: str) -> str:
    """A file's name relative to the working directory where it lies in there, with forward slashes."""
    if os.path.isabs(name):
        here = os.path.join(os.getcwd(), "")
        name = name[len(here) :] if name.startswith(here) else name
    parts = os.path.normpath(name).replace(os.sep, "/")
    return parts.removeprefix("./")


def uri(name: str) -> str:
    """The same as a URI reference, every odd character escaped."""
    path = uri_path(name)
    quoted = quote(path, safe="/~", errors="surrogatepass")
    if os.path.isabs(name) and path.startswith("/"):
        return f"file://{quoted}"
    return f"file:///{quoted}" if os.path.isabs(name) and path[1:2] == ":" else quoted
