"""The built-in rules of reportlint and the words that they need: one YAML file each, checks where data will not do."""
