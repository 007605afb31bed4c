"""What the front matter of a report says to its reader: its period, language and profile, and what its projects are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, get_args

from reportlint.document import FrontMatter
from reportlint.language.normal import normal_form
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.model import Kind, Language, Profile, Report, Size
from reportlint.report.project_names import project_name

PROFILES: tuple[str, ...] = (*get_args(Profile), "auto")
LANGUAGES: tuple[str, ...] = (*get_args(Language), "auto")
PROJECT: Mapping[str, tuple[str, ...]] = {"size": get_args(Size), "kind": get_args(Kind)}
KEYS = ("ignore", "projects")
"""What may stand under `reportlint`."""

_TAG = regex(r"([a-z]{2})(?:[-_][a-z0-9]+)*\Z")
#: ISO 639-1: other tools read `lang` too, and what is a language to them is no mistake here.
_CODES = (
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el "
    "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu "
    "ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na "
    "nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so "
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
_IMPOSSIBLE = regex(r"q ?[05-9]|h ?[03-9]|20[0-9]{2}[-./年](?:1[3-9]|[2-9][0-9]|00)(?![0-9])", re.IGNORECASE)

MistakeKind = Literal["unknown", "value", "mapping", "period", "no-project"]


class Told(NamedTuple):
    """What is said of one project; None where nothing is."""

    size: Size | None = None
    kind: Kind | None = None


class Settings(NamedTuple):
    """What front matter sets; None where it sets nothing that can be used. `projects` are by name in normal form."""

    language: Language | None = None
    profile: str | None = None
    projects: Mapping[str, Told] = {}

    def of(self, name: str) -> Told | None:
        """What is said of the project that is called so; None where nothing is."""
        return self.projects.get(_plain(name)) if self.projects else None


class Mistake(NamedTuple):
    """A key, or the value of one, that nothing is made of: the keys that lead to it, the words, what they may have meant."""

    path: tuple[str, ...]
    kind: MistakeKind
    words: str
    known: tuple[str, ...] = ()


_NOTHING = Settings()


def settings_of(front: FrontMatter | None) -> Settings:
    """What front matter sets, as far as it is in order."""
    if front is None or front.error is not None or not front.data:
        return _NOTHING
    data = {key.lower(): value for key, value in front.data.items()}
    profile = str(data.get("profile", "")).strip().lower()
    own = data.get("reportlint")
    projects = own.get("projects") if isinstance(own, dict) else None
    return Settings(
        _language(str(data.get("lang", "")).strip().lower()),
        profile if profile in PROFILES else None,
        {
            _plain(name): Told(**{key: said[key] for key, allowed in PROJECT.items() if said.get(key) in allowed})
            for name, said in (projects if isinstance(projects, dict) else {}).items()
            if isinstance(said, dict)
        },
    )


def _language(tag: str) -> Language | None:
    """zh or en, also out of zh-CN and en_GB."""
    found = _TAG.match(tag)
    code = found[1] if found else ""
    return "zh" if code == "zh" else "en" if code == "en" else None


def _plain(name: object) -> str:
    """A project's name as it is compared: without its dates and number, in normal form."""
    return " ".join(normal_form(project_name(" ".join(str(name).split()))).split())


def mistakes(front: FrontMatter, reports: Sequence[Report], lexicon: Any) -> Iterator[Mistake]:
    """What front matter sets in vain. Keys and values that other tools know are none of our business."""
    for key, value in front.data.items():
        name = key.lower()
        if name == "lang" and not _is_language(value):
            yield Mistake((key,), "value", str(value), LANGUAGES)
        elif name == "profile" and not _is_profile(value, lexicon):
            yield Mistake((key,), "value", str(value), PROFILES)
        elif name == "period" and not _is_period(value):
            yield Mistake((key,), "period", str(value))
        elif name == "reportlint":
            yield from _own(value, (key,), reports)


def _is_language(value: object) -> bool:
    tag = str(value).strip().lower()
    found = _TAG.match(tag)
    return isinstance(value, str) and (tag == "auto" or (found is not None and f" {found[1]} " in _CODES))


def _is_profile(value: object, lexicon: Any) -> bool:
    """Whether a value is a profile, or words that a title would be understood by."""
    from reportlint.language.headings import match_title

    words = normal_form(str(value)).strip()
    titles = ("report-title", "project-title", "okr-title")
    return words in PROFILES or any(match.concept in titles for match in match_title(lexicon, words[:80]))


def _is_period(value: object) -> bool:
    """Whether a value may be a period: one that is not understood may still be one (FY26Q2, sprint 34)."""
    from reportlint.language.dates import period

    if isinstance(value, (dict, list, bool)) or value is None:
        return False
    words = str(value).casefold()
    if _IMPOSSIBLE.search(words):
        return False
    return period(words) is not None or any(char.isdigit() for char in words)


def _own(value: object, path: tuple[str, ...], reports: Sequence[Report]) -> Iterator[Mistake]:
    """What is wrong under `reportlint`; the rules that are named there are looked at where they are used."""
    if not isinstance(value, dict):
        yield Mistake(path, "mapping", str(value))
        return
    for key, inner in value.items():
        if key not in KEYS:
            yield Mistake((*path, key), "unknown", key, KEYS)
        elif key == "projects" and not isinstance(inner, dict):
            yield Mistake((*path, key), "mapping", str(inner))
        elif key == "projects":
            for name, said in inner.items():
                yield from _project(str(name), said, (*path, key, str(name)), reports)


def _project(name: str, said: object, path: tuple[str, ...], reports: Sequence[Report]) -> Iterator[Mistake]:
    names = tuple(project.name for report in reports for project in report.projects)
    if _plain(name) not in {_plain(one) for one in names}:
        yield Mistake(path, "no-project", name, names)
    if not isinstance(said, dict):
        yield Mistake(path, "mapping", str(said))
        return
    for key, value in said.items():
        if key not in PROJECT:
            yield Mistake((*path, str(key)), "unknown", str(key), tuple(PROJECT))
        elif value not in PROJECT[key]:
            yield Mistake((*path, key), "value", str(value), PROJECT[key])
