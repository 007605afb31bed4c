"""The keys of a configuration, described once: reading, the schema for editors and `reportlint config` go by this list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from reportlint.diagnostic import SEVERITIES
from reportlint.language.second_look import MODES
from reportlint.record import NamedTuple
from reportlint.report.model import Profile

Kind = Literal[
    "files",  # configuration files
    "version",
    "selectors",  # codes, beginnings of codes, names of rules
    "levels",  # selector → severity
    "options",  # rule → option → value
    "form",  # a mapping with keys of its own
    "terms",  # concept → words
    "categories",
    "texts",
    "folders",
    "file",  # one below the folder of the configuration
    "patterns",
    "per-file",  # pattern → keys that may be set by file
    "flag",
    "choice",
    "days",
]

LEVELS = (*SEVERITIES, "off")
FAILING = (*SEVERITIES, "never")
SPEECH = ("zh", "en", "auto")
PROFILES: tuple[str, ...] = (*get_args(Profile), "auto")
LONGEST_MONTH = 366
"""The most days that a project may have to take before it is big."""

_Help = Mapping[Literal["zh", "en"], str]


class Key(NamedTuple):
    """A key: how its value is read, what it is for, and what it is where nobody sets it.

    `adds_up`: what a file that is extended says is kept beside what the own file says. `by_file`: it may be set for some
    of the files, too.
    """

    name: str
    kind: Kind
    help: _Help
    choices: tuple[str, ...] = ()
    default: object = None
    adds_up: bool = False
    by_file: bool = False
    inner: tuple[Key, ...] = ()


READING = (
    Key("big-project-days", "days", {
        "zh": "多少天起算大项目",
        "en": "From how many days on a project is big",
    }, default=28),
)  # fmt: skip

_KEYS = (
    Key("extends", "files", {
        "zh": "以哪些配置文件为底，路径从这份文件算起；这里写的值优先",
        "en": "Configuration files to build on, as paths from this file; what stands here comes before what stands there",
    }),
    Key("required-version", "version", {
        "zh": "需要哪个版本的 reportlint，例如 >=0.2,<1",
        "en": "The versions of reportlint that may be used, such as >=0.2,<1",
    }),
    Key("include", "patterns", {
        "zh": "文件夹里的哪些文件一定要查，不管像不像汇报、是什么后缀；写法同 .gitignore",
        "en": "Files in folders that are checked whether they look like reports or not, whatever their ending; as in .gitignore",
    }),
    Key("exclude", "patterns", {
        "zh": "文件夹里的哪些文件不查；写法同 .gitignore",
        "en": "Files in folders that are not checked; as in .gitignore",
    }, adds_up=True),
    Key("select", "selectors", {
        "zh": "只查这些规则：编号、编号的开头，或名字",
        "en": "Only these rules: codes, beginnings of codes, or names",
    }, by_file=True),
    Key("extend-select", "selectors", {
        "zh": "再加上这些规则，试行的也行",
        "en": "These rules as well, preview rules among them",
    }, adds_up=True, by_file=True),
    Key("ignore", "selectors", {
        "zh": "不查这些规则；写得更具体的算数",
        "en": "Not these rules; the closer word wins",
    }, adds_up=True, by_file=True),
    Key("preview", "flag", {"zh": "打开所有试行规则", "en": "Whether all preview rules are on"}, default=False),
    Key("severity", "levels", {
        "zh": "各条规则多严重，off 是关掉",
        "en": "How severe rules are; off turns them off",
    }, LEVELS, adds_up=True, by_file=True),
    Key("fail-on", "choice", {
        "zh": "从哪一级起算不通过（退出码 1）",
        "en": "The severity from which on the command fails (exit code 1)",
    }, FAILING, default="warning"),
    Key("baseline", "file", {
        "zh": "基线：以前就有、不再列出的问题，记在这个文件里",
        "en": "The baseline: the file of the findings that are known from before and not shown",
    }),
    Key("rules", "options", {
        "zh": "单条规则的选项，看 reportlint explain 编号",
        "en": "Options of single rules; reportlint explain CODE lists them",
    }, adds_up=True, by_file=True),
    Key("per-file", "per-file", {
        "zh": "只对一部分文件的设置；键的写法同 .gitignore，后面的优先",
        "en": "Settings for some of the files; keys as in .gitignore, later ones come first",
    }, adds_up=True),
    Key("profile", "choice", {
        "zh": "是哪一类汇报；auto 看标题",
        "en": "What kind of report it is; auto goes by its title",
    }, PROFILES, default="auto", by_file=True),
    Key("reading", "form", {"zh": "怎么读汇报", "en": "How reports are read"}, adds_up=True, inner=READING),
    Key("terms", "terms", {
        "zh": "让它多认识一些词；键是词表里的概念",
        "en": "Further words for what is understood; keys are the concepts of the lexicon",
    }, adds_up=True),
    Key("categories", "categories", {
        "zh": "收入、成本、效率、风险之外的收益类别",
        "en": "Further categories of benefit, beside revenue, cost, efficiency and risk",
    }, adds_up=True),
    Key("packs", "texts", {"zh": "装好的规则包", "en": "Installed rule packs"}, adds_up=True),
    Key("rule-folders", "folders", {
        "zh": "自己写的规则放在哪些文件夹",
        "en": "Folders of your own rules",
    }, adds_up=True),
    Key("require-reason", "flag", {
        "zh": "关掉规则的注释是不是必须写原因",
        "en": "Whether a comment that silences a rule has to say why",
    }, default=False),
    Key("second-look", "choice", {
        "zh": "什么时候参考从标注过的汇报里学来的东西",
        "en": "When to ask what was learnt from labelled reports",
    }, MODES, default="auto"),
    Key("lang", "choice", {
        "zh": "用哪种语言说话；auto 跟随每份汇报",
        "en": "The language of messages; auto is that of each report",
    }, SPEECH, default="auto", by_file=True),
)  # fmt: skip

BY_FILE = tuple(key for key in _KEYS if key.by_file)
KEYS = tuple(key._replace(inner=BY_FILE) if key.kind == "per-file" else key for key in _KEYS)
NAMES = tuple(key.name for key in KEYS)
