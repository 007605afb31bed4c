"""How reports are worded: normal form, sentences, figures, dates and the words for concepts."""
