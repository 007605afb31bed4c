"""Whom an aim names in its own words: `让院长不在店里也心里有数`, `Reviewers get through a document faster`.

Who does something in the aim, or for whom it is to become easier, is whom the work is for: nobody has to tell it once more.
"""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.report.objective_words import HEADS_NOUN
from reportlint.source import Span

#: What a Chinese word for people ends in; places, companies and machines do not.
_END_ZH = (
    r"(?:(?<!机器)(?<!无)(?<![每一个])人|(?<!动)(?<!复)(?<!成)员|师傅|(?<!律)(?<!教)师|[律教]师|(?<![我咱它])们|(?<!或)(?<!再)者|(?<!账)(?<!门)(?<!窗)(?<!开)户|"
    r"(?<!增)(?<!加)(?<!延)(?<!生)(?<!多)(?<!最)长|学生|医生|考生|新生|先生|卖家|买家|商家|东家|专家|店家|货主|车主|业主|店主|房东|老板|老师|家长|司机|骑手|新手|护士|会计|出纳|财务|客服|前台|坐席|销售|导购|采购|"
    r"(?<!做)(?<!请)(?<!待)客|乘客|旅客|同事|同学|老人|孩子|姑娘|经理|主管|主任|督导|助理|监理|代理|队长|工人|职工|技工|农民|居民|村民|市民|编辑|法务|合伙人|律师)"
)
#: How an aim goes on behind the people: with what they do, are spared or become.
_GOES_ON = (
    r"(?=[白不少别早更也都自敢能会按当在一愿来快肯省多再每把被用看找填等拿跑打从三两几半随没有月到准安放直只就先想]|$)"
)
_SERVED_ZH = regex(
    r"(?:^|[,，:：|｜—\s])(?:[^,，]{0,8})(?:让|帮|替|给|助|使|叫|省得|免得|别让|方便)(?P<who>[\u4e00-\u9fff、0-9]{0,14}?"
    + _END_ZH
    + r")(?![的之端侧群部岗数量率额费单证卡版位])"
)
_DOES_ZH = regex(
    r"^(?P<who>[\u4e00-\u9fff]{0,8}?" + _END_ZH + r")(?:那|这)?[一两几]?(?:个人)?" + _GOES_ON.replace("[", "[,，", 1)
)
#: English words for people, by endings that hardly a thing has, and those in -ers without the things among them.
_THINGS = (
    "orders|numbers|papers|letters|meters|trailers|containers|folders|servers|lockers|scanners|parameters|quarters|headers|filters|vouchers|chargers|posters|transfers|reminders|printers|computers|trackers|counters|"
    "answers|offers|powers|towers|layers|covers|dinners|others|routers|registers|centers|transformers|breakers|browsers|ledgers|borders|remainders|drawers|corners|stickers|banners|tenders|rollers|boilers|freezers|"
    "members of|triggers|waivers|buffers|clusters|chapters|matters|manners|timers|flyers|pointers|sliders|blockers|fibers|tubers|rivers|feeders|conveyers|dampers|spanners|levers|hangers|tankers|freighters|leaders'"
)
_PEOPLE_EN = (
    rf"(?:(?!(?:{_THINGS})\b)[a-z-]+ers|"
    r"[a-z-]+(?<!l)(?<!check)ists|[a-z-]+(?:tors|visors|eyors|donors|vendors)(?<!monitors)(?<!indicators)(?<!factors)(?<!tractors)(?<!connectors)(?<!sectors)(?<!calculators)(?<!elevators)|contractors|"
    r"tenants|accountants|consultants|assistants|applicants|merchants|claimants|participants|agents|students|parents|patients|residents|clients|respondents|recipients|"
    r"[a-z]+icians|librarians|guardians|wardens|bursars|stewards|guards|heirs|pupils|children|judges|pilots|nurses|clerks|guests|cooks|chefs|vets|techs|leads|staff|people|crews?|hosts|"
    r"novices|apprentices|trainees|employees|referees|attendees|secretaries|analysts)"
)
_ONE_EN = r"(?:dealer|clerk|nurse|driver|doctor|teacher|parent|patient|customer|guest|technician|manager|planner|dispatcher|assistant|specialist|buyer|seller|tenant|resident|pupil|cook|chef|farmer|grower|hand|operator|inspector|warden|caretaker|accountant|engineer|visitor|supplier|member|applicant|newcomer|beginner|owner|employee)"
_NOT_HEAD = r"(?!\s+(?:and|or|of|per|from|in|on|at|by|to|with)\b|['’]|\s*$)"
_DOES_EN = regex(
    r"^\W*(?:(?:let|help|make|get|give|allow|enable|spare|save)\s+)?(?:(?:more|most|fewer|all|every|each|a|an|any|the|our|new|no|two|[a-z]+-[a-z]+|[a-z]+)\s+){0,2}?"
    rf"(?P<who>{_PEOPLE_EN}|(?<=a\s){_ONE_EN}|(?<=every\s){_ONE_EN}|(?<=each\s){_ONE_EN}|(?<=the\s){_ONE_EN})\b{_NOT_HEAD}"
)
#: One of them, whatever his trade: `a hirer finds the right size`, `no welder waits for a drawing`.
_EACH_EN = regex(
    rf"^\W*(?:a|an|every|each|any|no)\s+(?:[a-z-]+\s+)?(?P<who>(?!(?:{_THINGS.replace('s|', '|').removesuffix('s')})\b)"
    r"[a-z-]{2,}(?:er|ist|ician|tor|yee|nee|ant)(?<!other)(?<!after)(?<!later)(?<!ever)(?<!under)(?<!over)(?<!better)(?<!relevant)(?<!important)"
    r"(?<!water)(?<!locker)(?<!elevator)(?<!generator)(?<!calculator)(?<!motor)(?<!plant))"
    r"\s+(?:(?:never|always|no longer|only|now|soon)\s+)?(?:finds?|gets?|sees?|knows?|waits?|needs?|has|walks?|drives?|reads?|asks?|calls?|rings?|learns?|leaves?|"
    r"can|may|must|chooses?|books?|orders?|pays?|signs?|hears?|writes?|types?|goes|comes|makes?|takes?|understands?|decides?|looks?|searches|misses)\b"
)
_EASIER_EN = regex(
    rf"\b(?:for|off the (?:backs?|hands?|phones?) of)\s+(?:(?:the|our|all|every|new|[a-z]+)\s+){{0,2}}(?P<who>{_PEOPLE_EN})\b"
)
#: People who hardly ever do the work that an aim for others is about: what is made for them has another end.
_BYSTANDERS = regex(
    r"家长|司机|财务|会计|出纳|法务|审计|投资[人方]|房东|老板|店长|前台|行政|人事|员工|"
    r"\b(?:parents|drivers|accountants?|auditors|investors|landlords|employees|finance|reception)\b"
)
#: The word that calls it an aim, and its number.
_LEAD = regex(
    r"^\W*(?:(?:[0-9一二三四五六七八九十]{1,3}|[a-z](?=[.)]))\s*[.、)）]\s*)?\W*(?:(?:[a-z]+ )?(?:目标|主题|方向|主线|objective|goal|aim|o)\s*(?:[0-9]+(?:\.[0-9]+)*|[一二三四五六甲乙丙]|[a-f]\b|one|two|three|four|five)?(?:\s+of the [a-z-]+)?\s*(?:[:：|｜—–-]+|\s(?=\S)))?\s*"
)


def aimed_at(norm: str, title: Span) -> Span | None:
    """The people whom the aim in a heading names as those who do something in it, or for whom it is done."""
    words = title.of(norm)
    lead = _LEAD.match(words)
    at = lead.end() if lead else 0
    said = words[at:]
    for pattern in (_SERVED_ZH, _DOES_ZH, _DOES_EN, _EACH_EN, _EASIER_EN):
        found = pattern.search(said)
        if (
            found
            and not HEADS_NOUN.match(said[found.end("who") :])
            and not regex(r"\s*的").match(said[found.end("who") :])
        ):
            return Span(title.start + at + found.start("who"), title.start + at + found.end("who"))
    return None


def bystanders_in(words: str) -> set[str]:
    """The people named in a text in normal form who hardly ever do the work that an aim for others is about."""
    return set(_BYSTANDERS.findall(words))
