"""What is told of an objective: each of the six questions as there, missing, empty or undecided, with its evidence."""

from __future__ import annotations

import re

from reportlint.language.lexicon import Hit
from reportlint.report.key_results import OUTSIDE
from reportlint.report.model import Aspect, State
from reportlint.report.objective_parts import Parts, Told, Work
from reportlint.report.questions import asks
from reportlint.report.reading import Reading
from reportlint.report.tables import body_of, header_of
from reportlint.report.work_or_telling import COMPLAINS
from reportlint.source import Span

QUESTIONS = ("why", "target-users", "pain-points", "actions", "plan", "effect")
_PEOPLE = ("business-user", "builder-user")
_SERVED = re.compile(
    r"(?:替|给|帮|为|针对|面向)[^,，。;；:：]{1,24}(?:做的|干的|打的?|用的?|办的|解难|服务)|(?:服务|使用)对象|面向[^,，。;；]{2,}|"
    r"(?:主要|直接)?(?:受影响|受益)的?(?:是|有)|主要(?:是|为)[^,，。;；]{2,16}(?:人|员|户|家|者|师傅|老师|客户)|"
    r"\b(?:this|these|it|they|all|both) (?:is|are|was|were) for (?:the|our|all|every|[0-9a-z]+)\b|\bwe (?:do|did|built|made|serve) (?:this |it |them )?for\b|"
    r"\bthe (?:people|ones|users|readers) (?:we|who|it)\b|\bwho we (?:serve|help)\b|\bthey are [^.;]{2,40}(?:above all|mostly|mainly)|\b(?:aimed|meant|intended|built|made) (?:at|for)\b"
)
_COUNTED = re.compile(
    r"[0-9][0-9,.]*\s*(?:多|余|来)?(?:万|千|百)?\s*(?:多|余)?(?:位|名|个(?=[^月点百分工小])|家(?!里))[^,，。;；0-9的]{0,10}|"
    r"(?<![€$£¥0-9,.])[0-9][0-9,.]*\s+(?:[a-z-]+\s+){0,3}[a-z]+(?:(?<!numb)ers|ors|(?<!l)ists|ants|ents|staff|people|clerks|nurses|vets|guests|owners|techs|leads)\b"
)
#: Words for users that are people and no systems, places or rooms.
_PERSON = re.compile(
    r"[员人师者户商家生长手友客傅匠主学工民士理监姆嫂亲众妈老督导骑友]$|客服|导购|销售|采购|财务|会计|出纳|运营|编辑|[a-z](?<!services)(?<!apps)(?<!repos)(?<!stores)(?<!shops)(?<!branches)(?<!tills)(?<!systems)$"
)
_CLAUSE_START = re.compile(
    r"(?:^|[,，。;；:：\"“「(（]|\b(?:the|our|most|many|some|each|every|and|so|as|when|while|that|because|where|if|both|all)\s)\s*[\u4e00-\u9fff]{0,3}(?<!的)\s*$"
)
#: Somebody who does or suffers something, by the end of his name: 种植户每次…, inspectors have to …
_SOMEBODY = re.compile(
    r"(?:^|[,，。;；:：、])\s*[\u4e00-\u9fff]{0,5}(?:(?<!客)户|员|师傅|(?<![我咱他她它你人])们|者|人员|班长|主任|经理|老板|店主|业主|车主|家长|工人|学生|老师|医生|护士|司机|商家|老人|居民)"
    r"(?=[要得只不没每常总都才又也一在天打收看找等拿填跑记忘怕嫌抱反来往先前]|平均)|"
    r"\b(?:the |our |most |many |some )?(?:[a-z-]+ )?[a-z]{3,}(?:ers|ors|ists|ants|ents|eers|staff|people|nurses|clerks|folk|leads|techs)\s+(?:must|have to|had to|cannot|can't|could not|do not|don't|did not|wait|queue|lose|lost|forget|spend|spent|type|ring|phone|guess|walk|drive|never|only|still)\b"
)
_MOSTLY = re.compile(
    r"(?:多|主要|大多|都|基本|一般)(?:数)?(?:是|为)[^,，。;；]{0,10}$|\b(?:mostly|mainly|usually|are) (?:\w+ ){0,3}$"
)
_HEADS_NOUN = re.compile(
    r"^\s*(?:[、/和]|(?:[一二三四五六两几0-9]+个)?系统|后台|平台|模块|岗|部|端|数据|that\b|system|portal)"
)
_STAKES = re.compile(
    r"(?:收入|营收|成本|损失|流失|少卖|多花|赔|罚|扣|掉|考核|年度|指标|任务|评级|约谈|审计|通报|承诺|合同|续约|复购|占|倒数|排名|排第|预算|出事|事故)|"
    r"\b(?:cost|costs|lost|lose|worth|revenue|penalt\w+|contract|promise\w*|board|budget|goal|target|complain\w*|risk|audit|fine|share|of all|per cent|percent|owe|owed)\b|[€$£¥%]"
)
_LATER = re.compile(
    r"(?:还没|尚未|要(?:到|等)|待|才(?:能)?看|再看|预计|目标|预期|计划达到|争取|希望)|\b(?:not yet|will|expect\w*|target|until|to come|from october|too early|by (?:the end|january|march|june|september|december))\b"
)
_NOTHING = re.compile(r"^\W*(?:暂无|无|没有|待定|none|n/?a|tbd|nothing(?: yet)?|not yet)\W*(?:数据|data)?\W*$")
_REACHED = re.compile(
    r"^(?:实际|现状|达成|完成(?!时间|日)|结果|现在|当前|季末|期末|收(?:于|在)|效果|成效|变化|到?[0-9一二三四五六七八九十]{1,2}\s*月(?:底|末)|actual|reached|now\b|current|result|at the end|end of|outcome|what moved|effect|score|today)"
)
#: Columns behind a target that do not say what was reached.
_ASIDE = re.compile(
    r"权重|占比$|时间|日期|截止|负责|说明|备注|信心|weight|owner|date|due|deadline|note|comment|confidence|why|how"
)
_TARGET_ONLY = re.compile(r"目标|target|goal|aim")
_KEY_REACHED = re.compile(
    r"[(（,，;；【\[:：/|—–]\s*(?:(?:季末|期末|月底|月末|年底|目前|现在?|实际|收于|收在|最终|结果|[0-9]{1,2}\s*月(?:底|末|实际|为|是)?)[^目,，;；]{0,8}[0-9]|"
    r"(?:已)?(?:达成|达标|完成(?:$|[)）\]】,，;；。])|未达|未到|没到|没达|超额|差\s*[0-9]))|[(（,;\[—–-]\s*(?:we )?(?:reached|actual|now|achieved|missed|met|closed at|ended at|came in at|done)\b"
)
_SINCE = re.compile(
    r"上线(?:以?后|以来|至今|首)|(?:自|从)上线|\b(?:since (?:launch|go-live|then|it)|after (?:launch|go-live))\b"
)
_TURNS = re.compile(
    r"先[^。;；]{1,60}(?:再|后|然后|接着|才|最后)|(?:在先|在前|放头|放最后|垫后|压后|排(?:在|到)(?:最|后|前|第|末|节|[0-9一二三四五六七八九十]+\s*月)|垫底|打头|依次|逐步推进|分[二三两四几]步)|先后|顺序|最先|"
    r"(?:没有|没)[^,，。]{1,12}[,，][^。;；]{1,16}(?:没处|没地方|都没|谈不上)|"
    r"\bfirst\b[^.]{0,120}\b(?:then|afterwards|after|second|last|next|later|followed|while|since|because|as)\b|\b(?:came|went|come|goes|was placed) (?:first|last)\b|\bin (?:the )?(?:order|sequence)\b|\bbefore\b[^.]{0,40}\b(?:because|since|as)\b"
)
_LEADS_IN = re.compile(
    r"[:：]\s*[*_]*$|^(?:这|以下|下面|本季|这一季|这季度)[^。;；]{0,30}(?:放一块|合在一起|拧成|一起讲|一组|小改|几件)|^\W*(?:three|two|four|five|several|a few|some) (?:small )?(?:pieces|things|projects|changes|jobs)\b"
)
_METHOD = re.compile(r"^\W*(?:口径|注|说明|取|method|note|counted)\b|^\W*口径")


