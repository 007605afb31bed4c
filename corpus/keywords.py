"""A plain keyword search with the words of the rule catalogue: what the linter must be better than.

It knows headings and list items and nothing else of a report: a big project is a heading that calls itself one, or one
with two of background, solution and benefit under it. A rule that asks for something is answered by any of its
words anywhere in the stretch that it is asked of; no rule of figures that contradict each other can be searched for.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from labels import Places

REPORT = {
    "RL001": r"职责|负责|分管|responsib|duties|my role|i own|in charge",
    "RL003": r"规划|计划|下季度|下一步|后续|展望|next|plan|roadmap",
    "RL004": r"成长|提升自己|个人提升|反思|学到|学会|收获|growth|learn|reflect",
}
PROJECT = {
    "RL101": r"背景|现状|问题|痛点|为什么|原因|background|problem|why|pain|status quo",
    "RL201": r"方案|做法|功能|怎么做|措施|solution|approach|what we did|built|feature",
    "RL301": r"收益|效果|成果|结果|成效|benefit|impact|result|outcome",
    "RL206": r"一期|二期|阶段|里程碑|分期|第一步|phase|milestone|stage|roadmap",
    "RL209": r"难点|困难|挑战|踩坑|difficult|hard|challenge|tricky",
    "RL102": r"现状|目前|当时|原来|每天|每月|status|currently|at the time|used to",
    "RL103": r"问题|痛点|投诉|慢|错|problem|pain|complain|slow|wrong",
    "RL104": r"原因|因为|由于|根因|because|cause|due to|reason",
    "RL106": r"调研|访谈|数据|走访|survey|interview|data|log|watch",
    "RL107": r"重要|目标|战略|损失|important|goal|strategy|at stake|priority",
    "RL202": r"流程|步骤|process|flow|workflow|steps",
    "RL203": r"原来.*现在|之前.*之后|改造前|before|used to|old.*new",
    "RL204": r"功能|支持|模块|feature|module|screen|function",
    "RL205": r"系统|模块|接口|涉及|影响范围|system|module|interface|scope",
    "RL208": r"先|优先|因为|依赖|first|priority|because|depend",
    "RL307": r"问题|投诉|痛点|problem|complain",
}
BENEFIT = r"收益|效果|成果|结果|成效|benefit|impact|result|outcome"
CATEGORY = (
    r"收入|营收|gmv|订单|转化|续费|复购|客单|成本|费用|节省|人力|效率|时长|时间|耗时|完成率|缩短|风险|投诉|故障|错误率|损失|合规|"
    r"revenue|orders|conversion|renewal|cost|expense|saved|saving|efficien|hours|minutes|time|rate|risk|complaint|incident|"
    r"error|loss|compliance"
)
PLACEHOLDER = r"tbd|todo|待补充|待定|xx+|n%|\?\?\?|【此处"
DEGREE = r"大幅|显著|明显|极大|一定程度|significantly|greatly|dramatically|a lot"
BIG = r"重点项目|明星|核心项目|标杆|项目[一二三四0-9]|flagship|star project|key project|project [0-9a-d]\b"
TOLD = (r"背景|现状|痛点|background|problem|why", r"方案|做法|solution|approach|what we", BENEFIT)
HIDES = {"RL101": r"RL10[2-7]|RL307", "RL201": r"RL20[2-5]", "RL301": r"RL30[3-7]", "RL206": r"RL20[78]"}
AIM = r"目标|objective|okr|\bo[0-9]\b"

CODES = frozenset({*REPORT, *PROJECT, "RL302", "RL303", "RL401", "RL501", "RL502", "RL503"})


class _Section(NamedTuple):
    line: int
    level: int
    title: str
    text: str
    rows: list[tuple[int, str]]


def search(text: str) -> Places:
    """What a search for keywords finds in a report, as lines and codes."""
    lines = text.lower().splitlines()
    found: Places = Counter()
    whole = "\n".join(lines)
    title = next((at for at, line in enumerate(lines, 1) if line.strip()), 1)
    for code, words in REPORT.items():
        if not re.search(words, whole):
            found[title, code] += 1
    sections = _sections(lines)
    projects = [one for one in sections if one.level >= 2 and (re.search(BIG, one.title) or _is_told(one))]
    for project in projects:
        missing = {code for code, words in PROJECT.items() if not re.search(words, project.text, re.S)}
        hidden = {code for whole in missing & set(HIDES) for code in missing if re.match(HIDES[whole], code)}
        found.update((_place(project, code), code) for code in missing - hidden)
    small = [one for one in sections if one.level >= 3 and one not in projects and not _is_under(one, projects)]
    if len(small) > 1 and not re.search(AIM, whole):
        found[small[0].line, "RL401"] += 1
    for section in sections:
        if not section.text.strip():
            found[section.line, "RL502"] += 1
        if re.search(BENEFIT, section.title):
            for at, row in section.rows:
                if not re.search(CATEGORY, row):
                    found[at, "RL302"] += 1
                elif not re.search(r"[0-9]", row):
                    found[at, "RL303"] += 1
    for at, line in enumerate(lines, 1):
        found[at, "RL501"] += len(re.findall(PLACEHOLDER, line))
        if not re.search(r"[0-9]", line):
            found[at, "RL503"] += len(re.findall(DEGREE, line))
    return +found


def _place(project: _Section, code: str) -> int:
    """The line of the heading or label under which what is missing is looked for: that of the project, or one in it."""
    at = {"RL10": 0, "RL20": 1, "RL30": 2}[code[:4]]
    if code not in ("RL101", "RL201", "RL301", "RL206", "RL209"):
        for line, words in enumerate(project.text.splitlines(), project.line + 1):
            if re.match(r"#|(?:[-*+] )?\*\*", words) and re.search(TOLD[at], words):
                return line
    return project.line


def _is_told(section: _Section) -> bool:
    """Whether two of background, solution and benefit are headings or labels under a heading."""
    heads = re.findall(r"^#{2,6}.*$|^(?:[-*+] )?\*\*.+?\*\*", section.text, re.M)
    return sum(any(re.search(words, head) for head in heads) for words in TOLD) >= 2 and section.level >= 2


def _is_under(section: _Section, projects: list[_Section]) -> bool:
    return any(one.line < section.line <= one.line + one.text.count("\n") + 1 for one in projects)


def _sections(lines: list[str]) -> list[_Section]:
    """Every `#` heading with the text down to the next one of its level or above, and the list items in there."""
    heads = [(at, len(m[1]), m[2]) for at, line in enumerate(lines, 1) if (m := re.match(r"(#{1,6})\s*(.*)", line))]
    found = []
    for n, (at, level, title) in enumerate(heads):
        end = next((other for other, deep, _ in heads[n + 1 :] if deep <= level), len(lines) + 1)
        inner = list(enumerate(lines[at : end - 1], at + 1))
        rows = [(row, line) for row, line in inner if re.match(r"\s*(?:[-*+]|[0-9]+[.、)])\s", line)]
        found.append(_Section(at, level, title, "\n".join(line for _, line in inner), rows))
    return found
