"""Whether a text tells who its author is, like the head of a curriculum vitae, and nothing that he answers for."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading, statements

_CUT = regex(r"[,，。;；、|]|\.(?=\s|$)|\band\b")
#: What anybody's life holds: birth, school, party, taste, and since when he is there.
_LIFE = regex(
    r"^\W*(?:本人|我)?(?:男|女|汉族|[一-鿿]{1,3}族)\W*$|出生|生于|年生\W*$|籍贯|^\W*[一-鿿]{2,5}人\W*$|[0-9]\s*岁|党员|团员|群众$|毕业|学历|本科|硕士|博士|大专|研究生|爱好|喜[欢爱]|性格|座右铭|已婚|未婚|"
    r"\b(?:born|grew up|graduat\w+|degree|studied|bachelor\w*|master'?s|hobb(?:y|ies)|enjoys?|likes?|loves?|married|single|children|motto|years old)\b"
)
#: What says only since when he works there and under which title.
_POST = regex(
    r"(?:入职|加入|参加工作|进入?[^,，。;；]{0,6}公司|现任|历任|曾任|就职|任职|调入|转岗|工龄|从业)|^\W*(?:本人|我[是叫]|姓名)[^,，。;；]{0,8}$|"
    r"\b(?:joined|work(?:ed|ing)? (?:here|for|at)|employed|since (?:19|20)[0-9]{2}|my name is|currently|years (?:in|of|with))\b"
)
_DUTY = regex(
    r"负责|主管[^,，。;；]{0,8}(?:工作|事务)|分管|主抓|承担|管着|管理着|职责|主要(?:做|从事|工作)|对接|服务[^,，。;；]{0,6}[0-9]|"
    r"\b(?:responsible|in charge|lead|leads|leading|own|owns|run|runs|manage\w*|look(?:s|ing)? after|answer(?:s|ing)? for|duties)\b"
)


def is_vita(reading: Reading, node: Node) -> bool:
    """Whether every clause under a title is of somebody's life or post, at least one of his life, and none of his duties."""
    said = " 。".join(reading.plain(span) for span in statements(reading, node))
    clauses = [clause for clause in _CUT.split(said) if clause.strip(" .。*_-")]
    life = [bool(_LIFE.search(clause)) for clause in clauses]
    if not any(life) or _DUTY.search(said):
        return False
    return all(one or _POST.search(clause) for one, clause in zip(life, clauses, strict=True))
