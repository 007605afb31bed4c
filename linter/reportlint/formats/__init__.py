"""How results are written: one module per format, each a pure function of results.

A new format is a module with a `render`, a choice of `--format` in `reportlint.cli.options`, and a line in
`reportlint.cli.check`.
"""
