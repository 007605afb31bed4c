"""What all tests share: drawn examples are the same for everybody, without a clock.

`--hypothesis-profile=default` draws others; `long` does for hours, where a test leaves the number to the profile.
"""

import signal
from typing import Any

import pytest
from hypothesis import settings

signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # a job in the background ignores it, and so would its children
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile("repeatable")

collect_ignore = ["example_pack"]  # it is tested where it is installed

#: By file, the tests that stay in one process: what they measure, build or install is there once for all of them.
GROUPS = {
    "tests/test_accuracy.py": "corpus",
    "tests/docs/test_pages.py": "corpus",
    "tests/engine/test_wheel.py": "wheel",
}
TOGETHER = 40  #: tests that are handed to a process at once; one at a time, the handing takes longer than many a test


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What has to stay in one process, and takes longest, comes first."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Share tests out in handfuls; those of a group, which is made for costly fixtures, stay together.

    xdist's own `loadgroup` puts the group into the name of a test, which pytest 9.2 does not let it change.
    """
    from xdist.scheduler import LoadScopeScheduling

    places: dict[str, int] = {}

    class Handfuls(LoadScopeScheduling):
        """Units of work: the groups, and some tests in a row of the others."""

        def _split_scope(self, nodeid: str) -> str:
            at = places.setdefault(nodeid, len(places))
            return GROUPS.get(nodeid.partition("::")[0], f"handful {at // TOGETHER}")

    return Handfuls(config, log)
