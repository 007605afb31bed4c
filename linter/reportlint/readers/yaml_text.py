"""The one place that parses YAML: safe, without aliases, and no deeper than asked for."""

from __future__ import annotations

from typing import Any

import yaml

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


def parse(words: str, deepest: int) -> tuple[dict[str, Any], str | None, int]:
    """The mapping that the words are; or why they are none, and at which offset."""
    try:
        depth = 0
        for event in yaml.parse(words, Loader=Loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return {}, "anchors and aliases are not allowed", event.start_mark.index
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > deepest:
                return {}, "nested too deeply", event.start_mark.index
        data = yaml.load(words, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return {}, error.problem or "not YAML", mark.index if mark else 0
    except yaml.reader.ReaderError as error:
        return {}, "a character that YAML does not allow", error.position if isinstance(error.position, int) else 0
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError, TypeError) as error:
        return {}, str(error) or "not YAML", 0
    if data is None:
        return {}, None, 0
    if not isinstance(data, dict):
        return {}, "not a mapping", 0
    return {str(key): value for key, value in data.items()}, None, 0
