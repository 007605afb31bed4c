"""What is said of a team's own rules: their terms, patterns, sections, orders and limits."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {}
