"""What is said of a pack or a configuration that cannot be used. `{hint}` is the nearest right name, where there is one.

Every key stands in one module only; `TEXTS` is all of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.packs.texts import configuration, files, own, rules
from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {
    **files.TEXTS,
    **rules.TEXTS,
    **own.TEXTS,
    **configuration.TEXTS,
}
