"""Titles that end in the months from which to which a piece of work ran: `Liner room (March to June)`, `衬套间（三月到六月）`."""

from __future__ import annotations

from reportlint.regex import regex

_EN = (
    r"(?:(?:early|mid|late|end of)[ -])?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?: 20[0-9]{2})?"
)
_ZH = r"(?:(?:去年|今年|20[0-9]{2}\s*年)\s*)?(?:[一二三四五六七八九]|十[一二]?|[0-9]{1,2})月?份?[初中底末]?"
_SPAN = regex(
    rf"[^\W\d][^()（）]*[(（](?:[^()（）]*[,，;；、]\s*)?(?:from |since )?"
    rf"(?:{_EN}\s*(?:[-–—~]+|to|till|until|through|into)\s*{_EN}|{_ZH}\s*(?:[-–—~]+|到|至)\s*{_ZH}(?<=[月份初中底末]))\s*[)）]\W*$"
)


def ends_in_months(words: str) -> bool:
    """Whether a title is a name with a stretch of months in brackets behind it."""
    return bool(_SPAN.match(words))
