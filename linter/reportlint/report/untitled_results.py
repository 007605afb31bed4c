"""Results that stand under no title of their own: where the telling of a project ends with them.

Many authors tell what came of it in a last list or in a paragraph that says so by its opening words, others in a line
behind one that is labelled as the effect. They are read for their claims only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, title_groups, weigh, weigh_statement
from reportlint.report.reading import LONGEST, Reading
from reportlint.source import Span

#: How a paragraph opens that tells what came of it.
_OPENS = regex(
    r"\W*(?:(?:全面|全量|正式|系统|项目|新版)?(?:上线|投用|投产|切换|推开|铺开|试点|改完|做完|跑)[^,。;，；:：]{0,3}?(?:以来|之?后|以后|至今|下来|[一二两三四五六半0-9]+个?[月周天季][^,。;，；:：]{0,4})|"
    r"(?:(?:先|再|接着|最后|下面|然后|末了|轮到)?(?:来)?(?:说|讲|谈|看|报|交代|汇报)(?:一下|一说|说|讲|谈|看|到)?(?:一?下)?)(?:最[终后]的?|上线后的?|具体的?|实际的?|几个)?(?:结果|效果|成效|成绩|收益|成果|产出|收获|数字|数据)[。,，;；:：是]|"
    r"(?:结果|效果|成效|成绩|收益|成果)(?:方面|上|呢|这块|这边|怎么样|如何)[?？,，:：]|(?:从|拿|看|用)(?:数据|数字|结果|效果)(?:上)?(?:来)?(?:看|说|说话)[,，:：]|(?:数据|数字)上(?:看)?[,，:：]|"
    r"(?:目前|如今|现在|截至|截止|到了?)[^,。;，；:：]{0,8}[月季周]?[底末]?[,:，：]|结果[,:，：是]|(?:最终|最后的?)结果|效果[是:：,，]|算下来|"
    r"(?:since|after) (?:the |its |our |it |we )?(?:\w+ )?(?:launch|go-?live|roll-?out|release|switch|went|then|that|started|june|july)\b|as a result\b|(?:now |and now |next |finally )?(?:for|on to|as for|turning to) (?:the |our )?(?:results?|outcomes?|effects?|numbers|benefits?|impact)\b|(?:in|by) (?:the )?(?:numbers|figures)[,:]|(?:results?|outcomes?|impact)(?: first| next)?[.:,] |what (?:came of it|it brought|we got)\b|the (?:result|upshot|effect|outcome)s?\b|(?:one|two|three|four|six|a few) (?:weeks|months?) (?:on|in|later|after)\b)"
)
SURE_TITLE = 0.95  #: how surely a line is a title of results that is marked as none
LEAST = 2  #: statements of a closing list
SHARE = 2  #: every how many-th of them must tell a result


def untitled_results(reading: Reading, blocks: Sequence[Block], benefits: Sequence[Block]) -> list[Block]:
    """Blocks made of the statements that tell results without a title; `benefits` are those with one."""
    if benefits:
        return _behind_labels(reading, blocks, benefits)
    told = [block for block in blocks if block.statements]
    if not told:
        return []
    last = max(told, key=lambda block: block.statements[-1])
    named = last.titled and not last.known
    if named or last.groups & {BACKGROUND, DIFFICULTIES}:
        return []
    under = last.titled and last is not told[0] and not title_groups(reading, last.node.title)
    behind = any(block.statements[0] < last.statements[0] for block in told)
    start = 0 if under and _tells(reading, last.statements, LEAST) else _begins(reading, last, 0 if behind else 1)
    return [_made(last, last.statements[start:])] if start >= 0 else []


def _begins(reading: Reading, block: Block, first: int) -> int:
    """From which of a block's statements on, not before `first`, results are told to its end; -1 for nowhere."""
    told = block.statements
    for at in range(first, len(told)):
        if not _opens_line(reading, told[at]):
            continue
        title = _is_bare_title(reading, told[at])
        if title and at + 1 < len(told) and _tells(reading, told[at + 1 :], 1):
            return at + 1
        opened = bool(_OPENS.match(told[at].of(reading.norm)))
        if opened and _says_so(reading, told[at:]):
            return at
        closing = _is_item(reading, told[at]) and not (at and _is_item(reading, told[at - 1]))
        if closing and all(_is_item(reading, one) for one in told[at:] if _opens_line(reading, one)):
            return at if _tells(reading, told[at:], LEAST) else -1
    return -1


