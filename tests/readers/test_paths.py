"""Directories, standard input, and files that are not what they seem."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.readers import Defaults, read_articles


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {
        "b.txt": "Teks b.",
        "a/2.txt": "Teks 2.",
        "a/10.jsonl": '{"text": "Teks 10."}',
        "a/.hidden.txt": "Tidak dibaca.",
        ".git/x.txt": "Tidak dibaca.",
        "a/notes.md": "Tidak dibaca.",
        "C.TXT": "Teks C.",
    }
    for name, text in files.items():
        Path("desk", name).parent.mkdir(parents=True, exist_ok=True)
        Path("desk", name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_directory_is_read_sorted_and_without_hidden_files() -> None:
    ids = [article.id for article in read_articles(["desk"])]
    assert ids == ["desk/C.TXT", "desk/b.txt", "desk/a/10.jsonl:1", "desk/a/2.txt"]


def test_bad_file_does_not_lose_the_others(desk: Path) -> None:
    (desk / "desk/a/11.txt").write_bytes(b"baris satu\nTeks \xe9 lama")
    problems: list[InputError] = []
    articles = list(read_articles(["desk"], problems=problems))
    assert len(articles) == 4
    expected = "desk/a/11.txt:2: byte 16 (0xe9) is not UTF-8 (save the file as UTF-8)"
    assert [str(problem) for problem in problems] == [expected]


def test_bad_bytes_in_one_line_of_json_lines_cost_that_line(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "Satu."}\n{"text": "\xff"}\n{"text": "Tiga."}\n')
    problems: list[InputError] = []
    assert [article.text for article in read_articles([file], problems=problems)] == ["Satu.", "Tiga."]
    assert [problem.where for problem in problems] == [f"{file.as_posix()}:2"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "latin-1"])
def test_other_encodings_are_told_and_not_guessed(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Señor López bercerita é.".encode(encoding))
    with pytest.raises(InputError, match="UTF-8"):
        list(read_articles([file]))


def test_standard_input_is_read_as_told() -> None:
    (text,) = read_articles(["-"], stdin=io.BytesIO(b"---\nsource: A\n---\nIsi."))
    (row,) = read_articles(["-"], stdin=io.BytesIO(b'{"text": "Isi."}\n'), stdin_format="jsonl")
    assert (text.id, text.source, text.text) == ("stdin", "A", "Isi.")
    assert (row.id, row.text) == ("stdin:1", "Isi.")


def test_defaults_fill_what_the_file_leaves_out() -> None:
    defaults = Defaults(source="Warta", published="2024-03-09", language="id")
    stream = io.BytesIO(b'{"text": "Isi.", "source": "Kota"}\n{"text": "Isi."}')
    first, second = read_articles(["-"], defaults=defaults, stdin=stream, stdin_format="jsonl")
    assert (first.source, str(first.published), first.language) == ("Kota", "2024-03-09", "id")
    assert second.source == "Warta"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("desk/c.txt", "there is no such file or directory (did you mean desk/b.txt?)"),
        ("nowhere/c.txt", "there is no such file or directory"),
        ("desk/a/notes.md", "files of this kind are not read (known kinds: .txt, .json, .jsonl)"),
        ("empty", "no file of .txt, .json, .jsonl in this directory"),
        ("a\0b.txt", "cannot be read: embedded null byte"),
    ],
)
def test_errors_name_the_file_and_what_to_do(path: str, message: str) -> None:
    Path("empty").mkdir()
    with pytest.raises(InputError) as caught:
        list(read_articles([path]))
    assert str(caught.value) == f"{path}: {message}"


def test_articles_come_one_by_one() -> None:
    class Tap(io.BytesIO):
        lines = 0

        def __next__(self) -> bytes:
            self.lines += 1
            return super().__next__()

    tap = Tap(b'{"text": "Isi."}\n' * 50)
    articles = read_articles(["-"], stdin=tap, stdin_format="jsonl")
    next(articles)
    assert tap.lines == 1
