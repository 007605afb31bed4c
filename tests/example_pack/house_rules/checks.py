"""What our rules check where data will not do."""

from collections.abc import Iterator, Mapping
from typing import Any

from reportlint import Finding, Unit


def too_many_big_projects(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """HSE101: the big projects after the first few, each on its heading."""
    big = [project for project in unit.report.projects if project.size == "big"]
    for project in big[options["most"] :]:
        yield Finding(project.anchor, {"n": len(big), "most": options["most"]})
