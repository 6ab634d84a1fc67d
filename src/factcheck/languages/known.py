"""Which languages there are: factcheck's own packs, and those that other distributions bring along.

An entry point of group ``factcheck.languages`` has a language tag as its name and names a folder as ``packs/en`` is
one (a ``Path``, or what ``importlib.resources.files`` gives). It is looked for where a language is asked for that is
none of factcheck's own, or all are, and read when it is first used.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from factcheck.errors import LanguageError
from factcheck.languages.outcomes import OutcomeKind
from factcheck.languages.pack import Pack, read_pack
from factcheck.plugins import Broken, Plugin, named_plugins

__all__ = [
    "GROUP",
    "base_tag",
    "broken_languages",
    "known_languages",
    "known_outcomes",
    "load_pack",
    "shipped_languages",
]

GROUP = "factcheck.languages"


def base_tag(tag: str) -> str:
    """The language of a tag without its country or script: "id" of "id-ID"."""
    return tag.replace("_", "-").split("-")[0].lower()


def _packs() -> Traversable:
    return files("factcheck.languages") / "packs"


@cache
def shipped_languages() -> tuple[str, ...]:
    """The tags of factcheck's own packs, sorted."""
    return tuple(sorted(folder.name for folder in _packs().iterdir() if (folder / "meta.toml").is_file()))


@cache
def known_languages() -> tuple[str, ...]:
    """The tags of all packs that can be read, sorted: factcheck's own and installed ones.

    Raises:
        ConfigError: Two packs have one tag.
    """
    installed = (tag for tag in _plugins() if isinstance(_installed_pack(tag), Pack))
    return tuple(sorted((*shipped_languages(), *installed)))


def broken_languages() -> dict[str, Broken]:
    """The installed packs that cannot be read, by their tags.

    Raises:
        ConfigError: Two packs have one tag.
    """
    packs = {tag: _installed_pack(tag) for tag in _plugins()}
    return {tag: pack for tag, pack in packs.items() if isinstance(pack, Broken)}


@cache
def load_pack(tag: str) -> Pack:
    """Read the pack of a language.

    Raises:
        LanguageError: There is no such pack, or one of its files is not well formed.
        ConfigError: Two packs have one tag.
    """
    base = base_tag(tag)
    if base in shipped_languages():
        return read_pack(_packs() / base, base)
    if base not in _plugins():
        raise LanguageError(f"no language pack for {tag!r}", hint=f"known languages: {', '.join(known_languages())}")
    pack = _installed_pack(base)
    if isinstance(pack, Broken):
        raise LanguageError(f"the language pack {base} cannot be read: {pack.problem}", where=pack.origin)
    return pack


@cache
def known_outcomes() -> Mapping[str, OutcomeKind]:
    """What can happen to people, by name: factcheck's own outcomes and those that packs add. Reads every pack.

    Where two packs add one name, the row of the first by tag counts.

    Raises:
        ConfigError: Two packs have one tag.
    """
    return ChainMap(*(dict(load_pack(tag).outcomes) for tag in known_languages()))


def _plugins() -> Mapping[str, Plugin]:
    return named_plugins(GROUP, "language pack", shipped_languages())


@cache
def _installed_pack(tag: str) -> Pack | Broken:
    plugin = _plugins()[tag]
    folder = plugin.load()
    if isinstance(folder, Broken):
        return folder
    if tag != base_tag(tag):
        return plugin.broken(f"a pack is found by the language alone: name it {base_tag(tag)}")
    if not isinstance(folder, Traversable):
        return plugin.broken(f"{folder!r} is no folder: give a pathlib.Path")
    try:
        pack = read_pack(folder, tag)
    except Exception as error:  # files of others: whatever is wrong with them must not end the check
        return plugin.broken(str(error) if isinstance(error, LanguageError) else error)
    if pack.tag != tag:
        return plugin.broken(f"its meta.toml has the tag {pack.tag!r}, its entry point {tag!r}")
    return pack
