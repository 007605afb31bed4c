"""The configuration of a team: found near the reports, read as data only, checked as a whole.

`search.find` looks for the file and imports next to nothing; `reading.read` makes a `Configuration` of it;
`resolving.resolve` holds it against the rules that were loaded. What is wrong is raised as one `PackError`.
"""
