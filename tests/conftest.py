"""What all tests share: drawn examples are the same for everybody, without a clock.

`--hypothesis-profile=default` draws others; `long` does for hours, where a test leaves the number to the profile.
"""

import signal

import pytest
from hypothesis import settings

signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # a job in the background ignores it, and so would its children
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile("repeatable")

collect_ignore = ["example_pack"]  # it is tested where it is installed

TOGETHER = 40  #: tests that are handed to a process at once; one at a time, the handing takes longer than many a test


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What has to stay in one process, and takes longest, comes first; the rest is shared out in handfuls."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
    for at, item in enumerate(items):
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(f"{item.path.stem}-{at // TOGETHER}"))
