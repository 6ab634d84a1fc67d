"""The noun phrase that names a speaker, on either side of a cue."""

from __future__ import annotations

import re

from factcheck.extract.quotes.lexicon import Lexicon
from factcheck.extract.quotes.phrases import (
    TOKEN,
    Phrase,
    Token,
    bracket,
    ends_in_name,
    in_office,
    inside_name,
    is_name,
    is_title,
    lowered,
    named_run,
    opener_at,
    titled_run,
)

__all__ = ["sentence_subject", "speaker_after", "speaker_before"]

_REACH = 260
"""Most characters between a cue and the beginning of its speaker."""
_NEAR = 90
"""The part of it that is looked at first."""
_AHEAD = 170
"""Most characters of a speaker behind a cue, with what stands between office and name."""
_LONGEST = 14
"""Most words of a speaker."""
_OPENER_WORDS = 3
_BODY_WORDS = 5
"""Most words of an article, a noun and what stands between."""
_NAME_WORDS = 5
_NO_PERSON = frozenset(("place", "party", "organisation", "weekday", "month"))
_PLAIN = re.compile(r" ([^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+){0,3})(?=,| \(|\.(?:\s|$))")
"""A run of words with capitals, and what ends it."""
_PLAIN_BEFORE = 48
_PLAIN_WORDS = 4
_QUOTES = frozenset('"“”„«»')


