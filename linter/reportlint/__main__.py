"""`python -m reportlint`."""

from __future__ import annotations

import sys

from reportlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
