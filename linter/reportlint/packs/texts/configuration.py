"""What is said of a configuration."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {}
