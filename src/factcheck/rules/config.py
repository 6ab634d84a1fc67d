"""What the user sets: which rules run, how loud they are, the sizes and places of their own desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, ValidationError, field_validator

from factcheck.errors import ConfigError
from factcheck.records import Record, Severity
from factcheck.rules.declared import DeclaredRule, RuleFile
from factcheck.rules.options import DateOptions, FigureOptions, Options
from factcheck.rules.wording import MessageLanguage
from factcheck.tomls import read_toml

__all__ = ["Config", "load_config", "read_config", "read_rules", "rule_files"]

FILE_NAME = "factcheck.toml"
_PROJECT_FILE = "pyproject.toml"


class Config(Options):
    """Settings of a check, from ``[tool.factcheck]`` in ``pyproject.toml`` or from ``factcheck.toml``.

    ``select`` and ``ignore`` hold codes or beginnings of codes ("NUM", "NUM1"); the longest that fits a rule wins,
    and ``ignore`` wins a draw. ``severity`` sets the level of findings by code. ``unit_sizes`` replaces the usual
    number of people in a unit, ``places`` names for a place the places that contain it. ``language`` is the language
    of messages, ``min_confidence`` the confidence a finding needs to be told. ``figures`` and ``dates`` are options of
    these families. ``waivers`` are files of findings that were looked into, ``baseline`` is the file of those that were
    there before; in a configuration file both are relative to its folder. ``known`` says whether the references that
    come with the library are used (wars, offices, official figures). ``rule`` are rules declared in place,
    ``rule_files`` files or folders of further ones.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    severity: dict[str, Severity] = Field(default_factory=dict)
    unit_sizes: dict[str, tuple[int, int]] = Field(default_factory=dict)
    places: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    figures: FigureOptions = FigureOptions()
    dates: DateOptions = DateOptions()
    known: bool = True
    rule: tuple[DeclaredRule, ...] = ()
    rule_files: tuple[str, ...] = ()
    waivers: tuple[str, ...] = ()
    baseline: str | None = None
    language: MessageLanguage = "en"
    min_confidence: Annotated[float, Field(ge=0, le=1)] = 0.3
    fail_on: Literal["error", "warning", "info", "never"] = "warning"

    @field_validator("unit_sizes")
    @classmethod
    def _ordered(cls, sizes: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
        for unit, (low, high) in sizes.items():
            if not 0 < low <= high:
                raise ValueError(f"{unit}: give the smallest and the largest size, such as [80, 250]")
        return sizes

    def runs(self, code: str, preview: bool = False) -> bool:
        """Whether the rule with this code is switched on."""
        chosen = _longest(code, self.select)
        dropped = _longest(code, self.ignore)
        if chosen < 0 and (self.select or (preview and not self.preview)):
            return False
        return dropped < 0 or chosen > dropped


def _longest(code: str, prefixes: tuple[str, ...]) -> int:
    fitting = [len(prefix) for prefix in prefixes if code.startswith(prefix.upper())]
    return max(fitting, default=-1)


def load_config(start: str | Path) -> Config:
    """The settings that hold at a path: of the nearest folder upwards that has some.

    ``factcheck.toml`` goes before ``pyproject.toml`` in one folder.

    Raises:
        ConfigError: The file is no TOML, or has an option or value that does not exist.
    """
    try:
        path = Path(start).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle; a NUL in the name
        raise ConfigError(f"this is no path to look for settings at: {error}", where=str(start)) from error
    for folder in (path, *path.parents):
        for name in (FILE_NAME, _PROJECT_FILE):
            file = folder / name
            if file.is_file():
                table = _table(file)
                if table is not None:
                    return _config(table, file)
    return Config()


def read_config(file: str | Path) -> Config:
    """The settings of one file: of ``[tool.factcheck]`` where it is a ``pyproject.toml``, else of the whole file.

    Raises:
        ConfigError: The file cannot be read, is no TOML, or has an option or value that does not exist.
    """
    path = Path(file)
    return _config(_table(path) or {}, path)


def rule_files(paths: Iterable[str]) -> Iterator[Path]:
    """The TOML files among files and folders of rules, those of a folder by name.

    Raises:
        ConfigError: There is no such file or folder, or the folder has no TOML.
    """
    for path in map(Path, paths):
        found = sorted(path.glob("*.toml")) if path.is_dir() else [path]
        if not found or not found[0].is_file():
            raise ConfigError("no such file of rules", where=str(path), hint="check the paths of rule-files")
        yield from found


def read_rules(file: Path) -> tuple[DeclaredRule, ...]:
    """The rules that a file declares, each in a table ``[[rule]]``.

    Raises:
        ConfigError: It is no TOML, or a rule is not well formed; says which, and what is wrong with it.
    """
    try:
        return RuleFile.model_validate(_table(file) or {}).rule
    except ValidationError as error:
        raise _refusal(error, RuleFile, str(file)) from error


def _table(file: Path) -> dict[str, Any] | None:
    """The settings of a file; ``None`` where a ``pyproject.toml`` has none, whatever else is in it."""
    data = read_toml(file, ConfigError)
    if file.name != _PROJECT_FILE:
        return data
    tools = data.get("tool")
    table: dict[str, Any] | None = tools.get("factcheck") if isinstance(tools, dict) else None
    return table


def _config(table: dict[str, Any], file: Path) -> Config:
    try:
        return _beside(Config.model_validate(table), file.parent)
    except ValidationError as error:
        raise _refusal(error, Config, str(file)) from error


def _beside(config: Config, folder: Path) -> Config:
    """The settings with the files they name found from the folder of the settings."""
    changed: dict[str, Any] = {}
    for option in ("waivers", "rule_files"):
        if getattr(config, option):
            changed[option] = tuple(str(folder / name) for name in getattr(config, option))
    if config.baseline is not None:
        changed["baseline"] = str(folder / config.baseline)
    return config.model_copy(update=changed) if changed else config


def _refusal(error: ValidationError, model: type[Record], where: str) -> ConfigError:
    """What a user is told of a wrong option: its name, what is wrong with it, what was probably meant.

    A misspelt option is told before others: what is missing may be missing for that.
    """
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    strangers = [item["loc"] for item in errors if item["type"] == "extra_forbidden"]
    path = next((path for path in strangers if _meant(model, path)), errors[0]["loc"])
    option = _written(model, path)
    if path not in strangers:
        problem = errors[0]["msg"].removeprefix("Value error, ")
        return ConfigError(f"{option}: {problem}" if option else problem, where=where)
    close = _meant(model, path)
    hint = f"did you mean {close}?" if close else f"options are: {', '.join(_options(model, path))}"
    return ConfigError(f"{option}: there is no such option", where=where, hint=hint)


def _written(model: type[Record], path: tuple[int | str, ...]) -> str:
    """``figures.tolerance``, ``[[rule]] #2 metric``, ``select #1``."""
    parts = [part for part in path if part not in ("str", "dict[str,str]")]  # which member of a union was tried
    if len(parts) > 1 and isinstance(parts[1], int):
        name = parts[0] if _table_at(model, path[:1]) is model else f"[[{parts[0]}]]"
        rest = ".".join(map(str, parts[2:]))
        return f"{name} #{parts[1] + 1} {rest}".rstrip()
    return ".".join(map(str, parts))


def _meant(model: type[Record], path: tuple[int | str, ...]) -> str | None:
    """The option whose name is close to one that does not exist."""
    return next(iter(get_close_matches(str(path[-1]), _options(model, path), n=1)), None)


def _options(model: type[Record], path: tuple[int | str, ...]) -> list[str]:
    """The names of the options in the table that an option is written in."""
    return [info.alias or name for name, info in _table_at(model, path[:-1]).model_fields.items()]


def _table_at(model: type[Record], path: tuple[int | str, ...]) -> type[Record]:
    """The table that ``path`` leads to, or the one around it where it leads to a value."""
    for part in path:
        inner = next((info for name, info in model.model_fields.items() if part in (name, info.alias)), None)
        for kind in (inner.annotation, *get_args(inner.annotation)) if inner is not None else ():
            if isinstance(kind, type) and issubclass(kind, Record):
                model = kind
    return model
