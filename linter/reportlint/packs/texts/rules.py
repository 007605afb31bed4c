"""What is said of rules and of the words of a lexicon."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {
    # rules
    "code": {
        "zh": "编号写成两到六个大写字母加三位数字，如 ABC101，而不是 {value}",
        "en": "a code is two to six capitals and three digits, such as ABC101, not {value}",
    },
    "reserved-code": {
        "zh": "RL 开头的编号留给 reportlint，换一个自己的前缀，如 {value}",
        "en": "codes that begin with RL are reportlint's own; take a prefix of your own, such as {value}",
    },
    "name": {
        "zh": "名字用小写字母和连字符，如 missing-background，而不是 {value}",
        "en": "a name is lower-case words with hyphens, such as missing-background, not {value}",
    },
    "file-name": {"zh": "这条规则的文件名应是 {value}", "en": "the file of this rule must be called {value}"},
    "duplicate": {"zh": "{value} 已经用在 {other}", "en": "{value} is taken by {other}"},
    "taken": {"zh": "{value} 已经被 {other} 用了", "en": "{value} is taken by {other}"},
    "one-of": {
        "zh": "requires、forbids、order、limits、check 要写且只写一个，这里有 {value} 个",
        "en": "exactly one of requires, forbids, order, limits and check is needed, not {value}",
    },
    "option-name": {
        "zh": "选项名用小写字母和下划线，如 minor_share，而不是 {value}",
        "en": "an option's name is lower-case words with underscores, such as minor_share, not {value}",
    },
    "option-form": {
        "zh": "选项要声明：{{type: …, default: {value}, help: {{zh: …, en: …}}}}",
        "en": "an option is declared: {{type: ..., default: {value}, help: {{zh: ..., en: ...}}}}",
    },
    "option-integer": {"zh": "这里要写一个整数，而不是 {value}", "en": "must be a whole number, not {value}"},
    "option-number": {"zh": "这里要写一个数，而不是 {value}", "en": "must be a number, not {value}"},
    "option-boolean": {"zh": "只能是 true 或 false，而不是 {value}", "en": "must be true or false, not {value}"},
    "option-string": {"zh": "这里要写一段文字，而不是 {value}", "en": "must be a text, not {value}"},
    "option-list-of-strings": {
        "zh": "这里要写成一列文字，如 [甲, 乙]，而不是 {value}",
        "en": "must be a list of texts, such as [one, two], not {value}",
    },
    "option-too-small": {"zh": "{value} 太小，最少 {limit}", "en": "{value} is too small; at least {limit}"},
    "option-too-large": {"zh": "{value} 太大，最多 {limit}", "en": "{value} is too large; at most {limit}"},
    "limit-of-number": {
        "zh": "只有 integer 和 number 有上下限，{value} 没有",
        "en": "goes with integer and number, not with {value}",
    },
    "min-over-max": {
        "zh": "下限 {min} 比上限 {max} 还大",
        "en": "the minimum ({min}) is above the maximum ({max})",
    },
    "only-with-check": {"zh": "只能和 check 一起用", "en": "goes only with check"},
    "requires-scope": {
        "zh": "{scope} 里不能要求 {value}；要求有某些词，写 terms、pattern 或 section",
        "en": "{value} cannot be required in scope {scope}; to require words, write terms, pattern or section",
    },
    "other-scope": {
        "zh": "scope 是 {scope} 时没有 {value}，它要配：{options}",
        "en": "{value} goes with scope {options}, not with {scope}",
    },
    "collection-scope": {
        "zh": "{value} 要配 scope: report",
        "en": "{value} goes with scope: report",
    },
    "never-fires": {
        "zh": "scope 是 {value}，这条规则永远不会触发",
        "en": "with scope {value} this rule can never fire",
    },
    "undecided": {
        "zh": "拿不准的（{value}）不能当作问题",
        "en": "what could not be decided ({value}) is never a finding",
    },
    "check-refused": {
        "zh": "文件夹里的规则只能是数据；需要代码就做成一个安装包",
        "en": "rules in a folder are data only; code comes with an installed pack",
    },
    "check-form": {
        "zh": "写成 模块.函数，如 checks.{value}",
        "en": "is written module.function, such as checks.{value}",
    },
    "no-check-module": {"zh": "规则包里没有 {value}", "en": "the pack has no {value}"},
    "no-check": {"zh": "{module} 里没有函数 {value}{hint}", "en": "{module} has no function {value}{hint}"},
    "check-syntax": {"zh": "{value} 有语法错误：{detail}", "en": "{value} has a syntax error: {detail}"},
    "hides": {
        "zh": "写一个编号或一段编号，如 RL102-RL107，而不是 {value}",
        "en": "is a code or a range of codes, such as RL102-RL107, not {value}",
    },
    "hides-none": {"zh": "用到的规则里没有 {value}{hint}", "en": "there is no rule {value} in the packs in use{hint}"},
    "former": {
        "zh": "写这条规则以前的编号或名字，如 RL302、missing-background，而不是 {value}",
        "en": "is a code or a name that the rule once had, such as RL302 or missing-background, not {value}",
    },
    "former-itself": {"zh": "{value} 就是它现在的叫法", "en": "{value} is what the rule is called now"},
    "hides-itself": {"zh": "{value} 把自己也藏起来了", "en": "{value} hides this very rule"},
    "unknown-placeholder": {
        "zh": "没有 {value} 可填{hint}（可用：{options}）",
        "en": "there is no {value} to fill in{hint} (there are: {options})",
    },
    "placeholder": {
        "zh": "{value} 只能写成 {{名字}}；要写大括号本身就写两个：{{{{ }}}}",
        "en": "{value} must be a plain {{name}}; write {{{{ and }}}} for braces",
    },
    "at": {"zh": "这个例子没有第 {value} 行", "en": "the example has no line {value}"},
    # lexicon
    "no-terms": {"zh": "一个词也没有", "en": "holds no term"},
    "empty-term": {
        "zh": "{value} 里除了 * 和 … 没有别的字",
        "en": "{value} holds nothing but * and …",
    },
    "term-form": {
        "zh": "{value} 匹配不上任何内容：* 只放在词尾，… 只在两段中间放一个",
        "en": "{value} can match nothing: * stands at the end of a word, … once between two pieces",
    },
    "duplicate-term": {
        "zh": "{value} 写了两次，前一次在第 {row} 行",
        "en": "{value} is given twice, first in line {row}",
    },
    "duplicate-concept": {
        "zh": "概念 {value} 已经在 {other} 里",
        "en": "the concept {value} has its words in {other} already",
    },
}
