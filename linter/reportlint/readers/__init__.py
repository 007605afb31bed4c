"""Readers: from a decoded text to a `Document`."""

from __future__ import annotations

from reportlint.readers.markdown import read

__all__ = ["read"]
