"""What is said of a configuration."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Language

TEXTS: Mapping[str, Mapping[Language, str]] = {
    "config-two": {
        "zh": "同一个文件夹里有不止一份配置（{value}），只留一份",
        "en": "holds more than one configuration ({value}); keep one of them",
    },
    "config-no-table": {"zh": "里面没有 [tool.reportlint] 这一节", "en": "has no table [tool.reportlint]"},
    "config-isolated": {
        "zh": "不能和 --isolated 一起用：一个指定了配置，一个说不读配置",
        "en": "cannot go with --isolated: one names a configuration, the other reads none",
    },
    "toml-syntax": {"zh": "不是合法的 TOML：{detail}", "en": "is not valid TOML: {detail}"},
    "config-selector": {
        "zh": "写编号（RL302）、编号的开头（RL3）或规则名（missing-background），而不是 {value}",
        "en": "must be a code (RL302), the beginning of one (RL3) or a name (missing-background), not {value}",
    },
    "config-no-rule": {"zh": "没有规则 {value}{hint}", "en": "there is no rule {value}{hint}"},
    "config-one-rule": {
        "zh": "选项要一条规则一条规则地设，{value} 不止一条",
        "en": "options are set for one rule at a time, and {value} means several",
    },
    "config-always": {
        "zh": "{value} 关不掉：它说的是有文件或规则没有查成",
        "en": "{value} cannot be turned off: it reports that a file or a rule was not checked",
    },
    "config-no-option": {
        "zh": "{value} 没有这个选项{hint}（可写：{options}）",
        "en": "{value} has no such option{hint} (there are: {options})",
    },
    "config-no-options": {"zh": "{value} 没有可设的选项", "en": "{value} has no options"},
    "config-twice": {"zh": "{value} 设了两次", "en": "{value} is set twice"},
    "no-second-look": {
        "zh": "要求再看一眼（second-look: always），可是它读不了：{value}；请重装 reportlint，或改成 auto、never",
        "en": "is needed for second-look: always, and cannot be read: {value}; install reportlint anew, or say auto or never",
    },
    "config-days": {
        "zh": "天数要在 1 到 {limit} 之间，而不是 {value}",
        "en": "must be from 1 to {limit} days, not {value}",
    },
    "config-outside": {
        "zh": "{value} 不在配置所在的文件夹里",
        "en": "{value} does not lie below the folder of the configuration",
    },
    "config-category-taken": {
        "zh": "{value} 已经有了；要给它加词，用 terms",
        "en": "{value} exists already; to add words to it, use terms",
    },
    "config-cycle": {
        "zh": "绕了一圈又回到自己：{value}",
        "en": "comes back to itself: {value}",
    },
    "config-remote": {
        "zh": "只能写本地的文件",
        "en": "must be a file on this machine",
    },
    "config-extends": {"zh": "没有 {value} 这个文件{hint}", "en": "there is no file {value}{hint}"},
    "config-extends-folder": {
        "zh": "{value} 是文件夹，要写里面的那份配置",
        "en": "{value} is a folder; name the configuration in it",
    },
    "config-specifier": {
        "zh": "{value} 不是版本要求；写成 >=0.2,<1 这样",
        "en": "{value} is no requirement of versions; write it like >=0.2,<1",
    },
    "config-version": {
        "zh": "要求 reportlint {value}，而这里是 {version}",
        "en": "asks for reportlint {value}, and this is {version}",
    },
    "config-pattern": {
        "zh": "{value} 匹配不上任何文件",
        "en": "{value} can match no file",
    },
    "config-pattern-bracket": {
        "zh": "{value} 里的 [ 没有配对的 ]，匹配不上任何文件；[ 本身写成 \\[",
        "en": "{value} has a [ without its ], so it can match no file; write \\[ for the character itself",
    },
    "config-pattern-backslash": {
        "zh": "路径从配置所在的文件夹写起，用 / 隔开，而不是 {value}",
        "en": "is a path from the configuration's folder with / between its pieces, not {value}",
    },
    "config-pattern-outside": {
        "zh": "路径从配置所在的文件夹写起，不能有 ./ 和 ../：{value}",
        "en": "is a path from the configuration's folder, without ./ and ../, not {value}",
    },
    "config-pattern-not": {
        "zh": "这里不能以 ! 开头；要排除的，另写一条排在后面",
        "en": "cannot begin with ! here; add an entry behind it for the files that are an exception",
    },
    "renamed": {
        "zh": "{value} 现在叫 {now}；旧的写法照样管用",
        "en": "{value} is called {now} now; the old one still works",
    },
}
