"""Train the second look on all labelled statements of `corpus/dev`: `make model`, or `python -m tools.model`."""

from __future__ import annotations

import sys

from tools.model.statements import DEV, fingerprint, statements
from tools.model.training import labels_of, taught, train

from reportlint.language.second_look import FILE, pack

TARGET = DEV.parents[1] / "rules" / "reportlint_rules" / FILE


def main() -> int:
    told = list(statements())
    labels = labels_of(told)
    about = {"statements": len(told), "of": fingerprint()}
    data = pack(train(taught(told), labels, about))
    TARGET.write_bytes(data)
    print(f"{TARGET.name}: {len(data) / 1e6:.2f} MB, of {len(told)} statements")
    return 0


if __name__ == "__main__":
    sys.exit(main())
