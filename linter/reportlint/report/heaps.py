"""Titles over a heap of small things: what is left over, what is done; and those that name one project instead."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import STEP, title_groups
from reportlint.report.project_titles import is_project_title
from reportlint.report.reading import Reading
from reportlint.report.subsections import items, sections

_HEAP = regex(
    r"^(?:其他|其它|零|小|杂|碎|散|另外|顺|okr ?(?:之|以)?外|不在 ?okr)|^\W*(?:bits\b|odds\b|no (?:o|objective|okr|krs?|key result)\b|outside (?:the )?(?:okrs?|sheet)\b|minor|small(?:er)?|misc\w*|other|various|assorted|additional|further)\b"
)
_DONE = regex(
    r"^\W*(?:(?:all |what is |now )?(?:delivered|done|finished|built|live|released|completed|in production)"
    r"(?:\W*$| (?:this|in|so far|since|by|and)\b)|(?:已|本?[季月周期]?)(?:上线|交付|完成|做完|办结|落地)(?:的?(?:内容|东西|事情?|活|情况))?\W*$)"
)
_ONE = regex(r"(?:project|项目)\s*[0-9一二三四五六七八九十a-d]{0,2}\s*[:：|｜—–-]\s*\w")
_NAMED = regex(r"\w\s*[:：|｜]\s*\w")
_BEHIND = regex(r"[(（].*")  #: days and the like behind a name


def is_heap(reading: Reading, node: Node) -> bool:
    """Whether a title speaks of small or other things, and nothing but a list of them follows: `Minor stuff`."""
    alone = all(kid.kind == "list" for kid in node.children) and len(items(node)) >= 2
    return alone and bool(node.title) and bool(_HEAP.search(reading.plain(node.title or node.head)))


def lists_done(reading: Reading, node: Node) -> bool:
    """Whether a title says that something is finished, and a list of at least two named things follows."""
    listed = [item for item in items(node) if item.title is not None]
    return len(listed) >= 2 and bool(node.title) and bool(_DONE.search(reading.plain(node.title or node.head)))


def lists_steps(reading: Reading, node: Node) -> bool:
    """Whether most items of the lists under a title are numbered steps: `Release 1, 24 July: …`."""
    listed = items(node)
    steps = sum(bool(STEP.match(reading.plain(item.title or item.text) + " ")) for item in listed)
    return len(listed) >= 2 and 2 * steps > len(listed)


def names_one_project(reading: Reading, node: Node) -> bool:
    """Whether a title names one project and not a heap of them: `重点项目：门禁换发（12 天）`, `Project: badges`."""
    words = _BEHIND.sub("", reading.plain(node.title or node.head))
    one = _ONE.match(words) or (is_project_title(reading, node) and _NAMED.search(words))
    inner = [kid for kid in sections(node) if kid.style not in ("label", "colon")]
    facets = sum(bool(title_groups(reading, kid.title)) for kid in inner)
    return bool(one) and (not inner or facets > 0) and not any(is_project_title(reading, kid) for kid in inner)
