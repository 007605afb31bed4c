"""What an author does not want to hear: findings that comments in the report, or its front matter, suppress.

    <!-- reportlint-disable-next-line RL302: the client forbids figures -->   the next line that is not blank
    <!-- reportlint-disable-line RL503, RL303 -->                             the comment's own line
    <!-- reportlint-disable RL3 -->  …  <!-- reportlint-enable RL3 -->        everything between the two
    <!-- reportlint-disable-file missing-duties -- a team's report -->        the whole file

Behind the directive stand codes, beginnings of codes or names of rules, with commas or blanks between them; without any,
all rules are meant but those about suppressions themselves (RL901 to RL903), which have to be named. A reason may
follow, behind a colon or two dashes. `reportlint: {ignore: [RL302]}` in the front matter suppresses in the whole file.

A comment is unused (RL901) where no rule that ran has a finding for it. That is asked before anything else is chosen
among the findings: neither `--select` nor a severity makes a comment unused, and neither do rules that did not run.

Imported only for files in which `reportlint-` or front matter for it stands.
"""

from __future__ import annotations

from reportlint.suppress.apply import Outcome, apply
from reportlint.suppress.directives import Complaint

__all__ = ["Complaint", "Outcome", "apply"]
