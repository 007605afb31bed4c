"""Training of the second look on the labelled statements of the corpus: `make model`."""
