"""Key results: marked as such (`KR1 …`, `指标一 …`), listed under 关键结果, or the rows of a table of them."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.evidence import title_groups
from reportlint.report.key_lines import clauses_of, lines_of
from reportlint.report.questions import SURE, asks, asks_keys, lead_in
from reportlint.report.reading import Reading
from reportlint.report.tables import body_of, header_of
from reportlint.source import Span

_NUMBER = r"[a-z]?[0-9]+(?:[.-][0-9]+)*|[一二三四五六甲乙丙丁]|[a-f](?![a-z])"
MARK = regex(
    rf"^\W{{0,3}}(?:o\s*[0-9]+\s*[-.·/]?\s*)?(?:kr\s*[-#.]?\s*(?P<kr>{_NUMBER})|kr\s*[:：.](?=\s+\S|[^\W0-9])|kr\s*[—–|｜-](?=\s+\S)|"
    rf"(?:measure|metric|yardstick|indicator|gauge|衡量|度量|标尺)\s*(?P<named>{_NUMBER})(?=\s*[:：.|)）—–])|"
    rf"(?:关键结果|关键成果|衡量指标|key result|commitment|指标)\s*(?P<other>{_NUMBER}))(?![a-z0-9])"
)
_IN_BRACKETS = regex(r"^\W{0,2}[\[【(（]\s*kr\s*[0-9.]+\s*[\]】)）]")
_LABEL = regex(rf"^\W{{0,3}}({_NUMBER})\s*[:：、,，.|)）]\s*(?=\S)")  #: 甲：…
_ORDINALS = {char: str(at) for line in ("一二三四五六", "甲乙丙丁", "abcdef") for at, char in enumerate(line, 1)}
OUTSIDE = regex(
    r"不?(?:属于?|归|挂)[^,，。;；]{0,6}(?:任何|不上)|(?:未|没|没有|不|无)(?:挂|归|对应)|无\s*kr|(?:kr|关键结果)\s*(?:之外|以外|外的)|"
    r"(?:不|没|未)(?:在|算|进|计入?|列入?)[^,，。;；]{0,4}(?:kr|关键结果)|"
    r"(?:哪一?[条个项]|[一二两三四五六][条个项]|哪儿|哪里|全)\s*(?:kr|指标|关键结果)?\s*[都也]\s*(?:[对挂靠够归算沾搭套连]不[上到着进]|不[对挂靠归算沾搭属])|"
    r"\b(?:outside|without|no|not under|belongs to no|beside|unrelated to)\s+(?:an?y?\s+|the\s+)?(?:\w+\s+)?(?:krs?\b|key results?|commitments?)|"
    r"(?:不|未|没有?)(?:归|挂|属于?|算)(?:在|到|给|入)?[甲乙丙丁0-9a-f一二三四][、和与,或/甲乙丙丁0-9a-f一二三四]*(?:的|名下|里)?\W*$|"
    r"\b(?:fits|serves|matches|answers|moves|touches|belongs to|goes with|linked to|tied to)\s+(?:none|neither|no (?:one|single))\b(?: of)?|\b(?:belongs|fits) nowhere\b|"
    r"\b(?:outside|beside|unrelated to|under neither|(?:not|nothing|none|belongs?|falls?)\W+(?:under|to|in)(?: neither| either)?)\s+(?:of )?[a-f0-9]"
    r"(?:\s*,\s*[a-f0-9])*,?\s+(?:or|nor|and)\s+[a-f0-9](?![a-z0-9])"
)  #: said of work that serves none of the key results
_CONTAINS = 6  #: key results that an objective has at most as an unmarked list


class Key(NamedTuple):
    """A key result where it stands: `node` holds it, `span` are its own words, `number` what tasks call it by."""

    node: Node
    span: Span
    number: str
    label: str = ""


def outside(words: str) -> bool:
    """Whether words in normal form say that something belongs to no key result."""
    return bool(OUTSIDE.search(words))


def ordinal(mark: str) -> str:
    """The number of a key result in one form: `一`, `甲`, `a` and `1` are alike, `1-2` is `1.2`."""
    return _ORDINALS.get(mark, mark).replace("-", ".")


def own_words(node: Node) -> Span:
    """The words of a node itself, title and text."""
    start = node.title or node.text
    return Span(start.start, max(start.end, node.text.end))


def number_of(reading: Reading, span: Span) -> str | None:
    """The number in the mark of a key result with which a span opens; empty for a mark without one."""
    return reading.once(_number_of, span)


def _number_of(reading: Reading, span: Span | None) -> str | None:
    if span is None:
        return None
    match = MARK.match(reading.plain(span))
    return ordinal(match["kr"] or match["named"] or match["other"] or "") if match else None


def is_key_result(reading: Reading, node: Node) -> bool:
    """Whether a section, item or row opens with the mark of a key result: `KR1 …`, `指标一 …`."""
    return number_of(reading, own_words(node)) is not None


def has_key_results(reading: Reading, node: Node) -> bool:
    """Whether key results stand under a section, marked as such or under a title that is sure to announce them."""
    stack = list(node.children)
    while stack:
        at = stack.pop()
        if at.kind in ("section", "item") and is_key_result(reading, at):
            return True
        if at.kind == "paragraph" and len(_in_prose(reading, at)) > 1:
            return True
        if at.kind == "table":
            if not names_tasks(reading, at) and any(is_key_result(reading, row) for row in body_of(at)):
                return True
            continue
        if at.kind in ("section", "item") and _is_called_key_results(reading, at):
            return True
        stack.extend(at.children)
    return False


def lists_targets(reading: Reading, node: Node) -> bool:
    """Whether a list under a section, or under a line there that leads in, says from where to where measures are to move."""
    led = (one for kid in node.children if kid.kind == "section" and kid.style == "colon" for one in kid.children)
    for kid in (*node.children, *led):
        items = [item for item in kid.children if item.kind == "item"] if kid.kind == "list" else []
        targets = sum(_is_target(reading, own_words(item)) for item in items)
        if targets >= 2 and 3 * targets >= 2 * len(items):
            return True
    return False


def _is_called_key_results(reading: Reading, node: Node) -> bool:
    """Whether a title is that of key results; of an item, whose name may hold a word for them, it must be nothing else."""
    told = reading.titles(node.title)[:1]
    sure = bool(told) and (told[0].score >= SURE or (node.kind == "section" and not _is_told(reading, node)))
    return sure and [match.concept for match in told] == ["key-result"]


def _is_told(reading: Reading, node: Node) -> bool:
    """Whether a section is a project told in steps, whatever its name: `指标服务` over background, solution and benefit."""
    kids = [kid for kid in node.children if kid.kind == "section"]
    return len({group for kid in kids for group in title_groups(reading, kid.title)}) > 1


def key_results(reading: Reading, node: Node) -> list[Key]:
    """What is stated under an objective as its key results, in order."""
    found: list[Key] = []
    numbers: set[str] = set()

    def add(keys: list[Key]) -> None:
        for key in keys:
            if key.number in numbers and number_of(reading, key.span) == "":
                key = key._replace(number=str(len(found) + 1))  # one of several that are only called KR
            if key.number not in numbers:
                numbers.add(key.number)
                found.append(key)

    stack = list(reversed(node.children))
    lead: Node | None = None
    tables: list[Node] = []
    while stack:
        at = stack.pop()
        if at.kind == "paragraph":
            add(_in_prose(reading, at))
        elif at.kind == "table":
            tables.append(at)
            add(_in_table(reading, at, bool(lead and announces(reading, lead))))
        elif at.kind in ("section", "item"):
            if not _holds_marked(reading, at) and is_key_result(reading, at):
                add(_of_node(reading, at))
                stack.extend(kid for kid in reversed(at.children) if kid.kind == "section")
            elif announces(reading, at):
                add(_listed(reading, at))
                stack.extend(kid for kid in reversed(at.children) if kid.kind == "section")
            elif _states_target(reading, at):
                add([Key(at, at.title or at.text, str(len(found) + 1))])
            else:
                add(_in_prose(reading, at))
                stack.extend(reversed(at.children))
        elif at.kind == "list" and lead is not None and lead.kind == "paragraph" and announces(reading, lead):
            add(_of_items(reading, at))
        else:
            stack.extend(reversed(at.children))
        lead = at
    if not found:
        from reportlint.report.key_columns import in_column  # most objectives have none

        add([key for table in tables if names_tasks(reading, table) for key in in_column(reading, table)])
    bare = [key for key in found if not _IN_BRACKETS.match(reading.plain(key.span))]
    marked = any(key.label for key in bare)
    return bare if marked else found  # `[KR5] photos first` beside `KR1 fewer visits` is work that names its key result


def _of_node(reading: Reading, node: Node) -> list[Key]:
    """A marked node: one key result, or as many as its sentences have marks."""
    several = _marked(reading, node, own_words(node))
    return several if len(several) > 1 else [_key(reading, node, own_words(node))]


def _key(reading: Reading, node: Node, span: Span, place: int = 1) -> Key:
    number = number_of(reading, span)
    return Key(node, span, number or str(place), _mark_in(reading, span))


def _mark_in(reading: Reading, span: Span) -> str:
    match = MARK.match(reading.plain(span))
    return match.group().strip(" *_:：-–—|｜·、,，.") if match else ""


def _holds_marked(reading: Reading, node: Node) -> bool:
    """Whether a title that opens like a key result is that of several: `KR，和挂在下面的动作` over KR1, KR2."""
    items = [item for kid in node.children if kid.kind == "list" for item in kid.children]
    return any(is_key_result(reading, kid) for kid in (*items, *node.children) if kid.kind in ("item", "section"))


def announces(reading: Reading, node: Node) -> bool:
    """Whether a title (or a lead-in) asks for key results."""
    if is_key_result(reading, node):
        return False  # what stands under one is work
    if node.kind == "item" and not _is_called_key_results(reading, node) and not asks_keys(reading, node.title):
        return False
    title = lead_in(reading, node) if node.kind == "paragraph" else node.title
    return title is not None and "key-results" in asks(reading, title)


def _listed(reading: Reading, node: Node) -> list[Key]:
    """What stands under 关键结果: marked items, the rows of a table, sentences, or all items."""
    found = _in_prose(reading, node)
    labels = [kid for kid in node.children if kid.kind == "section" and _is_target(reading, own_words(kid))]
    if labels and not any(is_key_result(reading, kid) for kid in labels):
        return [Key(kid, own_words(kid), str(place)) for place, kid in enumerate(labels, 1)]
    for kid in node.children:
        if kid.kind == "list":
            found += _of_items(reading, kid)
        elif kid.kind == "table":
            found += _in_table(reading, kid, announced=True)
        elif kid.kind == "paragraph":
            found += _in_prose(reading, kid)
        elif kid.kind == "section" and is_key_result(reading, kid):
            found += _of_node(reading, kid)
    if not found:
        lines = [line for kid in node.children if kid.kind == "paragraph" for line in lines_of(reading, kid.text)]
        pairs = [line for line in lines if _is_target(reading, line)]
        found = [Key(node, line, str(at)) for at, line in enumerate(pairs[:_CONTAINS], 1)]
    if not found and not reading.blank(node.text):
        found = [
            Key(node, clause, str(at)) for at, clause in enumerate(clauses_of(reading, node.text), 1) if reading.figures(clause)
        ]  # fmt: skip
    return found


def _of_items(reading: Reading, listing: Node) -> list[Key]:
    """The items of a list of key results: the marked ones where any is, else all of them."""
    items = [item for item in listing.children if item.kind == "item" and not reading.blank(own_words(item))]
    items = [item for item in items if not outside(reading.plain(own_words(item)))]
    marked = [item for item in items if is_key_result(reading, item)]
    found = []
    for place, item in enumerate(marked or items[:_CONTAINS], 1):
        span = own_words(item)
        label = _LABEL.match(reading.plain(span) + " ")
        number = ordinal(label.group(1)) if label and not marked else ""
        found.append(Key(item, span, number) if number else _key(reading, item, span, place))
    return found


def _in_prose(reading: Reading, node: Node) -> list[Key]:
    """The clauses of a paragraph (or of the text behind a label) that open with the mark of a key result."""
    if reading.blank(node.text):
        return []
    return _marked(reading, node, own_words(node) if node.kind == "item" else node.text)


def _marked(reading: Reading, node: Node, span: Span) -> list[Key]:
    """The clauses of a stretch that open with the mark of a key result."""
    clauses = clauses_of(reading, span)
    return [_key(reading, node, clause) for clause in clauses if number_of(reading, clause) is not None]


def _in_table(reading: Reading, table: Node, announced: bool) -> list[Key]:
    """The key results that a table states: its rows, or where the rows are tasks the cells that state one at length."""
    rows = [row for row in body_of(table) if row.children and not reading.blank(row.span)]
    if names_tasks(reading, table):
        cells = [(row, cell.text) for row in rows for cell in row.children if number_of(reading, cell.text) is not None]
        stated = [one for one in cells if len(reading.plain(one[1])) > len(_mark_in(reading, one[1])) + 3]
        firsts = [(row, _first(reading, row)) for row in rows if number_of(reading, _first(reading, row)) is not None]
        targets = sum(bool(reading.figures(told)) for _, told in firsts)  # KR2.1 | 3 天 → 4 小时 | the work
        return [_key(reading, row, cell) for row, cell in stated or (firsts if 2 * targets > len(rows) else [])]
    header = header_of(table)
    first = header.children[0].text if header and header.children else None
    announced = announced or (first is not None and "key-results" in asks(reading, first))
    marked = [row for row in rows if number_of(reading, _first(reading, row)) is not None]
    if marked or not announced:
        return [_key(reading, row, _first(reading, row)) for row in marked]
    return [Key(row, row.title or row.head, str(place)) for place, row in enumerate(rows, 1)]


def _first(reading: Reading, row: Node) -> Span:
    """The first words of a row that name something; a bare mark takes the cell after it along."""
    cells = [cell.text for cell in row.children if not reading.blank(cell.text)]
    if len(cells) > 1 and reading.plain(cells[0]) == _mark_in(reading, cells[0]):
        return Span(cells[0].start, cells[1].end)
    return cells[0] if cells else row.head


def _states_target(reading: Reading, node: Node) -> bool:
    """Whether a heading with things under it is itself a measured target: `第一条　错送由每百单 6.2 单压到 2 单`."""
    if node.kind != "section" or node.title is None or not node.children or node.style == "label":
        return False
    named = regex(r"\bkr\s*[0-9一二三四五六甲乙丙丁]").search(
        reading.plain(node.title)
    )  # work that names its key result
    return _is_target(reading, node.title) and not named and not asks(reading, node.title)


def _is_target(reading: Reading, span: Span) -> bool:
    """Whether a text says from where to where a measure is to move."""
    return any(change.before and change.after for change in reading.changes(span))


def names_tasks(reading: Reading, table: Node) -> bool:
    """Whether a table has a column for pieces of work: its rows are tasks then, though a key result stands first."""
    header = header_of(table)
    return any("actions" in asks(reading, cell.text) for cell in (header.children if header else ()))
