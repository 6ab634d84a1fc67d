"""A plug-in for factcheck: a rule, a reader, a report format and a language pack, each named in ``pyproject.toml``."""
