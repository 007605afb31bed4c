"""The help, in Chinese."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.usage": "用法：",
    "help.options": "选项：",
    "help.commands": "命令：",
    "help.main": "像一位严格的领导那样读你的工作汇报，逐行指出还缺什么、怎么补。",
    "help.epilog": "reportlint draft.md 就是 reportlint check draft.md。"
    "退出码：0 没问题，1 有问题，2 命令或文件用不了。",
    "help.short": "reportlint draft.md            检查一份汇报\n"
    "reportlint outline draft.md    看看它读懂了什么\n"
    "reportlint explain RL302       看一条规则为什么这么说\n"
    "reportlint rules               有哪些规则\n"
    "reportlint new draft.md        起草一份汇报\n"
    "reportlint init                给仓库配好：配置、钩子、CI\n"
    "reportlint --help              所有命令和选项",
    "help.check": "检查汇报，指出缺什么、怎么补。PATH 可以是文件、文件夹，或 -（标准输入）。",
    "help.outline": "把读懂的内容画成一棵树：有什么，缺什么，哪里拿不准。",
    "help.explain": "讲清楚一条规则：查什么、为什么、例子、选项、怎么关。可写编号（RL302）、编号开头（RL3）或名字，可写多个。",
    "help.rules": "列出规则和级别；加 --test 就跑规则里的例子。PATH 是自己写的规则的文件夹，和配置里的一起读。",
    "help.config": "看某个文件或文件夹用的是哪些设置，每一项从哪里来。",
    "help.schema": "打印配置文件的 JSON Schema，给编辑器用。",
    "help.new": "起草一份汇报：带提示的骨架，写到标准输出，或者写进一个新文件。",
    "help.init": "给仓库配好 reportlint：配置、提交前的钩子、CI。问三个问题，也可以用选项直接回答。已经有的文件一律不动。",
    "help.reports": "放汇报的文件夹。",
    "help.hook": "提交前用什么检查。",
    "help.ci": "CI 在哪里跑。",
    "help.source": "钩子和 CI 用 pip 装什么（不写就是当前这个 reportlint 的来处）。",
    "help.yes": "不提问，全部按建议来。",
    "help.init.lang": "提示和文件用什么语言（auto：你的语言）。",
    "help.cache": "为提速而留下的缓存：info 显示位置和大小，clean 清空。",
    "help.cache.lang": "提示用什么语言（auto：你的语言）。",
    "help.completion": "打印 shell 补全要读的内容，可补全命令、选项和规则。在 ~/.bashrc 里写："
    'eval "$(reportlint completion bash)"；zsh 在 ~/.zshrc 里同样写，把 bash 换成 zsh；fish：reportlint completion fish > '
    "~/.config/fish/completions/reportlint.fish",
    "help.kind": "哪一种汇报。",
    "help.new.lang": "汇报用什么语言（auto：你的语言）。",
    "help.select": "只查这些规则，不管配置怎么写：编号、编号的开头或规则名，用逗号隔开。",
    "help.extend-select": "再加上这些规则。",
    "help.ignore": "不查这些规则。",
    "help.preview": "试行规则也查。",
    "help.second-look": "要不要再看一眼（从标注过的汇报里学来的）：光看词拿不准时才看（auto）、凡是缺的都看（always）、不看（never）。",
    "help.config-file": "配置文件（不写就用最近的 reportlint.yaml，或有 [tool.reportlint] 的 pyproject.toml）。",
    "help.profile": "是哪一类汇报，不管标题、文件头和配置怎么说。",
    "help.require-reason": "关掉规则的注释必须写原因。",
    "help.force-exclude": "配置里排除的文件，点了名也不查。",
    "help.isolated": "不读任何配置文件。",
    "help.test": "跑规则里的例子：坏例子要指出来，好例子不能指。",
    "help.help": "显示这段说明。",
    "help.version": "显示版本。",
    "help.format": "结果写成什么样；可以同时要几种，另外的各写进一个文件：text,sarif:out.sarif。",
    "help.format-plain": "结果的写法。",
    "help.output-file": "把结果写进文件，不写到标准输出。",
    "help.statistics": "只看统计：每条规则提了几次，每个文件有几处，不列问题。",
    "help.quiet": "只列问题：不写总结，没有问题就什么都不写。",
    "help.baseline": "这个文件里记下的问题不再列出（不写就是 .reportlint-baseline.json）。",
    "help.write-baseline": "把现有的问题都记进基线，以后只列新的。",
    "help.prune-baseline": "把已经不存在的问题从基线里去掉。",
    "help.show-score": "给每份汇报打分，0 到 100；怎么算的见 docs/zh/score.md。",
    "help.diff": "只列这次改动碰到的问题：和 REV 与 HEAD 的分叉点比，没提交的改动也算。",
    "help.jobs": "用几个进程检查（auto：划算时才多开；1：只用当前进程）。",
    "help.no-cache": "每个文件都重新检查，也不留下结果。",
    "help.lang": "提示用哪种语言（auto：跟随汇报）。",
    "help.all": "全部显示：不折叠建议，也不合并相同的问题。",
    "help.exit-zero": "有问题也以 0 退出。",
    "help.fail-on": "从哪一级起算不通过（退出码 1）。",
    "help.only-reports": "点名的文件也先看像不像汇报，不像就跳过。",
    "help.color": "要不要颜色（auto：只在终端里）。",
    "help.stdin-filename": "标准输入的内容用这个文件名显示。",
    "help.default": "默认 {value}",
}
