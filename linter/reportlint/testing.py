"""A harness for the rules of a pack: their examples, and short reports of your own.

    from reportlint.testing import accused, examples

    @pytest.mark.parametrize("example", examples("house_rules"), ids=str)
    def test_an_example(example):
        assert example.is_right, example

    def test_three_big_projects():
        assert accused("HSE101", REPORT, "house_rules") == [9]

A rule that fails (RL905) is never taken for one that finds nothing: `accused` raises `RuleCrashed` then, and an example
is not right. A pack is named as in a configuration: an installed one by its name, a folder of own rules by its path.
"""

from __future__ import annotations

import os

from reportlint.engine.check import check_text
from reportlint.engine.crashes import CODE as CRASHED
from reportlint.engine.examples import Tried, try_examples, with_all_rules
from reportlint.engine.setup import Setup
from reportlint.language.lexicon import Lexicon
from reportlint.packs import BUILTIN, installed_modules, load

__all__ = ["RuleCrashed", "Tried", "accused", "examples", "setup_with"]


class RuleCrashed(AssertionError):
    """A rule failed on a report, so that nothing is known of what it would have found; the text is that of RL905."""


def setup_with(*packs: str) -> Setup:
    """What a run checks with that uses these packs beside the built-in one; every rule speaks, preview ones too.

    Raises `reportlint.packs.PackError`, which tells all that is wrong with a pack, with file, line and key.
    """
    known = installed_modules()  # whose own folder may stand in the working directory, under the same name
    folders = [pack for pack in packs if pack not in known and os.path.isdir(pack)]
    installed = [pack for pack in packs if pack not in folders]
    loaded = load((BUILTIN, *installed), folders)
    rules = tuple(rule for rule in loaded.rules if rule.scope != "file")
    return with_all_rules(Setup(rules, Lexicon(loaded.lexicon), packs=loaded.packs))


def examples(pack: str) -> list[Tried]:
    """The examples in the rule files of one pack, each run through the whole linter; none is an error of the pack."""
    setup = setup_with(pack)
    own = setup.packs[-1]
    return list(try_examples(setup._replace(packs=(own,))))


def accused(code: str, text: str, *packs: str) -> list[int]:
    """The lines of a report that the rule of this code accuses.

    Raises `LookupError` where no pack has it, and `RuleCrashed`, an `AssertionError`, where a rule failed.
    """
    setup = setup_with(*packs)
    if code not in {rule.code for rule in setup.rules}:
        raise LookupError(f"no rule {code} in {', '.join(pack.name for pack in setup.packs)}")
    said = check_text(text, setup=setup)
    for found in said:
        if found.code == CRASHED:
            raise RuleCrashed(f"{found.code} {found.message}")
    return [found.location.row for found in said if found.code == code]
