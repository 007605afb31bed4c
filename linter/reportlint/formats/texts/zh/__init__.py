"""The command's words in Chinese, one module for each that speaks."""