def _tells(reading: Reading, spans: Sequence[Span], least: int) -> bool:
    """Whether statements together tell results, with a measured change among them."""
    if len(spans) < least or not any(reading.changes(span) for span in spans):
        return False
    results = sum(_says_result(reading, span) for span in spans)
    return SHARE * results >= len(spans) and weigh(reading, spans).winner() == BENEFITS


def _says_so(reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether statements whose opening says that results follow hold a figure and are more about results than else."""
    return any(reading.figures(span) for span in spans) and weigh(reading, spans).leader() == BENEFITS


def _says_result(reading: Reading, span: Span) -> bool:
    weights = weigh_statement(reading, span)
    return weights.get(BENEFITS, 0.0) > max(
        (weight for group, weight in weights.items() if group != BENEFITS), default=0
    )


def _behind_labels(reading: Reading, blocks: Sequence[Block], benefits: Sequence[Block]) -> list[Block]:
    """The lines directly behind one that a label marks as results (`效果：…`, then `口碑：…`)."""
    told = sorted((span, number) for number, block in enumerate(blocks) for span in block.statements)
    starts = [span.start for span, _ in told]
    labels = [one for one in benefits if one.titled and one.node.style == "label" and one.statements]
    of_benefits, of_labels = ({one.statements for one in some} for some in (benefits, labels))
    known = {number for number, block in enumerate(blocks) if block.statements in of_benefits}
    begun = {number for number in known if blocks[number].statements in of_labels}
    found = []
    for label in labels:
        end = label.statements[-1].end
        behind: dict[int, list[Span]] = {}
        at = bisect_left(starts, end)
        while at < len(told) and _next_line(reading, end, told[at][0]):
            span, number = told[at]
            if number in begun:  # what is behind that one is looked at from there
                break
            behind.setdefault(number, []).append(span)
            end = span.end
            at = bisect_left(starts, end, at + 1)
        for number, spans in behind.items():
            if number not in known and weigh(reading, spans).winner() == BENEFITS:
                found.append(_made(blocks[number], spans))
    return found


def _next_line(reading: Reading, end: int, span: Span) -> bool:
    """Whether nothing but the end of a line and marks of a list stand between a place and a statement."""
    between = reading.text[end : span.start]
    return between.count("\n") <= 1 and not any(char.isalnum() for char in between)


def _made(block: Block, statements: Sequence[Span]) -> Block:
    """A block of results. None of its statements is an item: with no words of a result it is no claim."""
    return Block(block.node, frozenset((BENEFITS,)), False, tuple(statements))


def _line(reading: Reading, span: Span) -> tuple[int, int]:
    """Where the first line of a statement begins, and its last one ends."""
    source = reading.document.source
    return source.line_around(span.start).start, source.line_around(span.end).end


def _opens_line(reading: Reading, span: Span) -> bool:
    """Whether only marks stand before a statement in its line."""
    start, _ = _line(reading, span)
    return reading.once(_first_letter, Span(start, start)) >= span.start


def _first_letter(reading: Reading, at: Span | None) -> int:
    """Where the first letter from a place on stands."""
    start = at.start if at else 0
    return next((at for at in range(start, len(reading.text)) if reading.text[at].isalpha()), len(reading.text))


_ITEM = regex(r"\s*(?:[-*+•·●▪◦★√✓✔]|\(?[0-9]{1,2}[.)、）]|[①-⑩])")


def _is_item(reading: Reading, span: Span) -> bool:
    """Whether a statement opens a line with the mark of a list."""
    start, _ = _line(reading, span)
    return _opens_line(reading, span) and bool(_ITEM.match(reading.text, start, span.end))


def _is_bare_title(reading: Reading, span: Span) -> bool:
    """Whether a line holds nothing but words that are a title of results elsewhere."""
    start, end = _line(reading, span)
    if end - start > LONGEST or reading.text[start:end].strip(" \t\r*_#：:") != span.of(reading.text).strip(
        " \t\r*_#：:"
    ):
        return False
    return title_groups(reading, span).get(BENEFITS, 0.0) >= SURE_TITLE
