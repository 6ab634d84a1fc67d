"""Every entry of every language pack is proved by its own examples; a section without examples fails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import pytest

from factcheck.extract.pipeline import extract_article, extract_slots
from factcheck.languages import known_languages, load_pack
from factcheck.languages.sections import SECTIONS, Entry
from factcheck.records import Article
from factcheck.testing.describe import describe, describe_slots, matches


class Case(NamedTuple):
    tag: str
    section: str
    form: str
    text: str
    want: tuple[str, ...]
    never: tuple[str, ...]
    published: date | None


def entries() -> Iterator[tuple[str, str, Entry]]:
    for tag in known_languages():
        pack = load_pack(tag)
        for file, sections in SECTIONS.items():
            if file == "dating":  # its sentences are read with references at hand: tests/dating/test_cases.py
                continue
            for section in sections:
                for entry in pack.entries.get(section, ()):
                    yield tag, section, entry


def cases_of(tag: str, section: str, entry: Entry) -> Iterator[Case]:
    if entry.each is not None:
        for form in entry.forms:
            value = getattr(entry, "values", {}).get(form, "")

            def filled(line: str, form: str = form, value: object = value) -> str:
                return line.replace("{word}", form).replace("{value}", str(value))

            want = tuple(map(filled, entry.each.want))
            never = tuple(map(filled, entry.each.never))
            yield Case(tag, section, form, filled(entry.each.text), want, never, entry.each.published)
    for example in entry.examples:
        yield Case(tag, section, "", example.text, example.want, example.never, example.published)


ENTRIES = list(entries())


@pytest.mark.parametrize(
    ("tag", "section", "entry"), ENTRIES, ids=[f"{tag}-{section}-{entry.forms[0]}" for tag, section, entry in ENTRIES]
)
def test_examples_hold(tag: str, section: str, entry: Entry) -> None:
    cases = list(cases_of(tag, section, entry))
    assert cases, "an entry needs `each` or `examples`"
    assert any(case.want or case.never for case in cases), "an example needs `want` or `never`"
    for case in cases:
        article = Article(text=case.text, published=case.published, language=tag)
        lines = describe(extract_article(article)) + describe_slots(extract_slots(article, tag))
        for wanted in case.want:
            assert any(matches(line, wanted) for line in lines), f"{case.text!r} lacks {wanted!r}: {lines}"
        for unwanted in case.never:
            assert not any(matches(line, unwanted) for line in lines), f"{case.text!r} gives {unwanted!r}: {lines}"


@pytest.mark.parametrize("tag", known_languages())
def test_every_form_has_an_example(tag: str) -> None:
    missing = []
    for other, section, entry in ENTRIES:
        if other != tag or entry.each is not None:
            continue
        texts = " ".join(example.text.lower() for example in entry.examples)
        missing += [f"{section}: {form}" for form in entry.forms if form.lower() not in texts]
    assert missing == []


@pytest.mark.parametrize("tag", known_languages())
def test_no_form_stands_twice_in_a_section(tag: str) -> None:
    seen: dict[tuple[str, str], int] = {}
    for other, section, entry in ENTRIES:
        if other == tag:
            for form in entry.forms:
                seen[section, form.lower()] = seen.get((section, form.lower()), 0) + 1
    assert [key for key, times in seen.items() if times > 1] == []
