"""The dossiers of wire news: what the names of files tell, what stands in the texts, which half a topic is of."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import duc

WIRE = """<DOC>
<DOCNO> APW19981106.0520 </DOCNO>
<TEXT>
<P>
	The mayor of Tarum said ``nobody
was hurt'' &amp; left. {more}
</P>
<P>
	The market opened again.
</P>
</TEXT>
</DOC>
"""


def _written(folder: Path, names: list[str], more: str = "word " * 80) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(WIRE.format(more=more), encoding="latin-1")
    return folder


def test_an_article_has_its_outlet_and_day_from_its_name(tmp_path: Path) -> None:
    article = duc.article_of(_written(tmp_path, ["NYT19981106.0520"]) / "NYT19981106.0520")
    assert article is not None
    assert (article["source"], article["published"]) == ("New York Times", "1998-11-06")
    first, second = article["text"].split("\n")
    assert first.startswith("The mayor of Tarum said “nobody was hurt” & left.")
    assert second == "The market opened again."


def test_a_line_to_editors_and_another_file_are_no_articles(tmp_path: Path) -> None:
    folder = _written(tmp_path, ["APW19981106.0520", "README"], more="")
    assert duc.article_of(folder / "APW19981106.0520") is None
    assert duc.article_of(folder / "README") is None


def test_both_halves_are_written_and_an_article_of_two_topics_once(tmp_path: Path) -> None:
    names = [f"APW1998110{day}.0001" for day in range(1, 5)]
    for topic in ("d1t", "d2t", "d3t", "d4t"):
        _written(tmp_path / "duc2004" / "docs" / topic, [*(f"{name}{topic[1]}" for name in names), "XIE19981109.0001"])
    assert duc.main([str(tmp_path / "duc2004" / "docs"), "--out", str(tmp_path)]) == 0
    rows: dict[str, list[dict[str, Any]]] = {
        half: [json.loads(line) for line in (tmp_path / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]
        for half in ("read", "kept")
    }
    assert all(duc.is_read(row["id"]) is (half == "read") for half, found in rows.items() for row in found)
    found = [row for half in rows.values() for row in half]
    assert {row["id"] for row in found} == {f"duc2004-d{number}t" for number in range(1, 5)}
    assert sum(article["source"] == "Xinhua" for row in found for article in row["articles"]) == 1
