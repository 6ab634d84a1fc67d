"""``factcheck completion SHELL``: a script that completes commands, options and their values in a shell.

It is written from the parser, once, and holds no call back into Python: a Tab costs nothing.
"""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.cli.parser import build_parser
from factcheck.cli.terminal import write

__all__ = ["completion", "script"]

_FILES = ("PATH", "FILE", "FOLDER", "OLD", "NEW")
"""Metavars of what is a file or folder."""
_CODES = ("CODE", "CODES")


@dataclass(frozen=True, slots=True)
class _Value:
    """What can be put somewhere: one of ``words``, a file, or anything."""

    words: tuple[str, ...] = ()
    files: bool = False


@dataclass(frozen=True, slots=True)
class _Option:
    """An option with its spellings; ``value`` is ``None`` where it takes none."""

    flags: tuple[str, ...]
    help: str
    value: _Value | None


@dataclass(frozen=True, slots=True)
class _Command:
    """A subcommand with its options, and what stands behind it."""

    name: str
    help: str
    options: tuple[_Option, ...]
    operand: _Value

    @property
    def flags(self) -> str:
        """All spellings of all options."""
        return " ".join(flag for option in self.options for flag in option.flags)


def completion(arguments: Namespace) -> int:
    """Write the script of a shell to standard output."""
    write(script(arguments.shell))
    return 0


def script(shell: str) -> str:
    """The script of a shell, one of ``parser.SHELLS``."""
    return _WRITERS[shell](list(_commands(build_parser())))


def _commands(parser: argparse.ArgumentParser) -> Iterator[_Command]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, inner in action.choices.items():
                yield _command(name, helps.get(name, ""), inner)


def _command(name: str, text: str, parser: argparse.ArgumentParser) -> _Command:
    options = [action for action in parser._actions if action.option_strings]
    operands = [action for action in parser._actions if not action.option_strings]
    return _Command(
        name,
        text,
        tuple(_Option(tuple(item.option_strings), item.help or "", _value(item)) for item in options),
        _value(operands[0]) or _Value() if operands else _Value(),
    )


def _value(action: argparse.Action) -> _Value | None:
    if action.nargs == 0:
        return None
    if action.choices is not None:
        return _Value(words=tuple(map(str, action.choices)))
    if action.metavar in _CODES:
        from factcheck.rules import all_rules

        return _Value(words=tuple(rule.code for rule in all_rules()))
    metavar = action.metavar[0] if isinstance(action.metavar, tuple) else action.metavar
    return _Value(files=metavar in _FILES)


def _bash(commands: list[_Command]) -> str:
    """An empty answer is filled with file names by the shell itself (``-o default``)."""
    lines = ["# factcheck for bash: put this into ~/.local/share/bash-completion/completions/factcheck"]
    lines += ["_factcheck() {", "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}"]
    lines += ["  local command= word", "  COMPREPLY=()", '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do']
    lines += [f"    case $word in {_either(commands)}) command=$word; break ;; esac", "  done"]
    lines += ["  case $command:$previous in"]
    for pattern, value in _valued(commands):
        words = f'COMPREPLY=($(compgen -W "{" ".join(value.words)}" -- "$current")); ' if value.words else ""
        lines.append(f"    {pattern}) {words}return ;;")
    lines += ["  esac", "  case $command in"]
    lines += [f'    "") COMPREPLY=($(compgen -W "{_first(commands)}" -- "$current")) ;;']
    for command in commands:
        words = " ".join((*command.operand.words, command.flags))
        wanted = "" if command.operand.words else "[[ $current == -* ]] && "
        lines.append(f'    {command.name}) {wanted}COMPREPLY=($(compgen -W "{words}" -- "$current")) ;;')
    return "\n".join((*lines, "  esac", "}", "complete -o default -F _factcheck factcheck", ""))


def _zsh(commands: list[_Command]) -> str:
    lines = ["#compdef factcheck", '# factcheck for zsh: put this into a folder of $fpath, as "_factcheck"']
    lines += ["_factcheck() {", "  local command= word", "  for word in ${words[2,CURRENT-1]}; do"]
    lines += [f"    case $word in ({_either(commands)}) command=$word; break ;; esac", "  done"]
    lines += ["  case $command:${words[CURRENT-1]} in"]
    for pattern, value in _valued(commands):
        lines.append(f"    ({pattern}) {_zsh_value(value)}; return ;;")
    lines += ["  esac", "  case $command in", f'    ("") compadd -- {_first(commands)} ;;']
    for command in commands:
        rest = _zsh_value(command.operand)
        flags = f"compadd -- {command.flags}"
        lines.append(f"    ({command.name}) if [[ $PREFIX == -* ]]; then {flags}; else {rest}; fi ;;")
    end = 'if [[ $funcstack[1] == _factcheck ]]; then _factcheck "$@"; else compdef _factcheck factcheck; fi'
    return "\n".join((*lines, "  esac", "}", end, ""))


def _zsh_value(value: _Value) -> str:
    if value.words:
        return f"compadd -- {' '.join(value.words)}"
    return "_files" if value.files else "_message 'a value'"


def _fish(commands: list[_Command]) -> str:
    lines = ["# factcheck for fish: put this into ~/.config/fish/completions/factcheck.fish"]
    lines += ["complete -c factcheck -f", "complete -c factcheck -n __fish_use_subcommand -l version"]
    for command in commands:
        first = f"-n __fish_use_subcommand -a {command.name} -d {_quoted(command.help)}"
        lines.append(f"complete -c factcheck {first}")
        here = f"-n '__fish_seen_subcommand_from {command.name}'"
        if command.operand.words:
            lines.append(f"complete -c factcheck {here} -a {_quoted(' '.join(command.operand.words))}")
        elif command.operand.files:
            lines.append(f"complete -c factcheck {here} -F")
        lines += [f"complete -c factcheck {here} {_fish_option(option)}" for option in command.options]
    return "\n".join((*lines, ""))


def _fish_option(option: _Option) -> str:
    spelt = [f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags]
    parts = [*spelt, f"-d {_quoted(option.help)}"]
    if option.value is not None and option.value.words:
        parts.append(f"-x -a {_quoted(' '.join(option.value.words))}")
    elif option.value is not None:
        parts.append("-r -F" if option.value.files else "-x")
    return " ".join(parts)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _either(commands: list[_Command]) -> str:
    return "|".join(command.name for command in commands)


def _first(commands: list[_Command]) -> str:
    return " ".join((*(command.name for command in commands), "--help", "--version"))


def _valued(commands: list[_Command]) -> Iterator[tuple[str, _Value]]:
    """The options that take a value, as patterns ``command:option``."""
    for command in commands:
        for option in command.options:
            if option.value is not None:
                yield "|".join(f"{command.name}:{flag}" for flag in option.flags), option.value


_WRITERS: dict[str, Callable[[list[_Command]], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
