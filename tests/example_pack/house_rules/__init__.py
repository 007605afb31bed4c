"""Rules for the reports of our house."""
