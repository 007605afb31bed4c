"""How drawn examples are drawn: the same ones for everybody, without a clock (`--hypothesis-profile=default` draws others)."""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

collect_ignore = ["example_pack"]  # it is tested where it is installed
