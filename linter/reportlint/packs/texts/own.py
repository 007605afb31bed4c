"""What is said of rules that ask for words: their terms, patterns, sections, orders and limits."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {
    "one-asked": {
        "zh": "terms、pattern、section 要写且只写一个，这里有 {value} 个",
        "en": "exactly one of terms, pattern and section is needed, not {value}",
    },
    "pattern-syntax": {
        "zh": "正则写得不对：{detail}（这里用 RE2 的语法，没有反向引用和环视）",
        "en": "is not a valid pattern: {detail} (the syntax is RE2's, without back-references and look-around)",
    },
    "pattern-ascii": {
        "zh": "{detail} 只认英文字母和数字，和汉字放在一起会出错：一个字写 [\\p{{L}}\\p{{N}}]，一个汉字写 \\p{{Han}}，边界就不写",
        "en": "{detail} knows ASCII letters only and fails beside Chinese: write [\\p{{L}}\\p{{N}}] for a letter or digit, "
        "\\p{{Han}} for a Chinese character, and no boundary",
    },
    "pattern-everything": {
        "zh": "什么都匹配得上（连空的也算），写得具体一些",
        "en": "matches everything, even an empty text; say more precisely what is meant",
    },
    "pattern-nothing": {"zh": "永远匹配不上任何内容", "en": "can never match anything"},
    "pattern-markup": {
        "zh": "{detail} 是 Markdown 的记号，pattern 看不到：标题用 section 或 scope: title，条数用 limits；"
        "要找的就是这个字符，写进方括号，如 [|]",
        "en": "{detail} is markup, which patterns do not see: use section or scope: title for headings, limits for counts; "
        "if the character itself is meant, put it in brackets, such as [|]",
    },
    "pattern-languages": {
        "zh": "一个 pattern 对所有语言都管用：用 | 连起来（很快|soon），或者一种语言一条规则，配 when: {{language: [zh]}}",
        "en": "is one text for all languages: join them with | (很快|soon), or write a rule for each "
        "with when: {{language: [zh]}}",
    },
    "pattern-missing": {
        "zh": "这里没有装 google-re2，用不了正则：{detail}",
        "en": "needs google-re2, which is not installed here: {detail}",
    },
    "section-scope": {
        "zh": "{value} 里面没有小节",
        "en": "a {value} has no sections inside",
    },
    "section-star": {
        "zh": "小节标题要整个对上，{value} 里的 * 和 … 永远匹配不上；把标题写全{hint}",
        "en": "section titles are matched whole, so * and … in {value} can never match; write the titles out{hint}",
    },
    "section-itself": {
        "zh": "这一节就是「{value}」，不能要求里面再有一个",
        "en": "is {value} itself, and cannot require another one inside",
    },
    "order-scope": {
        "zh": "{value} 里面没有小节可排；用在 report、part、project 或 objective 上",
        "en": "a {value} has no sections to put in order; use report, part, project or objective",
    },
    "order-two": {"zh": "至少写两个", "en": "needs at least two entries"},
    "order-twice": {"zh": "{value} 写了两次", "en": "{value} is given twice"},
    "unknown-role": {
        "zh": "这里没有 {value} 这一节{hint}（可写：{options}；或写标题本身）",
        "en": "there is no section {value} here{hint} (there are: {options}; or write its title)",
    },
    "role-elsewhere": {
        "zh": "scope 是 {scope} 时没有 {value} 这一节，它要配：{options}；在这里就写标题本身",
        "en": "{value} is a section in scope {options}, not in {scope}; here write its title",
    },
    "measure-scope": {
        "zh": "在 {value} 里不能数这个（可写：{options}）",
        "en": "cannot be counted in a {value} (there are: {options})",
    },
    "limit-none": {"zh": "写上 min 或 max", "en": "needs min or max"},
    "limit-negative": {"zh": "不能小于 0，这里是 {value}", "en": "cannot be below 0, and {value} is"},
    "limit-zero": {
        "zh": "至少 0 个总是够的，这条规则永远不会触发",
        "en": "at least 0 always holds, so this rule can never fire",
    },
    "requires-and-forbids": {
        "zh": "和 requires 一样：又要它有，又要它没有",
        "en": "is the same as requires: it cannot be there and not be there",
    },
    "contradicts": {
        "zh": "{other} 要求有「{value}」，这里又不许有，两条里去掉一条",
        "en": "{other} requires {value}, which is forbidden here; drop one of the two",
    },
    "never-small": {
        "zh": "小项目不看 {value}，这条规则永远不会触发",
        "en": "small projects are not read for {value}, so this rule can never fire",
    },
    "never-both": {
        "zh": "when 里的 {value} 已经排除了这些值，这条规则永远不会触发",
        "en": "the {value} under when leaves none of these values, so this rule can never fire",
    },
    "never-language": {
        "zh": "要找的词只有 {value} 的，这条规则永远不会触发",
        "en": "its words are in {value} only, so this rule can never fire",
    },
}
