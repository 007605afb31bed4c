"""How right the rules are on reports whose words they don't know: `python -m tools.unseen`."""
