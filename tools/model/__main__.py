"""Train the second look on all labelled statements and lines of `corpus/dev`: `make model`, or `python -m tools.model`.

With `--lines` or `--titles` nothing is written: what it says of these is measured, on hands that it was not trained on. With `--compare`
nothing is written either: the table of shapes is measured instead, each on hands that it was not trained on. With
`--figures` it is the weights of `agreement` that are found, measured likewise and printed.
"""

from __future__ import annotations

import sys

from tools.model import titles
from tools.model.lines import texts
from tools.model.outlines import judge, learnt
from tools.model.statements import DEV, fingerprint, statements
from tools.model.training import labels_of, taught, train

from reportlint.language.second_look import FILE, pack

TARGET = DEV.parents[1] / "rules" / "reportlint_rules" / FILE


def main(arguments: list[str]) -> int:
    if arguments == ["--figures"]:
        from tools.model.figures import judge as judge_figures
        from tools.model.figures import told_pairs

        judge_figures(list(told_pairs()))
        return 0
    told = list(statements())
    labels = labels_of(told)
    if arguments == ["--compare"]:
        from tools.model.comparing import compare

        compare(told, labels)
        return 0
    if arguments == ["--lines"]:
        judge(list(texts()))
        return 0
    if arguments == ["--titles"]:
        titles.judge(list(titles.titles()))
        return 0
    about = {"statements": len(told), "of": fingerprint()}
    data = pack(train(taught(told), labels, about)) + pack(titles.learnt(list(titles.titles())))
    TARGET.write_bytes(data)  # what is said of lines rests on what statements and titles tell
    data += b"".join(map(pack, learnt(list(texts()))))
    TARGET.write_bytes(data)
    print(f"{TARGET.name}: {len(data) / 1e6:.2f} MB, of {len(told)} statements")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
