"""Everything that can be wrong with a rule about words, and exactly what is said of it, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint.packs import PackError, load_folder
from reportlint.packs.texts import TEXTS, own
from reportlint.patterns import trouble

Said = Callable[..., list[str]]

HEAD = "code: ABC101\nmessage: 缺\nadvice: 补\n"  # what is tested stands from line 4 on
ONE_OF = "exactly one of requires, forbids, order, limits and check is needed, not"

ERRORS: list[tuple[str, list[str], list[str]]] = [
    ("", [f"1:1: {ONE_OF} 0"], ["1:1: requires、forbids、order、limits、check 要写且只写一个，这里有 0 个"]),
    ("requires: {terms: a}\nlimits: {words: {max: 1}}", [f"5:1: limits: {ONE_OF} 2"],
        ["5:1: limits：requires、forbids、order、limits、check 要写且只写一个，这里有 2 个"]),
    ("requires: {terms: a}\nforbids: {terms: a}", [
        f"5:1: forbids: {ONE_OF} 2", "5:1: forbids: is the same as requires: it cannot be there and not be there"],
        ["5:1: forbids：requires、forbids、order、limits、check 要写且只写一个，这里有 2 个", "5:1: forbids：和 requires 一样：又要它有，又要它没有"]),
    ("requires: {term: a}", ["4:12: requires.term: there is no such key; did you mean terms?"],
        ["4:12: requires.term：没有这个键；是不是 terms？"]),
    ("forbids: {terns: a}", ["4:11: forbids.terns: there is no such key; did you mean terms?"],
        ["4:11: forbids.terns：没有这个键；是不是 terms？"]),
    ("requires: {terms: a, pattern: b}", ["4:1: requires: exactly one of terms, pattern and section is needed, not 2"],
        ["4:1: requires：terms、pattern、section 要写且只写一个，这里有 2 个"]),
    ("requires: {}", ["4:1: requires: exactly one of terms, pattern and section is needed, not 0"],
        ["4:1: requires：terms、pattern、section 要写且只写一个，这里有 0 个"]),
    ("requires: [a]", ["4:1: requires: must be a mapping of keys to values"], ["4:1: requires：这里要写成「键: 值」"]),
    ("requires: {terms: []}", ["4:12: requires.terms: holds no term"], ["4:12: requires.terms：一个词也没有"]),
    ("requires: {terms: {}}", ["4:12: requires.terms: holds no term"], ["4:12: requires.terms：一个词也没有"]),
    ("requires: {terms: {zh: 灰度, en: []}}", ["4:28: requires.terms.en: holds no term"], ["4:28: requires.terms.en：一个词也没有"]),
    ("requires: {terms: {zh: [灰度, 灰度]}}", ["4:29: requires.terms.zh[1]: 灰度 is given twice, first in line 4"],
        ["4:29: requires.terms.zh[1]：灰度 写了两次，前一次在第 4 行"]),
    ("requires: {terms: {ch: 灰度}}", ["4:20: requires.terms.ch: there is no such key", "4:12: requires.terms: holds no term"],
        ["4:20: requires.terms.ch：没有这个键", "4:12: requires.terms：一个词也没有"]),
    ("requires: {terms: '*'}", ["4:12: requires.terms: * holds nothing but * and …"], ["4:12: requires.terms：* 里除了 * 和 … 没有别的字"]),
    ("requires: {terms: [stat* quo, 从…到…了]}", [
        "4:20: requires.terms[0]: stat* quo can match nothing: * stands at the end of a word, … once between two pieces",
        "4:31: requires.terms[1]: 从…到…了 can match nothing: * stands at the end of a word, … once between two pieces"],
        ["4:20: requires.terms[0]：stat* quo 匹配不上任何内容：* 只放在词尾，… 只在两段中间放一个",
         "4:31: requires.terms[1]：从…到…了 匹配不上任何内容：* 只放在词尾，… 只在两段中间放一个"]),
    ("forbids: {pattern: '(很'}", [
        "4:11: forbids.pattern: is not a valid pattern: missing ): (很 (the syntax is RE2's, without back-references and look-around)"],
        ["4:11: forbids.pattern：正则写得不对：missing ): (很（这里用 RE2 的语法，没有反向引用和环视）"]),
    ("forbids: {pattern: '(?<=a)b'}", [
        "4:11: forbids.pattern: is not a valid pattern: invalid perl operator: (?<= (the syntax is RE2's, without back-references and look-around)"],
        ["4:11: forbids.pattern：正则写得不对：invalid perl operator: (?<=（这里用 RE2 的语法，没有反向引用和环视）"]),
    ("forbids: {pattern: '\\b提升\\w+'}", [
        "4:11: forbids.pattern: \\b knows ASCII letters only and fails beside Chinese: write [\\p{L}\\p{N}] for a letter or digit, "
        "\\p{Han} for a Chinese character, and no boundary"],
        ["4:11: forbids.pattern：\\b 只认英文字母和数字，和汉字放在一起会出错：一个字写 [\\p{L}\\p{N}]，一个汉字写 \\p{Han}，边界就不写"]),
    ("forbids: {pattern: 'x*'}", [
        "4:11: forbids.pattern: matches everything, even an empty text; say more precisely what is meant"],
        ["4:11: forbids.pattern：什么都匹配得上（连空的也算），写得具体一些"]),
    ("requires: {pattern: '.'}", [
        "4:12: requires.pattern: matches everything, even an empty text; say more precisely what is meant"],
        ["4:12: requires.pattern：什么都匹配得上（连空的也算），写得具体一些"]),
    ("requires: {pattern: ''}", ["4:12: requires.pattern: is empty"], ["4:12: requires.pattern：是空的"]),
    ("requires: {pattern: '$.^'}", ["4:12: requires.pattern: can never match anything"], ["4:12: requires.pattern：永远匹配不上任何内容"]),
    ("scope: claim\nrequires: {section: 风险}", ["5:12: requires.section: a claim has no sections inside"],
        ["5:12: requires.section：claim 里面没有小节"]),
    ("scope: section:background\nrequires: {section: [背景]}", [
        "5:12: requires.section: is 背景 itself, and cannot require another one inside"],
        ["5:12: requires.section：这一节就是「背景」，不能要求里面再有一个"]),
    ("order: [duties]", ["4:1: order: needs at least two entries"], ["4:1: order：至少写两个"]),
    ("order: duties", ["4:1: order: must be a list"], ["4:1: order：这里要写成列表"]),
    ("order: [duties, dutys]", [
        "4:17: order[1]: there is no section dutys here; did you mean duties? (there are: duties, projects, planning, growth; "
        "or write its title)"],
        ["4:17: order[1]：这里没有 dutys 这一节；是不是 duties？（可写：duties, projects, planning, growth；或写标题本身）"]),
    ("order: [background, 后续规划]", [
        "4:9: order[0]: background is a section in scope big-project, small-project, project, not in report; here write its title"],
        ["4:9: order[0]：scope 是 report 时没有 background 这一节，它要配：big-project, small-project, project；在这里就写标题本身"]),
    ("scope: part:planning\nrequires: planning-timeline", [
        "5:1: requires: planning-timeline goes with scope report, not with part:planning"],
        ["5:1: requires：scope 是 part:planning 时没有 planning-timeline，它要配：report"]),
    ("forbid: {terms: a}", ["4:1: forbid: there is no such key; did you mean forbids?"],
        ["4:1: forbid：没有这个键；是不是 forbids？"]),
    ("requires: {section: [项目*]}", [
        "4:12: requires.section: section titles are matched whole, so * and … in 项目* can never match; write the titles out; "
        "did you mean 项目?"],
        ["4:12: requires.section：小节标题要整个对上，项目* 里的 * 和 … 永远匹配不上；把标题写全；是不是 项目？"]),
    ("forbids: {section: {zh: 从…到}}", [
        "4:11: forbids.section: section titles are matched whole, so * and … in 从…到 can never match; write the titles out"],
        ["4:11: forbids.section：小节标题要整个对上，从…到 里的 * 和 … 永远匹配不上；把标题写全"]),
    ("scope: title\nforbids: {section: 风险}", ["5:11: forbids.section: a title has no sections inside"],
        ["5:11: forbids.section：title 里面没有小节"]),
    ("forbids: {pattern: {zh: 很快, en: soon}}", [
        "4:11: forbids.pattern: is one text for all languages: join them with | (很快|soon), or write a rule for each with "
        "when: {language: [zh]}"],
        ["4:11: forbids.pattern：一个 pattern 对所有语言都管用：用 | 连起来（很快|soon），或者一种语言一条规则，配 when: {language: [zh]}"]),
    ("forbids: {pattern: '^# '}", [
        "4:11: forbids.pattern: # is markup, which patterns do not see: use section or scope: title for headings, limits for "
        "counts; if the character itself is meant, put it in brackets, such as [|]"],
        ["4:11: forbids.pattern：# 是 Markdown 的记号，pattern 看不到：标题用 section 或 scope: title，条数用 limits；"
         "要找的就是这个字符，写进方括号，如 [|]"]),
    ("order: [风险, {zh: [风险, 收益]}]", ["4:13: order[1]: 风险 is given twice"], ["4:13: order[1]：风险 写了两次"]),
    ("scope: sentence\norder: [风险, 收益]", [
        "5:1: order: a sentence has no sections to put in order; use report, part, project or objective"],
        ["5:1: order：sentence 里面没有小节可排；用在 report、part、project 或 objective 上"]),
    ("limits: {}", ["4:1: limits: is empty"], ["4:1: limits：是空的"]),
    ("limits: {word: {max: 3}}", ["4:10: limits.word: there is no such key; did you mean words?"],
        ["4:10: limits.word：没有这个键；是不是 words？"]),
    ("limits: {words: 3}", ["4:10: limits.words: must be a mapping of keys to values"], ["4:10: limits.words：这里要写成「键: 值」"]),
    ("limits: {words: {}}", ["4:10: limits.words: needs min or max"], ["4:10: limits.words：写上 min 或 max"]),
    ("limits: {words: {min: 5, max: 3}}", ["4:26: limits.words.max: the minimum (5) is above the maximum (3)"],
        ["4:26: limits.words.max：下限 5 比上限 3 还大"]),
    ("limits: {words: {min: 0}}", ["4:18: limits.words.min: at least 0 always holds, so this rule can never fire"],
        ["4:18: limits.words.min：至少 0 个总是够的，这条规则永远不会触发"]),
    ("limits: {words: {max: -1}}", ["4:18: limits.words.max: cannot be below 0, and -1 is"],
        ["4:18: limits.words.max：不能小于 0，这里是 -1"]),
    ("limits: {words: {max: some}}", ["4:18: limits.words.max: must be a whole number"], ["4:18: limits.words.max：这里要写一个整数"]),
    ("scope: sentence\nlimits: {sentences: {max: 1}}", [
        "5:10: limits.sentences: cannot be counted in a sentence (there are: characters, words, figures)"],
        ["5:10: limits.sentences：在 sentence 里不能数这个（可写：characters, words, figures）"]),
    # rules that can never fire
    ("requires: {terms: {zh: 灰度}}\nwhen: {language: [en]}", [
        "5:8: when.language: its words are in zh only, so this rule can never fire"],
        ["5:8: when.language：要找的词只有 zh 的，这条规则永远不会触发"]),
    ("scope: small-project\nrequires: background", [
        "5:1: requires: small projects are not read for background, so this rule can never fire"],
        ["5:1: requires：小项目不看 background，这条规则永远不会触发"]),
    ("scope: claim\nforbids: {category: [outside]}\nwhen: {size: [small]}", [
        "6:8: when.size: with scope claim this rule can never fire"], ["6:8: when.size：scope 是 claim，这条规则永远不会触发"]),
    ("scope: project\nforbids: {kind: [business]}\nwhen: {kind: [infrastructure]}", [
        "5:11: forbids.kind: the kind under when leaves none of these values, so this rule can never fire"],
        ["5:11: forbids.kind：when 里的 kind 已经排除了这些值，这条规则永远不会触发"]),
    # what own rules are spared, and what not
    ("check: checks.status", ["4:1: check: rules in a folder are data only; code comes with an installed pack"],
        ["4:1: check：文件夹里的规则只能是数据；需要代码就做成一个安装包"]),
    ("limits: {words: {max: 3}}\nwhy: {fr: x}", [
        "5:7: why.fr: there is no such key", "5:1: why.zh: is missing; both zh and en are needed",
        "5:1: why.en: is missing; both zh and en are needed"],
        ["5:7: why.fr：没有这个键", "5:1: why.zh：缺少这种语言；中英文都要写", "5:1: why.en：缺少这种语言；中英文都要写"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "english", "chinese"), ERRORS, ids=[text[:40] for text, _, _ in ERRORS])
def test_a_rule_with_one_mistake(said_of_own: Said, text: str, english: list[str], chinese: list[str]) -> None:
    files = {"x.yaml": HEAD + text}
    assert sorted(line.removeprefix("x.yaml:") for line in said_of_own(files)) == sorted(english)
    assert sorted(line.removeprefix("x.yaml:") for line in said_of_own(files, "zh")) == sorted(chinese)


PLACEHOLDERS: list[tuple[str, str, str]] = [
    ("scope: project\nrequires: {terms: a}", "{trems}", "{trems} to fill in; did you mean {terms}? (there are: {terms}, {project}, {report}, {words})"),
    ("limits: {words: {max: 3}}", "{n}", "{n} to fill in (there are: {count}, {limit}, {report}, {words})"),
    ("order: [duties, growth]", "{n}", "{n} to fill in (there are: {first}, {second}, {report}, {words})"),
    ("forbids: {pattern: qps}", "{terms}", "{terms} to fill in (there are: {report}, {words})"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "expected"), PLACEHOLDERS)
def test_what_a_message_can_use(said_of_own: Said, text: str, wrong: str, expected: str) -> None:
    rule = f"code: ABC101\nmessage: '缺 {wrong}'\nadvice: 补\n{text}\n"
    assert said_of_own({"x.yaml": rule}) == [f"x.yaml:2:1: message: there is no {expected}"]


@pytest.mark.parametrize(("pattern", "markup"), [
    ("# ", "#"), ("^##+\\s", "##"), ("\\*\\*", "**"), ("\\*{2}", "**"), ("\\|", "|"), ("^\\s*- ", "-"), ("```", "```"),
    ("(?s)^> ", ">"), ("\\]\\(http", "]("), ("<!--", "<!--"),
    ("[|]", None), ("[#] ", None), ("(?:\\*\\*)?现状", None), ("a|\\*\\*", None), ("C# is", None), ("#1", None), ("C\\+\\+ ", None),
    ("3 \\* 4", None), ("^先", None), ("^\\s*[-*] x", None), ("\\A[^\\n]*20[0-9]{2}", None),
])  # fmt: skip
def test_patterns_that_only_markup_could_match(pattern: str, markup: str | None) -> None:
    assert trouble(pattern) == (("pattern-markup", markup) if markup else None)


def test_two_rules_that_cannot_both_be_kept(said_of_own: Said) -> None:
    files = {
        "a.yaml": HEAD + "requires: {terms: 灰度}\n",
        "b.yaml": HEAD.replace("101", "102") + "forbids: {terms: [灰度]}\n",
    }
    assert said_of_own(files) == [
        "b.yaml:4:1: forbids: a.yaml requires 灰度, which is forbidden here; drop one of the two"
    ]
    assert said_of_own(files, "zh") == ["b.yaml:4:1: forbids：a.yaml 要求有「灰度」，这里又不许有，两条里去掉一条"]


def test_codes_of_the_house_and_files_of_other_kinds(said_of_own: Said) -> None:
    files = {"x.yaml": HEAD.replace("ABC", "RL") + "limits: {words: {max: 3}}", "y.yml": ""}
    assert said_of_own(files) == [
        "x.yaml:1:1: code: codes that begin with RL are reportlint's own; take a prefix of your own, such as ABC101",
        "y.yml: only .yaml files are read here, so this one would not be; rename it or move it away",
    ]


def test_every_text_is_there_in_both_languages_and_provoked(write: Callable[[dict[str, str]], Path]) -> None:
    assert all(set(texts) == {"zh", "en"} for texts in TEXTS.values())
    provoked = {"pattern-missing", "contradicts"}  # without google-re2; and by two rules, above
    for text, _, _ in ERRORS:
        with pytest.raises(PackError) as caught:
            load_folder(str(write({"x.yaml": HEAD + text})))
        provoked |= {problem.kind for problem in caught.value.problems}
    assert set(own.TEXTS) - provoked == set()
