"""A file that is written is the old one or the new one, whatever ends the writing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import terminal
from factcheck.errors import InputError

Run = Callable[..., Any]

unix = pytest.mark.skipif(os.name == "nt", reason="links, pipes, permissions and signals are of Unix")

OLD, NEW = "the old report\n" * 1000, "the new report\n" * 2000

KILLS = {
    "in the middle of the text": "import resource; signal.signal(signal.SIGXFSZ, signal.SIG_DFL);"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))",
    "before the disk has it": "os.fsync = die",
    "before the name is taken": "Path.replace = die",
    "after the name is taken": "real = Path.replace; Path.replace = lambda *a: (real(*a), die())",
}
_SCRIPT = """
import os, signal, sys
from pathlib import Path
from factcheck.cli import terminal
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
{how}
terminal.save(sys.argv[1], {new!r})
"""


@unix
@pytest.mark.parametrize("how", KILLS.values(), ids=KILLS)
@pytest.mark.parametrize("there", [True, False], ids=["over an old one", "a new one"])
def test_killed_while_writing(tmp_path: Path, how: str, there: bool) -> None:
    file = tmp_path / "report.txt"
    if there:
        file.write_text(OLD, encoding="utf-8")
    ran = subprocess.run([sys.executable, "-c", _SCRIPT.format(how=how, new=NEW), str(file)], check=False)
    assert -ran.returncode in (signal.SIGKILL, signal.SIGXFSZ)
    whole = {OLD if there else None, NEW}
    assert (file.read_text(encoding="utf-8") if file.exists() else None) in whole


@unix
def test_a_full_disk_leaves_the_old_one_and_nothing_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.txt"
    file.write_text(OLD, encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(terminal.os, "fsync", full)
    with pytest.raises(InputError, match=r"cannot be written \(No space left on device\)"):
        terminal.save(str(file), NEW)
    assert file.read_text(encoding="utf-8") == OLD
    assert list(tmp_path.iterdir()) == [file]


@unix
def test_a_link_stays_one_and_permissions_are_kept(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "report.txt", tmp_path / "link.txt"
    target.write_text(OLD, encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    terminal.save(str(link), NEW)
    assert (link.is_symlink(), target.read_text(encoding="utf-8")) == (True, NEW)
    assert target.stat().st_mode & 0o777 == 0o640
    nowhere = tmp_path / "dangling.txt"
    nowhere.symlink_to(tmp_path / "there" / "not-yet.txt")
    terminal.save(str(nowhere), NEW)
    assert (tmp_path / "there" / "not-yet.txt").read_text(encoding="utf-8") == NEW


@unix
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        terminal.save(str(tmp_path / "report.txt"), NEW)
    finally:
        os.umask(before)
    assert (tmp_path / "report.txt").stat().st_mode & 0o777 == 0o640


@unix
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    terminal.save(str(pipe), NEW)
    reader.join(timeout=20)
    assert (got, pipe.is_fifo()) == ([NEW], True)


@unix
@pytest.mark.parametrize("before", ["", "what was there\n"])
def test_standard_output_is_written_behind_what_it_has(tmp_path: Path, before: str) -> None:
    """``factcheck … --output /dev/stdout >> all.txt``: the shell's file is neither cut off nor replaced."""
    file = tmp_path / "all.txt"
    file.write_text(before, encoding="utf-8")
    script = f"from factcheck.cli import terminal; terminal.save('/dev/stdout', {NEW!r})"
    with file.open("ab") as shell:
        subprocess.run([sys.executable, "-c", script], check=True, stdout=shell)
    assert file.read_text(encoding="utf-8") == before + NEW
    terminal.save("/dev/null", NEW)


@unix
def test_links_in_a_circle_and_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    for path in (tmp_path / "a", tmp_path):
        for write in (terminal.refuse_unwritable, lambda name: terminal.save(name, NEW)):
            with pytest.raises(InputError, match="cannot be written"):
                write(str(path))


def test_half_a_character_is_written_as_a_mark(run: Run, desk: Path) -> None:
    ran = run("check", "clean.txt", "--output", "report.json", "--format", "json", "--source", "\udc80")
    assert (ran.code, ran.err) == (0, "")
    assert (desk / "report.json").read_text(encoding="utf-8")
