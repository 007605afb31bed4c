"""`reportlint config`: the settings that hold for a path, and where each of them comes from; or the schema of them all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reportlint.cli.command import Option, options_of
from reportlint.cli.configuring import files_of, language_of, setup_of
from reportlint.cli.console import style_of, user_language, write_out
from reportlint.cli.errors import complain_of_use, near_paths
from reportlint.cli.options import ConfigOptions
from reportlint.cli.rules import all_rules
from reportlint.config.effective import Setting, settings
from reportlint.config.model import Configuration, Place
from reportlint.config.sources import shown
from reportlint.formats.style import escape
from reportlint.formats.texts import say
from reportlint.formats.width import width

if TYPE_CHECKING:
    from reportlint.engine.setup import Setup
    from reportlint.formats.style import Style
    from reportlint.report.model import Language

_SET_BY_OPTION = {
    option.name.removeprefix("--"): option
    for option in options_of(ConfigOptions)
    if option.name not in ("--config", "--color")
}


def config(options: ConfigOptions) -> int:
    """Write the settings for a path, or with `schema` the schema; 2 where the paths cannot be used."""
    path = options.paths[0] if options.paths else "."
    if len(options.paths) > 1 or not os.path.lexists(path):
        return _complain(options, path)
    setup, style = setup_of(options), style_of(sys.stdout, options.color)
    spoken = language_of(options.lang, setup)
    language: Language = user_language() if spoken == "auto" else spoken
    if options.schema:
        from reportlint.config.schema import schema
        from reportlint.formats.json import dumps

        write_out(dumps(schema(all_rules(setup)), style.encoding))
        return 0
    configuration = setup.configuration or Configuration()
    entries = setup.by_file.entries(path) if setup.by_file is not None and os.path.isfile(path) else ()
    found = settings(configuration, entries, (*_of_front_matter(path), *_of_options(options)))
    files = tuple(layer.file for layer in configuration.layers) or tuple(shown(file) for file in files_of(options))
    if options.format == "json":
        write_out(_as_json(path, files, found, setup.of(path), style))
    else:
        write_out(_as_text(files, found, setup.of(path), style, language))
    return 0


def _complain(options: ConfigOptions, path: str) -> int:
    """Say what is wrong with the paths."""
    language: Language = options.lang if options.lang in ("zh", "en") else user_language()
    several = len(options.paths) > 1
    message = say(language, "usage.config-paths" if several else "error.missing", path=escape(path))
    names = [] if several else [escape(name) for name in near_paths(path)]
    complain_of_use(language, message, names, "config")
    return 2


def _of_options(options: ConfigOptions) -> Iterator[Setting]:
    """What the command line sets."""
    for name, option in _SET_BY_OPTION.items():
        value = getattr(options, option.field, None)
        if not value or name not in _NAMED:
            continue
        for entry in _listed(option, value):
            yield Setting(name, entry, Place(option.name))


_NAMED = (
    "select", "extend-select", "ignore", "preview", "profile", "fail-on", "require-reason", "second-look", "lang",
)  # fmt: skip
"""The keys that an option of the same name sets."""


def _listed(option: Option[Any], value: Any) -> list[Any]:
    return [part.strip() for part in str(value).split(",") if part.strip()] if option.listed else [value]


def _of_front_matter(path: str) -> Iterator[Setting]:
    """What a report sets for itself."""
    if not os.path.isfile(path):
        return
    from reportlint.loading import Unreadable, load
    from reportlint.readers.front_matter import front_matter
    from reportlint.report.front import settings_of

    source = load(path)
    front = None if isinstance(source, Unreadable) else front_matter(source.text)
    if isinstance(source, Unreadable) or front is None or front.error is not None:
        return
    said = settings_of(front)
    own = front.data.get("reportlint")
    ignored = own.get("ignore", ()) if isinstance(own, dict) else ()
    values: list[tuple[tuple[str, ...], Any]] = [(("profile",), said.profile), (("lang",), said.language)]
    values += [(("reportlint", "ignore"), one) for one in (ignored if isinstance(ignored, list) else [ignored])]
    for keys, value in values:
        span = front.place(source.text, keys)
        if value and span is not None:
            yield Setting(keys[-1], value, Place(shown(path), *source.location(span.start)))


def _off(setup: Setup) -> list[str]:
    return [rule.code for rule in all_rules(setup) if rule.code in setup.off]


def _as_json(path: str, files: tuple[str, ...], found: list[Setting], setup: Setup, style: Style) -> str:
    from reportlint.formats.json import dumps

    told = [
        {
            "key": one.key,
            "value": one.value,
            "pattern": one.pattern or None,
            "from": None
            if one.place is None
            else {"file": one.place.file, "row": one.place.row, "column": one.place.column}
            if one.place.row
            else {"option": one.place.file},
        }
        for one in found
    ]
    return dumps({"path": path, "files": list(files), "settings": told, "rules-off": _off(setup)}, style.encoding)


def _as_text(files: tuple[str, ...], found: list[Setting], setup: Setup, style: Style, language: Language) -> str:
    """A line for each value: key, value, where it comes from."""
    rows = [(escape(one.key), escape(_written(one.value)), _origin(one, language)) for one in found]
    widest = [max(width(row[column]) for row in rows) for column in (0, 1)]
    names = say(language, "config.and").join(escape(file) for file in files)
    lines = [say(language, "config.files", files=names) if files else say(language, "config.none"), ""]
    last = ""
    for key, value, origin in rows:
        pieces = ["" if key == last else key, value]
        text = "  ".join(piece + " " * (size - width(piece)) for piece, size in zip(pieces, widest, strict=True))
        lines.append(f"{text}  {style.paint(origin, 'dim')}".rstrip())
        last = key
    off = _off(setup)
    lines += ["", say(language, "config.off", codes=say(language, "config.comma").join(off))] if off else []
    return "\n".join(lines) + "\n"


def _origin(one: Setting, language: Language) -> str:
    if one.place is None:
        return say(language, "config.default")
    place = escape(str(one.place))
    return say(language, "config.for", place=place, pattern=escape(one.pattern)) if one.pattern else place


def _written(value: Any) -> str:
    """A value as it is written in YAML."""
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(str(entry) for entry in value) if isinstance(value, list) else str(value)