def answers(reading: Reading, parts: Parts, head: Span, keyed_effect: Span | None) -> dict[str, Aspect]:
    """The six questions about an objective, by its titles first and then by what its statements say."""
    found: dict[str, Aspect] = {}
    open_ends: set[str] = set()
    _by_title(parts, found)
    silent: dict[Span, set[str]] = {}  # what the statements of a block leave open of which none says anything
    spoken: set[Span] = set()
    for at, told in enumerate(parts.told):
        if "target-users" in told.asked and (not at or parts.told[at - 1].asked != told.asked):
            found.setdefault("target-users", Aspect("there", told.span, 0.8))  # who they are, however it is put
            continue
        if not _by_words(reading, told, found, open_ends):
            silent.setdefault(told.block, set()).update({"effect", "plan"} if told.after else {"why", "pain-points"})
        else:
            spoken.add(told.block)
    open_ends.update(*(left for block, left in silent.items() if block not in spoken))
    if (title := parts.announced.get("pain-points")) and title[1] and _people(reading, title[0]):
        found.setdefault("target-users", Aspect("there", title[0], 0.6))  # 师傅们最烦的
    if "pain-points" in found:
        found.setdefault("why", found["pain-points"]._replace(sure=0.6))
    _work(reading, parts, found)
    if keyed_effect:
        found.setdefault("effect", Aspect("there", keyed_effect, 0.8))
    for question in QUESTIONS:
        if question not in found:
            empty = parts.announced.get(question)
            state: State = "undecided" if question in open_ends else "missing"
            found[question] = Aspect("empty", empty[0]) if empty and not empty[1] else Aspect(state)
    return found


