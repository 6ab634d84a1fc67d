"""What holds for speech in any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.pipeline import extract_article
from factcheck.records import Article, Quote, QuoteMode

PEOPLE = ("Sari Dewi", "Amir Hasan", "Rina Wulandari", "Jane Miller", "Omar Grant")
WORDS = {
    "id": ("jembatan", "sungai", "hujan", "pagi", "pasar", "tua", "ramai", "naik", "pelan"),
    "en": ("bridge", "river", "rain", "morning", "market", "old", "busy", "rises", "slowly"),
}
FRAMES = {
    "id": (
        "“{sentence},” kata {name}.",
        "”{sentence},” ujar {name}, Senin.",
        '"{sentence}," tutur Bupati {name} di kantornya.',
        "{name} mengatakan, “{sentence}.”",
        "Menteri Dalam Negeri {name} pada hari Kamis mengatakan: “{sentence}.”",
        "{name} mengatakan, hujan reda. “{sentence},” katanya.",
    ),
    "en": (
        "“{sentence},” said {name}.",
        '"{sentence}," {name} said on Monday.',
        "“{sentence},” said Prime Minister {name}.",
        "{name}, the head of the office, said: “{sentence}.”",
        "{name} told reporters on Monday: “{sentence}.”",
    ),
}
REPORTS = {
    "id": ("{name} mengatakan bahwa {sentence}.", "Menurut {name}, {sentence}.", "{Sentence}, kata {name}."),
    "en": ("{name} said that {sentence}.", "According to {name}, {sentence}.", "{Sentence}, {name} said."),
}
MARKS = ["“", "”", '"', "‘", "’", "'", "„", "«", "»", "''"]
SIGNS = [" ", ", ", ". ", "\n", "\n\n", ": ", "(", ")", "—", "İ", "é"]
SPOKEN = ["kata ", "katanya", "said ", "Budi ", "mengatakan", " bahwa ", "menurut ", "according to ", "he ", "dia "]
PIECES = st.sampled_from([*MARKS, *SIGNS, *SPOKEN, "Hamas ", "dan ", "dilansir AP"])


@st.composite
def sentences(draw: st.DrawFn, tag: str) -> str:
    return " ".join(draw(st.lists(st.sampled_from(WORDS[tag]), min_size=4, max_size=9)))


def quotes(text: str, tag: str) -> tuple[Quote, ...]:
    return extract_article(Article(text=text, language=tag)).quotes


@settings(deadline=None, max_examples=100)
@given(st.data(), st.sampled_from(("id", "en")), st.sampled_from(PEOPLE))
def test_a_speaker_frame_gives_back_speaker_and_sentence(data: st.DataObject, tag: str, name: str) -> None:
    sentence = data.draw(sentences(tag)).capitalize()
    text = data.draw(st.sampled_from(FRAMES[tag])).format(sentence=sentence, name=name)
    direct = [quote for quote in quotes(text, tag) if quote.mode == QuoteMode.DIRECT]
    assert [(quote.speaker, quote.span.text.rstrip(",.")) for quote in direct] == [(name, sentence)]


@settings(deadline=None, max_examples=100)
@given(st.data(), st.sampled_from(("id", "en")), st.sampled_from(PEOPLE))
def test_a_reported_sentence_gives_back_speaker_and_sentence(data: st.DataObject, tag: str, name: str) -> None:
    sentence = data.draw(sentences(tag))
    text = data.draw(st.sampled_from(REPORTS[tag])).format(sentence=sentence, Sentence=sentence.capitalize(), name=name)
    found = [(quote.mode, quote.speaker, quote.span.text.lower()) for quote in quotes(text, tag)]
    assert found == [(QuoteMode.INDIRECT, name, sentence)]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join), st.sampled_from(("id", "en")))
def test_spans_point_at_their_text_and_direct_speech_never_overlaps(text: str, tag: str) -> None:
    article = Article(text=text, language=tag)
    extraction = extract_article(article)
    end = 0
    for quote in extraction.quotes:
        for span in (quote.span, *quote.spans, *filter(None, (quote.speaker_span, quote.cue_span))):
            assert article.text[span.start : span.end] == span.text
        assert (quote.span.start, quote.span.end) == (quote.spans[0].start, quote.spans[-1].end)
        assert all(a.end <= b.start for a, b in zip(quote.spans, quote.spans[1:], strict=False))
        if quote.mode != QuoteMode.INDIRECT:
            assert quote.span.start >= end
            end = quote.span.end


@settings(deadline=None, max_examples=100)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(("id", "en")))
def test_marked_speech_stands_between_marks_or_says_that_it_is_unclosed(text: str, tag: str) -> None:
    marks = "“”\"„«»‘’'"
    article = Article(text=text, language=tag)
    for quote in extract_article(article).quotes:
        if quote.mode == QuoteMode.DIRECT and "unclosed" not in quote.notes:
            assert article.text[quote.span.end :].lstrip()[:1] in marks
        if quote.mode != QuoteMode.INDIRECT:
            assert article.text[: quote.span.start].rstrip()[-1:] in marks
