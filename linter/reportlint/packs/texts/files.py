"""What is said of folders, files, YAML, and of keys and values of any file."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {
    # the folder and its files
    "no-module": {"zh": "没有安装规则包 {value}{hint}", "en": "there is no installed pack {value}{hint}"},
    "no-folder": {"zh": "没有这个文件夹", "en": "there is no such folder"},
    "inner-folder": {
        "zh": "写放着 rules/ 和 lexicon/ 的那个文件夹，而不是里面的一个{hint}",
        "en": "must be the folder that holds rules/ and lexicon/, not one of the two{hint}",
    },
    "nothing": {
        "zh": "里面没有规则，也没有词表；规则放在 rules/，词表放在 lexicon/，每个文件一条，以 .yaml 结尾",
        "en": "holds neither rules nor a lexicon: rules stand in rules/, words in lexicon/, one .yaml file each",
    },
    "unexpected-file": {
        "zh": "这里只读 .yaml 文件，它不会被读到；改名或移走",
        "en": "only .yaml files are read here, so this one would not be; rename it or move it away",
    },
    "misplaced-file": {
        "zh": "规则包顶层的 .yaml 不会被读到；规则放在 rules/，词表放在 lexicon/",
        "en": "a .yaml file at the top of a pack is not read; rules stand in rules/, words in lexicon/",
    },
    "unreadable": {"zh": "读不出来：{value}{hint}", "en": "cannot be read: {value}{hint}"},
    "not-regular": {
        "zh": "不是普通文件，是文件夹、设备或管道",
        "en": "is no regular file but a folder, a device or a pipe",
    },
    "not-utf8": {"zh": "不是 UTF-8", "en": "is not UTF-8"},
    "outside": {"zh": "链接指到规则包外面去了", "en": "is a link that leads out of the pack"},
    "too-large": {"zh": "文件太大，最多 {value} KiB", "en": "is too large; at most {value} KiB"},
    "too-many": {"zh": "文件太多，最多 {value} 个", "en": "holds too many files; at most {value}"},
    # YAML
    "yaml-syntax": {
        "zh": "不是合法的 YAML：{detail}；文字里有 {{ : # 或引号的，整段放进单引号",
        "en": "is not valid YAML: {detail}; put single quotes around a text that holds {{, : , # or quotes",
    },
    "yaml-alias": {
        "zh": "这里不用锚点和别名（{detail}），把值写出来",
        "en": "anchors and aliases ({detail}) are not read here; write the value out",
    },
    "yaml-tag": {"zh": "这里不用标签（{detail}）", "en": "tags ({detail}) are not read here"},
    "yaml-documents": {
        "zh": "一个文件只放一份，去掉第二个 ---",
        "en": "holds more than one document; remove the second ---",
    },
    "yaml-key": {"zh": "键必须是文字", "en": "a key must be a text"},
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
}
