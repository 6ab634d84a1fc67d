"""Where the Malay pack is."""

from importlib.resources import files

FOLDER = files("factcheck_example_plugin") / "packs" / "ms"