def _by_title(parts: Parts, found: dict[str, Aspect]) -> None:
    """What titles announce and fill; a title that could ask two things is answered by the words under it as well."""
    for question, (head, filled) in parts.announced.items():
        if filled and question in QUESTIONS:
            found[question] = Aspect("there", head)


def _by_words(reading: Reading, told: Told, found: dict[str, Aspect], open_ends: set[str]) -> bool:
    """What one statement answers, whatever title stands over it, and what it leaves open; whether it says anything."""
    words = told.span.of(reading.norm)
    answered: set[str] = set(told.asked & set(QUESTIONS))
    for question in answered:
        if not _NOTHING.match(words):
            found.setdefault(question, Aspect("there", told.span, 0.8))
    if _METHOD.match(words) or _LEADS_IN.search(words.strip()):
        return True
    strong = {hit.concept for hit in reading.hits.within(told.span) if hit.strength >= 1}
    said: set[str] = set()
    if not told.asked & {"why", "pain-points", "target-users", "plan"}:
        said |= _outcome(reading, told, words, strong, open_ends)
    if not said and (not told.asked - {"other"} or told.asked & {"plan", "actions"}):
        said |= _order(reading, told, words, strong, open_ends)
    if (not said or (said == {"plan"} and not told.after)) and not told.asked & {"effect", "plan"}:
        said |= _users(reading, told, words, strong, open_ends)
        said |= _hurt_and_stakes(reading, told, words, strong, open_ends)
    for question in said:
        found.setdefault(question, Aspect("there", told.span, 0.6))
    return bool(said or told.asked)


def _people(reading: Reading, span: Span) -> list[Hit]:
    """The words for people in a text; systems, shops and rooms are none."""
    hits = (hit for hit in reading.found(span, *_PEOPLE) if hit.strength >= 1)
    return [hit for hit in hits if _PERSON.search(reading.norm[hit.start : hit.end])]