def speaker_before(text: str, floor: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """The subject of a verb that begins at ``end``; nothing before ``floor`` is looked at."""
    if end - floor <= _PLAIN_BEFORE:
        plain = _plain_subject(text, floor, end, lexicon)
        if plain is not None:
            return plain
    if end - floor > _NEAR:  # most subjects stand right before their verb: a short look is enough
        tokens = list(TOKEN.finditer(text, end - _NEAR, end))
        last = _skip_back(tokens, len(tokens) - 1, lexicon)
        if last > 1 and tokens[last].group() not in ",—–-":
            found = _walk_back(tokens, last, lexicon)
            if found is not None and found[0] > 1 and tokens[found[0]].group().lower() not in lexicon.times:
                return Phrase(tokens[found[0]].start(), tokens[found[1]].end())
    return _subject(list(TOKEN.finditer(text, max(floor, end - _REACH), end)), lexicon)


def sentence_subject(text: str, floor: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """The noun phrase that the sentence before ``end`` begins with: the subject of all verbs it joins.

    "Governor Stark thanked the pilots and said …" → "Governor Stark". Where a noun in small letters ends cannot be told
    without its verb: of those only bodies and offices that the pack knows are taken ("The police union filed …").
    """
    chunks = _chunks(list(TOKEN.finditer(text, max(floor, end - _REACH), end)))
    while len(chunks) > 1 and _is_aside(chunks[0], lexicon):
        chunks = chunks[1:]
    if not chunks or (floor < end - _REACH and len(chunks) == 1):
        return None
    chunk = chunks[0]
    first = _trim(chunk, 0, len(chunk) - 1, lexicon)
    if first < len(chunk) and lowered(chunk[first].group(), lexicon) in lexicon.determiners:
        return _known_body(chunk, first, lexicon)
    found = _walk_on(chunk, lexicon)
    return found if found is not None and text[found.start].isupper() else None


def _known_body(chunk: list[Token], first: int, lexicon: Lexicon) -> Phrase | None:
    """The noun phrase behind an article: a run of capitals, or words up to the last one for a body or office."""
    last = first
    while last + 1 < len(chunk) and (chunk[last + 1].group()[0].isupper() or inside_name(chunk, last + 1, lexicon)):
        last += 1
    if last == first:
        known = range(first + 1, min(len(chunk), first + _BODY_WORDS))
        last = max((n for n in known if _is_known(chunk[n], lexicon)), default=first)
    return Phrase(chunk[first].start(), chunk[last].end()) if last > first else None


def _is_known(token: Token, lexicon: Lexicon) -> bool:
    word = token.group().lower()
    return word in lexicon.counters or word in lexicon.plurals


def _plain_subject(text: str, floor: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """The subject where nothing but words with capitals stands between: "Sari Dewi mengatakan"."""
    lead = text[floor:end]
    words = lead.split()
    if not 0 < len(words) <= _PLAIN_WORDS or "\n" in lead:
        return None
    for word in words:
        low = lowered(word, lexicon)
        if not word[0].isupper() or not word.isalpha() or low in lexicon.special or low in lexicon.times:
            return None
    start = floor + len(lead) - len(lead.lstrip())
    return Phrase(start, floor + len(lead.rstrip()))


def _subject(tokens: list[Token], lexicon: Lexicon) -> Phrase | None:
    last = _skip_back(tokens, len(tokens) - 1, lexicon)
    if last < 0:
        return None
    if tokens[last].group() in ",—–-":
        return _apart(tokens[:last], lexicon)
    phrase = _walk_back(tokens, last, lexicon)
    if phrase is None:
        return None
    first, last = phrase
    if first < 0:  # a phrase of time or place, set off by a comma, stands between
        return _apart(tokens[:last], lexicon)
    low = lowered(tokens[first].group(), lexicon)
    if low in lexicon.times and low not in lexicon.pronouns:
        return _apart(tokens[:first], lexicon)
    return Phrase(tokens[first].start(), tokens[last].end())


def _skip_back(tokens: list[Token], last: int, lexicon: Lexicon) -> int:
    """The last token that is no adverb, auxiliary or bracket."""
    while last >= 0:
        low = lowered(tokens[last].group(), lexicon)
        if low == ")":
            last = bracket(tokens, last) - 1
        elif low in lexicon.modifiers and low not in lexicon.pronouns:
            last -= 1
        else:
            break
    return last


def _walk_back(tokens: list[Token], last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and last token of the noun phrase that ends at ``last``; first is -1 where a comma sets it apart."""
    position, opened = last, last
    while position >= 0 and opened - position < _LONGEST:
        word = tokens[position].group()
        low = lowered(word, lexicon)
        if low not in lexicon.turns and word[0].isalnum():
            position -= 1
            continue
        if _ends_phrase(tokens, position, opened, lexicon):
            opener = _opener_over(tokens, position, lexicon)
            if low in lexicon.complementizers or low in lexicon.subordinators or opener >= 0:
                position = max(position, opener)
                break
            if low in lexicon.infinitives and position == opened:
                return None
            titled = titled_run(tokens, position + 1, opened, lexicon)
            if titled is None:
                titled = named_run(tokens, position + 1, opened, lexicon)
            if titled is not None:
                return titled, opened
            opened = _skip_back(tokens, position - 1, lexicon)
            if opened < 0:
                return None
            if tokens[opened].group() == ",":
                return -1, opened
            position = opened
            continue
        if _parts_verb(tokens, position, opened, lexicon):
            opened = position = _skip_back(tokens, position - 1, lexicon)
            continue
        if word == ")":
            position = bracket(tokens, position)
        elif not word[0].isalnum() and not inside_name(tokens, position, lexicon):
            break
        elif low in lexicon.openers and word[0].islower() and low not in lexicon.links:
            position = max(position, _opener_over(tokens, position, lexicon))
            break
        position -= 1
    first = _trim(tokens, position + 1, opened, lexicon)
    if first <= opened and tokens[first].group()[0].islower():
        first = titled_run(tokens, first, opened, lexicon) or first
    return None if first > opened else (first, opened)


def _parts_verb(tokens: list[Token], position: int, opened: int, lexicon: Lexicon) -> bool:
    """Whether an adverb stands between a subject and another verb of it ("X juga menghadapi tekanan … mengatakan")."""
    low = lowered(tokens[position].group(), lexicon)
    if position >= opened or low not in lexicon.modifiers or low in lexicon.titles or low in lexicon.pronouns:
        return False
    return tokens[position + 1].group()[0].islower() and tokens[opened].group()[0].islower()


def _ends_phrase(tokens: list[Token], position: int, opened: int, lexicon: Lexicon) -> bool:
    """Whether a word ends the noun phrase that was walked back over.

    With a capital inside a sentence a small word is a name ("Hari", "May"); inside an office it is part of it
    ("menteri dalam negeri"); a relative pronoun ends a phrase only where its clause stands between.
    """
    word = tokens[position].group()
    low = lowered(word, lexicon)
    if low not in lexicon.breaks or in_office(tokens, position, lexicon):
        return False
    if low in lexicon.pronouns and not (low in lexicon.relatives and position < opened):
        return False
    return not word[0].isupper() or position == 0 or not tokens[position - 1].group()[-1].isalnum()


def _opener_over(tokens: list[Token], position: int, lexicon: Lexicon) -> int:
    """The last token of the opener that a token is part of, or -1."""
    for start in range(position, max(-1, position - _OPENER_WORDS), -1):
        last = start + opener_at(tokens, start, lexicon) - 1
        if last >= position:
            return last
    return -1


def _trim(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """The first token behind openers, modifiers and small words."""
    while first <= last:
        low = lowered(tokens[first].group(), lexicon)
        if low in lexicon.determiners or low in lexicon.pronouns:
            break
        opener = opener_at(tokens, first, lexicon)
        if opener:
            first += opener
        elif low in lexicon.inherits or (
            low not in lexicon.titles
            and (low in lexicon.openers or low in lexicon.links or low in lexicon.modifiers or not low[0].isalnum())
        ):
            first += 1
        else:
            break
    return first


def _apart(tokens: list[Token], lexicon: Lexicon) -> Phrase | None:
    """The speaker of a verb behind a comma: "X, who …, said", "Ketua X, Y, mengatakan"."""
    chunks = _chunks(tokens)
    while len(chunks) > 1 and _is_aside(chunks[0], lexicon):
        chunks = chunks[1:]
    while len(chunks) > 1 and _is_aside(chunks[-1], lexicon):
        chunks = chunks[:-1]
    if not chunks:
        return None
    first, last = chunks[0], chunks[-1]
    if len(chunks) > 1 and any(is_title(token, lexicon) for token in chunks[-2]):
        while len(last) > 2 and last[0].group()[0].islower() and is_title(last[0], lexicon):
            last = last[1:]
        if is_name(last, lexicon):
            return Phrase(last[0].start(), last[-1].end())
    return _walk_on(first, lexicon)


def _chunks(tokens: list[Token]) -> list[list[Token]]:
    """What stands between commas; what is in brackets is left out; a sentence mark or quotation starts anew."""
    chunks: list[list[Token]] = [[]]
    depth = 0
    for number, token in enumerate(tokens):
        word = token.group()
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif word == "," or word in "—–":
            chunks.append([])
        elif word in _QUOTES or word in ".:;?!":
            if word == "." and number + 1 < len(tokens) and tokens[number + 1].start() - token.end() <= 1:
                continue
            chunks = [[]]
        else:
            chunks[-1].append(token)
    return [chunk for chunk in chunks if chunk]


def _is_aside(chunk: list[Token], lexicon: Lexicon) -> bool:
    """Whether what stands before a comma is no subject: an opener, or a phrase of time or place."""
    low = lowered(chunk[0].group(), lexicon)
    if low in lexicon.breaks or low in lexicon.times or "according" in lexicon.pack.words.get(low, ()):
        return True
    if low in lexicon.pronouns or low in lexicon.determiners:
        return False
    return " ".join(lowered(token.group(), lexicon) for token in chunk) in lexicon.openers


def _walk_on(chunk: list[Token], lexicon: Lexicon) -> Phrase | None:
    """The noun phrase at the beginning of a clause."""
    first = _trim(chunk, 0, len(chunk) - 1, lexicon)
    if first >= len(chunk) or lowered(chunk[first].group(), lexicon) in lexicon.breaks - lexicon.pronouns.keys():
        return None
    if is_title(chunk[first], lexicon) and len(chunk) - first <= _LONGEST and ends_in_name(chunk[first:], lexicon):
        return Phrase(chunk[first].start(), chunk[-1].end())
    titled = titled_run(chunk, first, len(chunk) - 1, lexicon)
    if titled is not None:
        return Phrase(chunk[titled].start(), chunk[-1].end())
    last = first
    capital = chunk[first].group()[0].isupper() and lowered(chunk[first].group(), lexicon) not in lexicon.determiners
    for number in range(first, min(len(chunk), first + _LONGEST)):
        word = chunk[number].group()
        low = lowered(word, lexicon)
        if low in lexicon.breaks and low not in lexicon.pronouns:
            break
        if capital and number > first and word[0].islower() and low not in lexicon.links and low not in lexicon.titles:
            break
        last = number
    while last > first and lowered(chunk[last].group(), lexicon) in lexicon.links:
        last -= 1
    return Phrase(chunk[first].start(), chunk[last].end())


def speaker_after(text: str, start: int, limit: int, lexicon: Lexicon, bodies: dict[int, int]) -> Phrase | None:
    """The speaker behind a cue ("kata X", "said X", "menurut X").

    ``bodies`` holds start and end of the organisations of the text, whose names may go over small words.
    """
    plain = _PLAIN.match(text, start, limit)
    if plain is not None and not bodies and _is_plain(plain.group(1), lexicon):
        return Phrase(plain.start(1), plain.end(1))
    tokens = list(TOKEN.finditer(text, start, min(limit, start + _NEAR)))
    last = _run(text, tokens, 0, lexicon, bodies)
    if last + 2 >= len(tokens) and limit > start + _NEAR:
        tokens = list(TOKEN.finditer(text, start, min(limit, start + _AHEAD)))
        last = _run(text, tokens, 0, lexicon, bodies)
    if last < 0:
        return None
    while last > 0 and lowered(tokens[last].group(), lexicon) in lexicon.links:
        last -= 1
    phrase = tokens[: last + 1]
    if any(is_title(token, lexicon) for token in phrase):
        named = _appositive(list(TOKEN.finditer(text, start, min(limit, start + _AHEAD))), last + 1, lexicon)
        if named is not None and (not ends_in_name(phrase, lexicon) or _full_name(text, named, lexicon)):
            return named
    return Phrase(phrase[0].start(), phrase[-1].end())


def _is_plain(name: str, lexicon: Lexicon) -> bool:
    """Whether words with capitals are a name and nothing else."""
    for word in name.split(" "):
        low = lowered(word, lexicon)
        if low in lexicon.no_plain:
            return False
    return True


def _run(text: str, tokens: list[Token], first: int, lexicon: Lexicon, bodies: dict[int, int]) -> int:
    """The last token of the noun phrase that begins at ``first``, or -1."""
    last = first - 1
    inside = 0
    line_end = text.find("\n", tokens[first].end(), tokens[-1].end()) if first < len(tokens) else -1
    for number in range(first, min(len(tokens), first + _LONGEST)):
        token = tokens[number]
        start, end = token.span()
        if start in bodies:
            inside = max(inside, bodies[start])
        if end <= inside:
            last = number
            continue
        if 0 <= line_end < start and "\n" in text[tokens[number - 1].end() : start]:
            break
        word = token.group()
        low = lowered(word, lexicon)
        if low not in lexicon.halts and word[0].isalpha():
            last = number
            continue
        if word == "(" and number > first:
            inside = _over_bracket(tokens, number)
            if not inside:
                break
            continue
        if not word[0].isalnum():
            if inside_name(tokens, number, lexicon) and number + 1 < len(tokens):
                continue
            break
        if low in lexicon.pronouns and number == first:
            return number
        if word[0].isdigit() or (low in lexicon.times and low not in lexicon.breaks):
            break
        if _stops(tokens, number, first, lexicon):
            break
        if number > first and word[0].islower() and "cue" in lexicon.pack.words.get(low, ()):
            break
        last = number
    return last


def _stops(tokens: list[Token], number: int, first: int, lexicon: Lexicon) -> bool:
    """Whether a small word ends a speaker that stands behind its cue."""
    word = tokens[number].group()
    low = lowered(word, lexicon)
    if (low not in lexicon.breaks and low not in lexicon.as_words) or word[0].isupper():
        return False
    if in_office(tokens, number, lexicon):
        return False
    given_out = (
        number > first
        and low in lexicon.by_words
        and lowered(tokens[number - 1].group(), lexicon) in lexicon.source_nouns
    )
    return not given_out


def _over_bracket(tokens: list[Token], number: int) -> int:
    """Where a short bracket inside a name ends, or 0: "Komisi Pemilihan Umum (KPU) Jawa Barat"."""
    for later in range(number + 1, min(len(tokens) - 1, number + 5)):
        if tokens[later].group() == ")":
            return tokens[later].end() if tokens[later + 1].group()[0].isupper() else 0
    return 0


def _appositive(tokens: list[Token], first: int, lexicon: Lexicon) -> Phrase | None:
    """A name set off by commas behind an office: "kata juru bicara X (Y), Maria Z, …"."""
    if first < len(tokens) and tokens[first].group() == "(":
        first = next((n + 1 for n in range(first, len(tokens)) if tokens[n].group() == ")"), len(tokens))
    while first < len(tokens) and tokens[first].group() == ",":
        first += 1
        last = first
        while last < len(tokens) and tokens[last].group()[0].isalpha():
            if lowered(tokens[last].group(), lexicon) in lexicon.breaks:
                break
            last += 1
        while first < last - 1 and is_title(tokens[first], lexicon):
            first += 1
        chunk = tokens[first:last]
        if chunk and is_name(chunk, lexicon) and (len(chunk) > 1 or _set_off(tokens, last, chunk[0], lexicon)):
            return Phrase(chunk[0].start(), chunk[-1].end())
        if not chunk or not chunk[0].group()[0].isupper():
            return None
        first = last
    return None


def _full_name(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether an apposition is surely a person: several words, closed by a sign, and no place or body."""
    words = text[phrase.start : phrase.end].lower().split()
    roles = {role for word in (" ".join(words), *words) for role in lexicon.pack.words.get(word, ())}
    closed = text[phrase.end : phrase.end + 1] in (",", ".", "")
    return closed and 1 < len(words) < _NAME_WORDS and roles.isdisjoint(_NO_PERSON)


def _set_off(tokens: list[Token], last: int, name: Token, lexicon: Lexicon) -> bool:
    """Whether a single word between commas is a name and no place."""
    roles = lexicon.pack.words.get(name.group().lower(), {})
    return "place" not in roles and "party" not in roles and (last >= len(tokens) or tokens[last].group() in ",.")
