"""The setup of a run, made when it is first needed: a run whose results are all known goes without."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from reportlint.engine.task import Recipe

if TYPE_CHECKING:
    from reportlint.config.model import Configuration
    from reportlint.engine.setup import Setup


class Plan:
    """What a run checks with: how the setup is made, and the setup once it is."""

    def __init__(self, recipe: Recipe, setup: Setup | None = None) -> None:
        self.recipe = recipe
        self.is_given = setup is not None
        if setup is not None:
            self.__dict__["setup"] = setup

    @classmethod
    def of(cls, setup: Setup) -> Plan:
        """The plan of a setup that is there already; it stays in this process."""
        return cls(Recipe(), setup)

    @cached_property
    def setup(self) -> Setup:
        """The setup. Raises `PackError`."""
        return made(self.recipe)

    @property
    def is_made(self) -> bool:
        """Whether the setup has been made."""
        return "setup" in self.__dict__

    @property
    def configuration(self) -> Configuration | None:
        """The configuration, if there is one."""
        return self.setup.configuration if self.is_made or not self.recipe.is_built_in else None

    @property
    def lang(self) -> Literal["zh", "en", "auto"] | None:
        """The language of messages that the configuration asks for."""
        return self.setup.lang if self.is_made or not self.recipe.is_built_in else None


def made(recipe: Recipe) -> Setup:
    """The setup of a recipe. Raises `PackError`, also where a second look is insisted on and cannot be had."""
    if recipe.is_built_in:
        from reportlint.engine.setup import built_in

        setup = built_in()
    else:
        from reportlint.config.model import Overrides
        from reportlint.engine.configured import configured

        setup = configured(recipe.files, recipe.overrides or Overrides(), recipe.folders)
    look = setup.second_look
    if look is None or not (recipe.second_look or look.mode == "always"):
        return setup
    look = look.in_mode(recipe.second_look or look.mode)
    if look.mode == "always" and not look.is_there:
        from reportlint.packs import PackError, Problem

        raise PackError([Problem(look.path, 0, 0, "", "no-second-look", {"value": look.failure})])
    return setup._replace(second_look=look)