def _users(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement names the people whom the work serves, outright or as those who suffer."""
    if _SERVED.search(words):
        return {"target-users"}
    if _SOMEBODY.search(words):
        return {"target-users"}
    people = _people(reading, told.span)
    if "target-users" in strong and (people or not told.asked):
        return {"target-users"}
    for hit in people:
        before, after = reading.norm[told.span.start : hit.start], reading.norm[hit.end : told.span.end]
        if _HEADS_NOUN.match(after):
            continue
        if (
            _CLAUSE_START.search(before)
            or _MOSTLY.search(before)
            or re.search(r"[0-9]\s*[万千百多余来]*\s*[位名个家][^,，。;；]{0,6}$", before)
        ):
            return {"target-users"}
        open_ends.add("target-users")
    if _COUNTED.search(words) and re.search(r"[位名人员户者师]|[a-z]s\b", words):
        open_ends.add("target-users")
    return set()


def _hurt_and_stakes(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement says what hurts somebody, or what is at stake."""
    said: set[str] = set()
    served = bool(_SERVED.search(words))
    hurts = "pain-points" in strong or bool(COMPLAINS.search(words))
    if told.after and not told.asked and reading.figures(told.span) and not hurts:
        return said
    if (
        hurts
        and (not told.asked or told.asked & {"why", "target-users", "other"})
        and not _reports_result(reading, told, words)
    ):
        if "why" in told.asked and "pain-points" not in strong:
            open_ends.add("pain-points")
        else:
            said |= {"pain-points", "why"}
    elif "problem" in strong and not served:
        open_ends.add("pain-points")
    if served or "target-users" in told.asked:
        return said
    at_stake = {"problem"} & strong or _STAKES.search(words) or reading.figures(told.span)
    if {"why", "importance", "cause"} & strong or (at_stake and not told.after):
        said.add("why")
    return said


def _order(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement says in which order or when the work was done."""
    if _TURNS.search(words) or ("order-reason" in strong and (told.after or told.asked)):
        return {"plan"}
    dated = reading.dates(told.span)
    if (
        len({when.span for when in dated}) >= 2
        and not reading.changes(told.span)
        and (told.after or told.asked or not reading.figures(told.span))
    ):
        return {"plan"}
    if dated and (told.after or "phases" in strong) and not reading.figures(told.span):
        open_ends.add("plan")
    return set()


def _reports_result(reading: Reading, told: Told, words: str) -> bool:
    return told.after and bool(reading.figures(told.span))


def _outcome(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement tells what came of it: a change, a figure behind the work, or a metric still to come."""
    changes = reading.changes(told.span)
    figures = [figure for figure in reading.figures(told.span) if figure.kind != "duration"] or reading.figures(
        told.span
    )
    if changes and (told.after or _SINCE.search(words) or "effect" in strong):
        return {"effect"}
    counted = bool(figures) or bool(_LATER.search(words) and reading.dates(told.span))
    if told.after and counted and not _TURNS.search(words) and (not told.asked or "effect" in told.asked):
        return {"effect"}
    if _SINCE.search(words) and (figures or "effect" in strong):
        return {"effect"}
    if "effect" in strong and told.after:
        open_ends.add("effect")
    return set()


_CODE = re.compile(
    r"[(（【\[「『][^()（）【】\[\]「」『』]*[)）】\]」』]|[a-z]{1,6}-[0-9]+|v?[0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十]号|包$|版$|\W+"
)
TELLING_ZH, TELLING_EN = 5, 3  #: Chinese characters or English words from which on a name says what was done


def _work(reading: Reading, parts: Parts, found: dict[str, Aspect]) -> None:
    """What the pieces of work answer by themselves: what is done, and by their dates when."""
    if parts.works:
        told = [work for work in parts.works if says_what_it_does(reading, work)]
        if 2 * len(told) >= len(parts.works):
            found.setdefault("actions", Aspect("there", told[0].name, 0.8))
        elif told:
            found.setdefault("actions", Aspect("undecided"))
    for work in parts.works:
        dated = _dated(reading, work)
        if dated:
            found.setdefault("plan", Aspect("there", dated, 0.8))
            break
    if "effect" not in found:
        moved = [change for work in parts.works for change in reading.changes(work.node.span)]
        if any(one.before and one.after and re.search(r"[0-9]", one.span.of(reading.norm)) for one in moved):
            found["effect"] = Aspect("undecided")


def _dated(reading: Reading, work: Work) -> Span | None:
    """The date of a piece of work: in its name, its first words, its last sentence, or a column."""
    if work.node.kind == "row":
        spans = [cell.text for cell in work.node.children]
    else:
        said = reading.sentences(Span(work.name.start, work.node.span.end))
        spans = [work.name, *said[:2], *said[-1:]]
    return next((Span(*when.span) for span in spans for when in reading.dates(span) if when.start), None)


def says_what_it_does(reading: Reading, work: Work) -> bool:
    """Whether a piece of work says what it does, by its text or by a name that tells."""
    text = Span(max(work.name.end, work.node.text.start), max(work.name.end, work.node.text.end))
    bits = [work.name, text]
    if work.node.kind == "row":
        bits = [cell.text for cell in work.node.children if cell.text != work.cell and not _is_key(reading, cell.title)]
    elif work.node.children:
        bits += [kid.text for kid in work.node.children]
    return any(_tells(_CODE.sub(" ", OUTSIDE.sub(" ", reading.plain(bit)))) for bit in bits)


def _is_key(reading: Reading, title: Span | None) -> bool:
    return title is not None and "key-results" in asks(reading, title)


def _tells(words: str) -> bool:
    hanzi = len(re.findall(r"[\u4e00-\u9fff]", words))
    return hanzi >= TELLING_ZH or len(re.findall(r"[a-z]{2,}", words)) >= TELLING_EN


def told_in_keys(reading: Reading, parts: Parts) -> Span | None:
    """Where what was reached stands beside the key results themselves: in a column, or in their own words."""
    for table in parts.tables:
        header = header_of(table)
        aimed = False
        for at, cell in enumerate(header.children if header else ()):
            words = reading.plain(cell.text)
            target = bool(_TARGET_ONLY.search(words)) and not re.search(r"实际|actual", words)
            if not target and (_REACHED.match(words) or (aimed and not _ASIDE.search(words))):
                filled = [row.children[at].text for row in body_of(table) if at < len(row.children)]
                if any(re.search(r"[0-9]", reading.plain(span)) for span in filled):
                    return cell.text
            aimed |= target
    for key in parts.keys:
        if key.node.kind != "row" and _KEY_REACHED.search(reading.plain(key.span)):
            return key.span
    return None
