"""A rule and a lexicon file in order; the tests change one thing in them."""

from __future__ import annotations

RULE = """\
code: ABC101
name: no-status
severity: warning
scope: big-project
requires: solution
message:
  zh: 「{project}」没说原来怎样。
  en: '"{project}" does not say how things stood.'
advice:
  zh: 写一句原来怎样。
  en: Say how things stood.
why:
  zh: 没有原来，就看不出变化。
  en: Without a before there is no change.
examples:
  bad:
    - at: 1
      text: |
        # 一个项目
  good: []
"""

LEXICON = """\
concept: status
headings:
  zh: [业务现状]
  en: [Status quo]
"""
