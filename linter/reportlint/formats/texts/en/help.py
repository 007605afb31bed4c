"""The help, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.usage": "Usage: ",
    "help.options": "Options:",
    "help.commands": "Commands:",
    "help.main": "Reads your work report like a demanding leader and says line by line what is missing and how "
    "to mend it.",
    "help.epilog": "reportlint draft.md is reportlint check draft.md. Exit codes: 0 nothing to mend, 1 findings, "
    "2 the command or a file could not be used.",
    "help.short": "reportlint draft.md            check a report\n"
    "reportlint outline draft.md    see what was understood\n"
    "reportlint explain RL302       see why a rule says what it says\n"
    "reportlint rules               the rules\n"
    "reportlint new draft.md        begin a report\n"
    "reportlint init                set up a repository: configuration, hook, CI\n"
    "reportlint --help              all commands and options",
    "help.check": "Check reports: what is missing, and how to mend it. A PATH is a file, a folder, or - for "
    "standard input.",
    "help.outline": "Show what was understood as a tree: what is there, missing, or could not be decided.",
    "help.explain": "Explain rules: what, why, examples, options, how to silence them. Give codes (RL302), beginnings of codes (RL3) or names.",
    "help.rules": "List the rules with their severity; with --test, try their examples. A PATH is a folder of your own rules, read along with those of the configuration.",
    "help.config": "Show the settings that hold for a file or folder, and where each of them comes from.",
    "help.schema": "Print the JSON Schema of a configuration, for editors.",
    "help.new": "Begin a report: a skeleton with hints, on standard output or in a new file.",
    "help.init": "Set up a repository: configuration, a hook for each commit, and CI. Asks three questions, or takes the "
    "answers as options. What is there already stays as it is.",
    "help.reports": "The folder that holds the reports.",
    "help.hook": "What checks reports before each commit.",
    "help.ci": "Where CI runs.",
    "help.source": "What hook and CI install with pip (unless given, where this reportlint came from).",
    "help.yes": "Ask nothing: take what is suggested.",
    "help.init.lang": "The language of what is said and written (auto: yours).",
    "help.cache": "What is kept to be faster: info says where it lies and how much it is, clean drops it.",
    "help.cache.lang": "The language of what is said (auto: yours).",
    "help.completion": "Print what your shell reads to complete commands, options and rules. In ~/.bashrc: "
    'eval "$(reportlint completion bash)"; in ~/.zshrc the same with zsh; for fish: reportlint completion fish > '
    "~/.config/fish/completions/reportlint.fish",
    "help.kind": "What kind of report.",
    "help.new.lang": "The language of the report (auto: yours).",
    "help.select": "Check only these rules, whatever the configuration says: codes, beginnings of codes or names, with commas.",
    "help.extend-select": "Check these rules as well.",
    "help.ignore": "Leave these rules out.",
    "help.preview": "Check preview rules as well.",
    "help.second-look": "Ask the second look, which learnt from labelled reports: where words alone leave a verdict in "
    "doubt (auto), for all that is missing (always), or never.",
    "help.config-file": "The configuration file (unless given, the nearest reportlint.yaml, or pyproject.toml with [tool.reportlint]).",
    "help.profile": "What kind of report it is, whatever title, front matter and configuration say.",
    "help.require-reason": "A comment that silences a rule has to say why.",
    "help.force-exclude": "Leave out what the configuration excludes even where it is named here.",
    "help.isolated": "Read no configuration file.",
    "help.test": "Try the examples of the rules: every bad one has to be pointed out, no good one may be.",
    "help.help": "Show this help.",
    "help.version": "Show the version.",
    "help.format": "How results are written; several at once, each further one with a file: text,sarif:out.sarif.",
    "help.format-plain": "How results are written.",
    "help.output-file": "Write the results to a file instead of standard output.",
    "help.statistics": "Show how often each rule spoke and how many findings each file has, not the findings.",
    "help.quiet": "Show findings only: no summary, nothing where there are none.",
    "help.baseline": "Do not show the findings that this file knows (unless given, .reportlint-baseline.json).",
    "help.write-baseline": "Write all present findings into the baseline; from then on only new ones are shown.",
    "help.prune-baseline": "Drop from the baseline what is no longer found.",
    "help.show-score": "Give each report a score from 0 to 100; docs/score.md says how.",
    "help.diff": "Show only findings on what changed since REV (its merge base with HEAD); uncommitted changes count.",
    "help.jobs": "How many processes check (auto: as many as pay; 1: this one alone).",
    "help.no-cache": "Check every file anew, and keep no results.",
    "help.lang": "The language of messages (auto: that of the report).",
    "help.all": "Show everything: fold no suggestions, merge no findings.",
    "help.exit-zero": "Exit with 0 whatever is found.",
    "help.fail-on": "The severity from which on the command fails (exit code 1).",
    "help.only-reports": "Pass over files that do not look like reports, even those named here.",
    "help.color": "Whether to colour (auto: on a terminal only).",
    "help.stdin-filename": "The name under which standard input is shown.",
    "help.default": "default: {value}",
}
