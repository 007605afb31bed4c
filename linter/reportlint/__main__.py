"""`python -m reportlint`."""

from __future__ import annotations

import sys

if not sys.flags.safe_path:
    del sys.path[0]  # the working directory, which may be a tree that nobody trusts

from reportlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
