"""What is said of findings, in Chinese."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # severities
    "severity.error": "错误",
    "severity.warning": "警告",
    "severity.suggestion": "建议",
    # the text output
    "group.report": "整份汇报",
    "more.places": "还有 {n} 处一样的：{places}",
    "more.rows": "第 {rows} 行",
    "more.comma": "、",
    "more.project": "「{project}」{lines}",
    "more.and": "；",
    "more.etc": "……",
    "more.related": "第 {row} 行：{message}",
    "more.suggestions": "还有 {n} 条建议，用 --all 看。",
    "note.empty": "{file}：没有可检查的，文件是空的。",
    "summary.clean": "检查了 {files}，没有发现问题。",
    "summary.found": "检查了 {files}：{counts}。",
    "summary.nothing": "什么也没检查。",
    "summary.files": "{n} 个文件",
    "summary.error": "{n} 个错误",
    "summary.warning": "{n} 个警告",
    "summary.suggestion": "{n} 条建议",
    "summary.and": "，",
    "summary.passed": "另有 {n} 个文件不像工作汇报，没有检查。",
    "summary.known": "基线里已有的 {n} 处没有列出。",
    "summary.outside": "自 {rev} 以来没有改动的地方还有 {n} 处，没有列出。",
    "summary.unchanged": "{n} 个文件自 {rev} 以来没有改动，没有检查。",
    # scores
    "score.one": "得分：{score}/100（算法第 {formula} 版）。",
    "score.several": "得分（满分 100，算法第 {formula} 版）",
    "score.column": "得分",
    "score.report": "汇报",
    # statistics, and the summary in Markdown
    "statistics.rules": "按规则",
    "statistics.files": "按文件",
    "markdown.line": "行",
    "markdown.severity": "轻重",
    "markdown.rule": "规则",
    "markdown.finding": "问题",
    "markdown.project": "项目",
    "markdown.more": "这个文件还有 {n} 处没有列出。",
    # files that cannot be read (RL900)
    "unreadable.missing": "找不到这个文件。",
    "unreadable.directory": "这是一个文件夹。",
    "unreadable.permission": "没有读取它的权限。",
    "unreadable.device": "这不是普通文件（设备或管道）。要从管道读，用 - 代替文件名。",
    "unreadable.too-large": "文件太大（{detail}），最多读 16 MiB。",
    "unreadable.io": "系统读不出来（{detail}）。",
    "unreadable.word": "这是 Word 一类的文档，不是 Markdown。",
    "unreadable.slides": "这是演示文稿，不是 Markdown。",
    "unreadable.sheet": "这是电子表格，不是 Markdown。",
    "unreadable.pdf": "这是 PDF，不是 Markdown。",
    "unreadable.binary": "这不是文本文件。",
    "unreadable.undecodable": "看不出是什么编码：不是 UTF-8（第 {detail} 行起），也不是 UTF-16 或 GB18030。",
    "mend.word": "先导出成 Markdown：pandoc {file} -t gfm -o {target}，"
    "或在飞书、Notion、语雀里选「导出为 Markdown」（Word、WPS 可先存成 .docx 再用 pandoc），然后检查导出的文件。",
    "mend.slides": "把讲稿的文字另存成一份 Markdown（.md）再检查：PowerPoint、WPS 里「另存为大纲 / RTF」，"
    "再用 pandoc 转：pandoc draft.rtf -t gfm -o {target}。",
    "mend.sheet": "把表格贴进一份 Markdown（.md）再检查。",
    "mend.pdf": "回到原稿，把它导出成 Markdown 再检查，例：pandoc draft.docx -t gfm -o {target}。",
    # settings in the front matter (RL906)
    "front.unknown": "不认识。",
    "front.value": "不能是「{value}」。",
    "front.mapping": "要写成「键: 值」。",
    "front.period": "不能是「{value}」，看不出是哪个周期。",
    "front.no-project": "对不上：没看到叫这个名字的项目。",
    "front.known": "可以写 {names}。",
}
