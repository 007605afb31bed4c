"""The six questions about an objective, and its key results: which of them a title, a lead-in or a statement speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import TITLE_SCORE
from reportlint.report.reading import Reading
from reportlint.source import Span

#: Which question about an objective a concept of the lexicon answers.
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "why": ("why", "background", "importance", "status", "problem"),
    "target-users": ("target-users",),
    "pain-points": ("pain-points", "problem"),
    "actions": ("actions", "features", "solution", "projects"),
    "plan": ("phases", "order-reason"),
    "effect": ("effect", "benefits"),
    "key-results": ("key-result",),
    "other": ("method", "difficulties", "planning", "growth", "objective", "investigation", "cause"),
}
_BY_CONCEPT = {concept: question for question, concepts in reversed(tuple(QUESTIONS.items())) for concept in concepts}
_BOTH = frozenset(("why", "pain-points"))  #: what a title answers that announces a problem

#: The same by the words with which one asks, whatever verb follows.
_ASKING = (
    ("pain-points", regex(r"(?:卡|难|痛|疼|烦|恼|苦|愁|堵|别扭|不爽|遇上|碰上|委屈|折腾|闹心|抱怨|吐槽|[员师者户商家生长友客傅工人们]怎么)[^,，:：]{0,6}(?:什么|啥|哪|处|点|住|在|的)|难处|苦水|牢骚|怨[气言]|[烦糟]心事|(?:吐|诉|叫|喊|倒|抱)的?苦|症状|[们员户人家师长手客友](?:都|常|老|总)?(?:说|讲|反映|反馈|念叨)(?:的)?$|(?:怎么|都|常|老|总)(?:说|讲|念叨|反映)(?:的)?$|原话|(?:他|她|客户|用户|一线|现场|门店)们?的?(?:反馈|心声|声音|呼声)|"
     r"what (?:hurt|bother|wear|annoy|frustrat|gets? in|drove|drives|slow|is (?:painful|wrong|broken)|was (?:painful|wrong))|"
     r"(?:where|what) (?:it|they|them)?.{0,16}(?:hurts?|struggl|stuck|complain|suffer)|what (?:they|users|people|customers|we)\s(?:told|said|tell|say|heard|saw)\b|their (?:trouble|pain|problem|gripe)")),
    ("why", regex(r"(?:为|缘|凭)(?:什么|何|啥)|图(?:个)?(?:什么|啥)|干(?:嘛|吗|啥)(?!了)|起因|由来|来由|动因|缘由|理由|(?<!谁)值得|"
     r"\bwhy\b|\breasons?\b|\bthe point of\b|rationale|what is at stake|what(?:'s| is) it (?:for|about)\b")),
    ("target-users", regex(r"谁|哪些人|什么人|哪类人|哪拨人|人群|\bwho(?:m|se)?\b")),
    ("plan", regex(r"先后|顺序|次序|节奏|怎么排|怎样排|如何排|排定|排好|怎么安排|什么时候|几步|哪天|\bwhen\b(?! (?:the|a|an)\b)|\border\b|\b(?:set|went|go(?:ing)?|came) (?:about|at) (?:it|this|them)\b|sequenc|schedul|laid (?:it )?out|timetable|timeline")),
    ("effect", regex(r"(?:上线|用起来|落地|推完|做完|跑起来|收尾|改完|用上)[^,，:：]{0,3}(?:之?后|以来|至今|看|了)|后来|(?:现在|目前|眼下|如今|走到|做到)[^,，:：]{0,4}(?:怎么样|怎样|如何|咋样|到哪|什么样|哪一步)|结果|成绩|成效|见效|效果|管不?用|收在哪|"
     r"^(?:到|截至|截止)?[0-9一二三四五六七八九十]{1,2}\s*月(?:份)?(?:底|末)(?:来)?看|(?:到|截至)[^,，:：]{0,10}[月季年日底末](?:底|末|初)?[^,，:：]{0,2}(?:看|为止|$)|[季月年](?:末|底)?的?(?:数字?|数据|情况|成绩)(?:$|[:：])|眼下|末了|如今|收官|数(?:字|据)?(?:是|就是)(?:这样|这些)|(?:过|跑|走|忙|撑|熬)完(?:了|之?后|以后)?(?:[,，:：]|$)|"
     r"^(?:and|so)(?: so| then| now| what)?\W*$|^(?:然后|后来|于是)呢\W*$|came of|came out|turned out|ended up|outcome|where (?:it|we|things) (?:end|land|stand|got|are\b(?! (?:going|headed|heading)))|position at|how it went|after (?:launch|go-live)|results?\b|so far\b|"
     r"did it (?:work|help)|(?:here are|these are) the (?:numbers|figures)|(?:numbers|figures) (?:afterwards|since|now)\b|the (?:score|tally)(?:board)?\b|what (?:moved|changed|happened)|at the end of")),
    ("key-results", regex(r"(?:看|盯|认|要)[^,，:：]{0,4}(?:几个|哪|两|三|四)?个?[^,，:：]{0,2}数(?:$|[:：])|尺子|标尺|算数|算成|算赢|衡量|(?:想|要|说好|定下|约定|打算|力争)要?(?:做|达|降|升|压|提)到|"
     r"(?:what|how) we (?:measure|count)|we (?:want(?:ed)?|aim(?:ed)?|meant|set out|promised|hope(?:d)?) to (?:see|reach|get to|hit|achieve)|we(?: said we)?(?:'d| would| will|'ll)(?: like to)? (?:see|reach|get to|hit|achieve)\b|(?:numbers|figures) (?:to|we)|commitments?\b|measures? of success")),
    ("actions", regex(r"(?<![不想要该])[做干办改]了?(?:什么|哪些|啥|几)|做(?:的|成)?(?:事|活|东西)|(?:手上|手头)?的?活儿?$|^[事活]儿?$|怎么(?:解|办|破|治|做)|打法|对策|招$|动作|^(?:(?:我们|咱们|大家|本?组里?|这?本?[季月年]度?|另外|额外|顺手|顺带|此外|除此之?外)(?:都|已|还)?)?[做干办忙改](?:了|成|完|过)?的(?:[事活]儿?|东西)?$|改了什么|"
     r"what we (?:did|built|changed|shipped)|pieces? of work|work items?|^work$|^what$|^tasks?\b|small projects|what was (?:done|built)|^(?:what )?(?:we|the team|they) (?:have )?(?:did|done|built|shipped|delivered|changed)$|^(?:thing|job|item|piece)s? (?:we )?(?:done|did|shipped|built|delivered)$")),
)  # fmt: skip
CERTAIN = 0.9  #: and from this one on it is nothing else, though it asks for something (他们怎么说的)
SURE = 0.8  #: from this score on a title of the lexicon is understood
NEARLY = 0.02  #: scores as near as this are alike
LONGEST = 60  #: characters of a lead-in that can be read like a title
_OUTSIDE = regex(
    r"\b(?:not|no|without|outside|beside|besides|apart from)\b.{0,16}\b(?:key results?|krs?)\b|(?:不|未|没)[^,，]{0,4}(?:kr|关键结果)|(?:kr|关键结果)\s*(?:之外|以外|外)"
)  #: work that stands under no key result
_JOINT = regex(r"\s*[&＆+/、]\s*|\s+and\s+|(?<=[\u4e00-\u9fff])[与和及跟](?=[\u4e00-\u9fff])")
_BRACKET = regex(r"\s*[(（][^()（）]*[)）]\s*$")  #: behind a title: 他们怎么说的（问了 73 位）
_NAMED = regex(r"关键结果|关键成果|\bkey results?\b|\bkrs?\b(?!\s*[0-9a-f]\b)")


def asks(reading: Reading, title: Span | None) -> frozenset[str]:
    """The questions that a title asks or answers: what the lexicon is sure of, else by its interrogatives, else what it guesses."""
    return reading.once(_asks, title)


def _asks(reading: Reading, title: Span | None) -> frozenset[str]:
    if title is None:
        return frozenset()
    bracket = _BRACKET.search(title.of(reading.norm))
    if bracket and bracket.start():
        title = Span(title.start, title.start + bracket.start())
    words = reading.plain(title)
    if _NAMED.search(words):
        if _OUTSIDE.search(words):
            return frozenset(("actions",))
        return frozenset(("key-results", "actions") if _ASKING[-1][1].search(words) else ("key-results",))
    matches = [match for match in reading.titles(title) if match.concept in _BY_CONCEPT and match.score >= TITLE_SCORE]
    nearest = [match.concept for match in matches if match.score >= matches[0].score - NEARLY]
    foremost = {_BY_CONCEPT[concept] for concept in nearest} | (_BOTH if "problem" in nearest else frozenset())
    guessed = foremost == {"other"} and matches[0].score < CERTAIN and any(asked.search(words) for _, asked in _ASKING)
    if matches and matches[0].score >= SURE and not guessed:
        foremost |= _joined(words)
        return frozenset(foremost - {"effect"} if "key-results" in foremost else foremost)
    if len(words) <= LONGEST:
        found = {question for question, pattern in _ASKING if pattern.search(words)}
        if "why" in found and "target-users" in found and regex(r"\W*(?:why|为什么|为何)").match(words):
            found.discard("target-users")
        if "key-results" in found:
            found.discard("effect")
        if found:
            return frozenset(found)
    return frozenset(foremost)


def names_key_results(reading: Reading, title: Span | None) -> bool:
    """Whether a title calls what stands under it key results: `KR 和挂在下面的活`, `Key results and work`."""
    return title is not None and bool(_NAMED.search(reading.plain(title)))


def asks_keys(reading: Reading, title: Span | None) -> bool:
    """Whether a title asks for key results in words, whatever the lexicon makes of it."""
    return title is not None and any(
        pattern.search(reading.plain(title)) for pattern in (_NAMED, dict(_ASKING)["key-results"])
    )


def _joined(words: str) -> set[str]:
    """The questions that the pieces of a title ask which `&`, 与 or the like joins: `Tasks & timeline`."""
    pieces = [piece for piece in _JOINT.split(words) if piece.strip()]
    if len(pieces) < 2 or len(words) > LONGEST:
        return set()
    return {question for piece in pieces for question, pattern in _ASKING if pattern.search(piece.strip())}


def lead_in(reading: Reading, node: Node) -> Span | None:
    """The last sentence of a paragraph where it leads into what follows: it ends in a colon, or is short and no sentence."""
    if node.kind != "paragraph" or reading.blank(node.text):
        return None
    last = reading.sentences(node.text)[-1]
    words = reading.plain(last)
    if words.rstrip("*_ ").endswith((":", "：")) or (
        words == reading.plain(node.text) and len(words) <= LONGEST and words[-1] not in "。.!?;；"
    ):
        return last
    return None
