"""Any text at all, and above all what reading is made of, put together at random; and the spans of what is read."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st
from pydantic import BaseModel

from factcheck.records import Span

__all__ = ["LANGUAGES", "TEXTS", "spans_of"]

_FRAGMENTS = (
    "12|1.200|1,3|34.600|0|007|1.2.3|3-5|30–40|½|١٢|²|12/5/2021|5/13/2024|1990s|1990-an|ke-4|17th|QZ8501|0812-3456-7890",
    "satu|dua ratus|ribu|juta|setengah|puluhan|twelve|hundred|million|dozens|a dozen|a few|half a|and a half",
    "puluhan ribu|salah satu|satu-satunya|no one|one|one of|at least another|number one|first quarter|kuartal kedua",
    "lebih dari|hampir|sekitar|sedikitnya|hingga|more than|nearly|about|at least|up to|antara|dan|between|and|of|a",
    "orang|tewas|terluka|hilang|korban|menewaskan|killed|wounded|dead|casualties|hostages|tak seorang pun|no one was",
    "di antaranya|termasuk|lainnya|including|of them|others|another|seorang|anak-anak|children|warga sipil",
    "Rabu|Jumat|7 Oktober|12 Mei 2021|kemarin|pekan lalu|tujuh bulan|May 12|Monday|last week|hari|years old|berusia",
    "kata|ujarnya|menurut|mengatakan|bahwa|said|according to|told|he said|dilansir|AP|pasal|Resolution|flight",
    "Netanyahu|Kementerian Kesehatan Gaza|Hamas|Dr. Rania|the army|Gaza|Rafah|İstanbul|Baca juga:|O’Neil|Jum'at",
    "“|”|\"|'|‘|’|«|»|(|)|,|.|:|;|-|—|…|?|!|%|$|Rp|''|``|`|soldiers'|’90s|5'|7\"",
    "\n|\n\n|\t|\u00a0|\u200b|\u202e|\x00|\ud800|\ufeff|_|é|ß|е|🙂|e\u0301|\u0661|İ|ſ",
)
"""Numerals, hedges, people, outcomes, times, cues, names, marks, and hostile characters."""
_WORDS = st.sampled_from(["9" * 40, *(word for line in _FRAGMENTS for word in line.split("|"))])

TEXTS = st.one_of(
    st.lists(_WORDS, max_size=40).map(" ".join),
    st.lists(_WORDS, max_size=40).map("".join),
    st.text(max_size=200),
    st.text(alphabet="0123456789.,-/ :%\"'“”‘’a\n", max_size=120),
)
LANGUAGES = st.sampled_from(["id", "en"])


def spans_of(value: object) -> Iterator[Span]:
    """Every span inside a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans_of(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans_of(item)
