"""Reports to begin with, a file for each kind and language."""
