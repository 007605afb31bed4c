"""The command's words in English, one module for each that speaks."""
