"""What is said of a pack that cannot be loaded. `{hint}` is the nearest right name, where there is one."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {
    # the folder and its files
    "no-module": {"zh": "没有安装规则包 {value}{hint}", "en": "there is no installed pack {value}{hint}"},
    "no-folder": {"zh": "没有这个文件夹", "en": "there is no such folder"},
    "nothing": {
        "zh": "里面没有规则，也没有词表；规则放在 rules/，词表放在 lexicon/，每个文件一条，以 .yaml 结尾",
        "en": "holds neither rules nor a lexicon: rules stand in rules/, words in lexicon/, one .yaml file each",
    },
    "unexpected-file": {
        "zh": "这里只读 .yaml 文件，它不会被读到；改名或移走",
        "en": "only .yaml files are read here, so this would not be; rename it or move it away",
    },
    "misplaced-file": {
        "zh": "规则包顶层的 .yaml 不会被读到；规则放在 rules/，词表放在 lexicon/",
        "en": "a .yaml file at the top of a pack is not read; rules stand in rules/, words in lexicon/",
    },
    "unreadable": {"zh": "读不出来：{value}", "en": "cannot be read: {value}"},
    "not-utf8": {"zh": "不是 UTF-8", "en": "is not UTF-8"},
    "outside": {"zh": "链接指到规则包外面去了", "en": "is a link that leads out of the pack"},
    "too-large": {"zh": "文件太大，最多 {value} KiB", "en": "is too large; at most {value} KiB"},
    "too-many": {"zh": "文件太多，最多 {value} 个", "en": "holds too many files; at most {value}"},
    # YAML
    "yaml-syntax": {"zh": "不是合法的 YAML：{detail}", "en": "is not valid YAML: {detail}"},
    "yaml-alias": {
        "zh": "这里不用锚点和别名（{detail}），把值写出来",
        "en": "anchors and aliases ({detail}) are not read here; write the value out",
    },
    "yaml-tag": {"zh": "这里不用标签（{detail}）", "en": "tags ({detail}) are not read here"},
    "yaml-documents": {
        "zh": "一个文件只放一份，去掉第二个 ---",
        "en": "holds more than one document; remove the second ---",
    },
    "yaml-key": {"zh": "键要是文字", "en": "a key must be a text"},
    "yaml-duplicate-key": {"zh": "键 {detail} 写了两次", "en": "the key {detail} is given twice"},
    "yaml-depth": {"zh": "嵌套太深，最多 {detail} 层", "en": "is nested too deep; at most {detail} levels"},
    "yaml-size": {"zh": "太长，最多 {detail} 个字符", "en": "is too long; at most {detail} characters"},
    # keys and types
    "unknown-key": {"zh": "没有这个键{hint}", "en": "there is no such key{hint}"},
    "missing-key": {"zh": "缺少这个键", "en": "is missing"},
    "missing-language": {"zh": "缺少这种语言；中英文都要写", "en": "is missing; both zh and en are needed"},
    "not-mapping": {"zh": "这里要写成「键: 值」", "en": "must be a mapping of keys to values"},
    "not-text": {
        "zh": "这里要写一段文字；像数字或 true 的词要加引号",
        "en": "must be a text; quote words that look like a number or true",
    },
    "not-list": {"zh": "这里要写成列表", "en": "must be a list"},
    "not-flag": {"zh": "只能是 true 或 false", "en": "must be true or false"},
    "not-number": {"zh": "这里要写一个整数", "en": "must be a whole number"},
    "blank": {"zh": "是空的", "en": "is empty"},
    "lines": {"zh": "只能有一行", "en": "must be a single line"},
    "unknown-value": {
        "zh": "没有 {value} 这个值{hint}（可写：{options}）",
        "en": "{value} is not one of {options}{hint}",
    },
    # rules
    "code": {
        "zh": "编号写成两到六个大写字母加三位数字，如 ABC101，而不是 {value}",
        "en": "a code is two to six capitals and three digits, as ABC101, not {value}",
    },
    "reserved-code": {
        "zh": "RL 开头的编号留给 reportlint，换一个自己的前缀，如 {value}",
        "en": "codes with RL are reportlint's own; take a prefix of your own, as {value}",
    },
    "name": {
        "zh": "名字用小写字母和连字符，如 missing-background，而不是 {value}",
        "en": "a name is lower-case words with hyphens, as missing-background, not {value}",
    },
    "file-name": {"zh": "这条规则的文件名应是 {value}", "en": "the file of this rule must be called {value}"},
    "duplicate": {"zh": "{value} 已经用在 {other}", "en": "{value} is taken by {other}"},
    "taken": {"zh": "{value} 已经被 {other} 用了", "en": "{value} is taken by {other}"},
    "one-of": {
        "zh": "requires、forbids、check 恰好写一个，这里有 {value} 个",
        "en": "exactly one of requires, forbids and check is needed, here are {value}",
    },
    "only-with-check": {"zh": "只能和 check 一起用", "en": "goes only with check"},
    "requires-scope": {
        "zh": "不能用在 {value} 上",
        "en": "cannot be asked of a {value}",
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
        "zh": "没看出来的（{value}）不能当作问题",
        "en": "what could not be decided ({value}) is never a finding",
    },
    "check-refused": {
        "zh": "文件夹里的规则只能是数据；需要代码就做成一个安装包",
        "en": "rules in a folder are data only; code comes with an installed pack",
    },
    "check-form": {"zh": "写成 模块.函数，如 checks.{value}", "en": "is written module.function, as checks.{value}"},
    "no-check-module": {"zh": "规则包里没有 {value}", "en": "the pack has no {value}"},
    "no-check": {"zh": "{module} 里没有函数 {value}{hint}", "en": "{module} has no function {value}{hint}"},
    "check-syntax": {"zh": "{value} 有语法错误：{detail}", "en": "{value} has a syntax error: {detail}"},
    "hides": {
        "zh": "写一个编号或一段编号，如 RL102-RL107，而不是 {value}",
        "en": "is a code or a range of codes, as RL102-RL107, not {value}",
    },
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
    "duplicate-term": {
        "zh": "{value} 写了两次，前一次在第 {row} 行",
        "en": "{value} is given twice, first in line {row}",
    },
    "duplicate-concept": {
        "zh": "概念 {value} 已经在 {other} 里",
        "en": "the concept {value} has its words in {other} already",
    },
}
