"""A rule explained: what it says, why, a bad and a good example, options, how to silence it.

The card is laid out once and drawn twice: for the terminal (`explain`) and as a page of the docs.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Literal

from reportlint.formats.texts import say
from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.diagnostic import Diagnostic
    from reportlint.formats.style import Style
    from reportlint.report.model import Language
    from reportlint.rule import Rule

Look = Literal["prose", "code"]


class OptionCard(NamedTuple):
    """An option of a rule as it is told: its name, what it may be, its default, what it is for."""

    name: str
    kind: str
    default: object
    help: str


class Known(NamedTuple):
    """All that there is to say of a rule, in one language.

    `bad` and `good` are texts of reports; `found` is what the linter says of the bad one, `hidden_by` the codes after
    which this rule says nothing more.
    """

    rule: Rule
    why: str
    bad: str = ""
    good: str = ""
    found: Diagnostic | None = None
    options: tuple[OptionCard, ...] = ()
    hidden_by: tuple[str, ...] = ()


class Section(NamedTuple):
    """A headed piece of a card: lines of prose, or a report with one line marked (0 for none)."""

    title: str
    look: Look
    lines: tuple[str, ...]
    marked: int = 0


class Card(NamedTuple):
    """A rule laid out: its code and name, a line of facts, and the sections under it."""

    title: str
    facts: str
    sections: tuple[Section, ...]


def lay_out(known: Known, lang: Language) -> Card:
    """The card of a rule in one language."""
    rule = known.rule
    message, advice = _told(known, lang)
    sections = [Section(say(lang, "card.says"), "prose", (message, advice))]
    if known.why:
        sections.append(Section(say(lang, "card.why"), "prose", tuple(known.why.split("\n"))))
    if known.bad:
        row = known.found.location.row if known.found else 0
        sections.append(Section(say(lang, "card.bad", row=row), "code", tuple(known.bad.splitlines()), row))
    if known.good:
        sections.append(Section(say(lang, "card.good"), "code", tuple(known.good.splitlines())))
    options = tuple(
        say(lang, "card.option", name=one.name, kind=one.kind, default=_written(one.default), help=one.help)
        for one in known.options
    )
    if options:
        sections.append(Section(say(lang, "card.options"), "prose", options))
    if beside := tuple(_beside(known, lang)):
        sections.append(Section(say(lang, "card.beside"), "prose", beside))
    silence = "card.silence-file" if rule.scope == "file" else "card.silence"
    lines = tuple(say(lang, silence, code=rule.code, example=_example_option(known)).split("\n"))
    sections.append(Section(say(lang, "card.silencing"), "prose", lines))
    return Card(f"{rule.code} {rule.name}", facts(rule, lang), tuple(sections))


def facts(rule: Rule, lang: Language) -> str:
    """Severity and what the rule is asked of, and whether it is on: `error · each benefit (big, business)`."""
    told = [say(lang, f"severity.{rule.severity}"), asked_of(rule, lang)]
    if rule.preview:
        told.append(say(lang, "card.preview"))
    if rule.former:
        told.append(say(lang, "card.former", names=say(lang, "card.comma").join(rule.former)))
    if rule.pack not in ("reportlint", "reportlint_rules"):
        told.append(say(lang, "card.pack", pack=rule.pack))
    return " · ".join(told)


def asked_of(rule: Rule, lang: Language) -> str:
    """The scope of a rule, and the one size and kind of project that it is for, if it is not for all."""
    only = [say(lang, f"{key}.{rule.when[key][0]}") for key in ("size", "kind") if len(rule.when.get(key, ())) == 1]
    scope, _, role = rule.scope.partition(":")
    told = say(lang, f"scope.{scope}", role=say(lang, f"aspect.{role}") if role else "")
    return say(lang, "card.only", scope=told, only=say(lang, "card.and").join(only)) if only else told


def template(text: str, lang: Language) -> str:
    """A message with an ellipsis in place of what the report fills in."""
    dots = {"en": "…", "zh": "……"}[lang]
    names = [name for _, name, _, _ in Formatter().parse(text) if name]
    return text.format_map({name: "n" if name == "n" else dots for name in names})


def draw(card: Card, style: Style) -> str:
    """A card for the terminal."""
    from reportlint.formats.style import escape
    from reportlint.formats.width import wrap

    lines = [f"{style.paint(card.title, 'bold')}  {style.paint(card.facts, 'dim')}"]
    bar = style.paint(style.symbol("bar"), "dim")
    for section in card.sections:
        lines += ["", style.paint(section.title, "blue")]
        if section.look == "prose":
            lines += [f"  {line}" for text in section.lines for line in wrap(escape(text), style.width - 2)]
            continue
        for row, text in enumerate(section.lines, 1):
            shown, number = escape(text), str(row).rjust(4)
            is_marked = row == section.marked
            line = style.paint(shown, "error") if is_marked else shown
            lines.append(f"{'>' if is_marked else ' '}{number} {bar} {line}".rstrip())
    return "".join(f"{line}\n" for line in lines)


def page(card: Card) -> str:
    """A card as a page of Markdown."""
    lines = [f"# {card.title}", "", card.facts]
    for section in card.sections:
        lines += ["", f"## {section.title}", ""]
        if section.look == "prose":
            lines += [line for text in section.lines for line in (text, "")][:-1]
        else:
            fence = "````" if any("```" in line for line in section.lines) else "```"
            lines += [f"{fence}markdown", *section.lines, fence]
    return "".join(f"{line}\n" for line in lines)


def as_dict(known: Known, lang: Language) -> dict[str, object]:
    """A rule for programs, with the texts of one language."""
    rule = known.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "scope": rule.scope,
        "preview": rule.preview,
        "pack": rule.pack,
        "message": rule.message.get(lang, ""),
        "advice": rule.advice.get(lang, ""),
        "why": known.why,
        "bad": {"text": known.bad, "row": known.found.location.row if known.found else None} if known.bad else None,
        "good": {"text": known.good} if known.good else None,
        "options": [one._asdict() for one in known.options],
        "hides": list(rule.hides),
        "hidden_by": list(known.hidden_by),
    }


def _told(known: Known, lang: Language) -> tuple[str, str]:
    """Message and advice, filled in by the bad example where there is one."""
    if known.found is not None:
        return known.found.message, known.found.advice
    rule = known.rule
    return template(rule.message.get(lang, ""), lang), template(rule.advice.get(lang, ""), lang)


def _written(value: object) -> str:
    """A value as a configuration has it."""
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)


def _beside(known: Known, lang: Language) -> Iterable[str]:
    """How the rule stands to others."""
    comma = say(lang, "card.comma")
    if known.rule.hides:
        yield say(lang, "card.hides", codes=comma.join(known.rule.hides))
    if known.hidden_by:
        yield say(lang, "card.hidden", codes=comma.join(known.hidden_by))


def _example_option(known: Known) -> str:
    return known.options[0].name if known.options else ""


def find(rules: Sequence[Rule], wanted: str) -> list[Rule]:
    """The rules that a code, a prefix of codes or a name means, or once meant; upper and lower case are alike."""
    code, name = wanted.upper(), wanted.lower()
    exact = [rule for rule in rules if rule.code == code or rule.name == name]
    exact = exact or [rule for rule in rules if code in rule.former or name in rule.former]
    return exact or [rule for rule in rules if len(code) >= 2 and rule.code.startswith(code)]
