"""The news of three desks: what is one story, which half it is of, and what each file holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import news

MORE = "Rain fell all day, and the road to the harbour was closed. " * 6


def _one(name: str, title: str, published: str | None = "2025-10-20", language: str = "en") -> dict[str, Any]:
    found = {"id": name, "title": title, "text": f"{title}\n{MORE}", "published": published, "language": language}
    return {key: value for key, value in found.items() if value}


def test_articles_with_rare_words_in_common_are_one_story_within_days() -> None:
    plain = [_one(f"x{number}", f"Item {number} of the council") for number in range(80)]
    first, second = _one("a", "Ferry Melati capsizes off Tarum"), _one("b", "Ferry Melati capsized, Tarum mourns")
    late = _one("c", "Ferry Melati capsizes off Tarum", "2025-12-20")
    other = _one("d", "Ferry Melati capsizes off Tarum", language="id")
    assert news.stories([*plain, first, second, late, other]) == [[80, 81]]


def test_a_story_has_six_articles_at_most() -> None:
    plain = [_one(f"x{number}", f"Item {number} of the council") for number in range(80)]
    ferries = [_one(f"a{number}", "Ferry Melati capsizes off Tarum") for number in range(9)]
    assert sorted(len(story) for story in news.stories([*plain, *ferries])) == [3, 6]


def test_the_files_of_the_three_desks_are_read(tmp_path: Path) -> None:
    (tmp_path / "bbc" / "sport").mkdir(parents=True)
    (tmp_path / "bbc" / "sport" / "001.txt").write_text(f"A cup tie\n\n{MORE}£3m", encoding="latin-1")
    (tmp_path / "bbc" / "sport" / "002.txt").write_text(f"A cup tie\n\n{MORE}£3m", encoding="latin-1")
    detik = 'id,judul,tanggal,isi_berita\n7,Judul,10/21/2025 20:43,"Satu.\nSCROLL TO CONTINUE WITH CONTENT\nDua."\n'
    (tmp_path / "detik.csv").write_text(detik, encoding="utf-8")
    cnn = f"title,date,clean_text\nKurs,2023-12-02,{MORE.replace(',', '')}\nPendek,2023-12-02,Pendek.\n"
    (tmp_path / "cnn.csv").write_text(cnn, encoding="utf-8")
    files = {"bbc": "bbc", "detik": "detik.csv", "cnn": "cnn.csv", "out": "."}
    assert news.main([part for name, file in files.items() for part in (f"--{name}", str(tmp_path / file))]) == 0
    written = (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    found = {row["id"]: row for row in map(json.loads, written)}
    wanted = {name for name in ("detik-7", "cnn-0", "bbc-sport-001") if news.is_read(name)}
    assert set(found) == wanted
    assert all("title" not in row for row in found.values())
    assert {row.get("published") for row in found.values()} <= {"2025-10-21", "2023-12-02", None}
    assert [(tmp_path / f"{half}.jsonl").read_text(encoding="utf-8") for half in ("read", "kept")] == ["", ""]


def test_an_advertisement_inside_a_text_is_none_of_it(tmp_path: Path) -> None:
    file = tmp_path / "detik.csv"
    text = 'id,judul,tanggal,isi_berita\n7,Judul,10/21/2025 20:43,"Satu.\nSCROLL TO CONTINUE WITH CONTENT\nDua."\n'
    file.write_text(text, encoding="utf-8")
    (article,) = news._detik(file)
    assert article["text"] == "Judul\nSatu.\nDua."
    assert article["published"] == "2025-10-21"
