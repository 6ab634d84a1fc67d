"""A reader of ``.wire`` files: an invented format of an agency that sends many short reports in one file.

``ZCZC 2024-03-12 Harbour Wire`` opens a report, ``NNNN`` alone on a line closes it; the text stands between them.
"""

from collections.abc import Iterator

from factcheck import Article, InputError

BEGIN, END = "ZCZC", "NNNN"


def read_wire(text: str) -> Iterator[Article]:
    """The reports of a file.

    Raises:
        InputError: Something stands outside of a report, or the last one has no end.
    """
    head: str | None = None
    body: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if head is None and line.startswith(BEGIN):
            head, body = line.removeprefix(BEGIN).strip(), []
        elif head is not None and line.strip() == END:
            published, _, source = head.partition(" ")
            yield Article(text="\n".join(body), source=source or None, published=published or None)
            head = None
        elif head is not None:
            body.append(line)
        elif line.strip():
            raise InputError(f"line {number} is outside of a report", hint=f"a report begins with {BEGIN}")
    if head is not None:
        raise InputError("the last report has no end", hint=f"a report ends with {END}")
