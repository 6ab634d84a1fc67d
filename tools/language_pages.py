"""What each language pack knows: sections, entries, forms, with the number of examples that prove them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages import Pack, load_pack, shipped_languages
from factcheck.languages.sections import SECTIONS, Entry

__all__ = ["pages"]


def pages() -> dict[str, str]:
    """``languages/<tag>.md`` for every pack of factcheck's own."""
    return {f"languages/{tag}.md": _page(load_pack(tag)) for tag in shipped_languages()}


def _page(pack: Pack) -> str:
    lines = [
        f"# {pack.settings.name} (`{pack.tag}`)",
        "",
        f"Decimal separator `{pack.decimal}`, group separator `{pack.group}` (CLDR).",
        "",
        "*Examples* are the sentences in the packs that prove an entry; the tests run all of them.",
    ]
    for stem, sections in SECTIONS.items():
        rows = [_row(name, kind, pack.entries[name]) for name, kind in sections.items() if pack.entries.get(name)]
        if rows:
            lines += ["", f"## {stem}.toml", "", "| section | what it is | entries | forms | examples |"]
            lines += ["|---|---|---|---|---|", *rows]
    return "\n".join(lines) + "\n"


def _row(name: str, kind: type[Entry], entries: Sequence[Entry]) -> str:
    forms = sum(len(entry.forms) for entry in entries)
    examples = sum(len(entry.examples) + (len(entry.forms) if entry.each else 0) for entry in entries)
    what = (kind.__doc__ or "").partition("\n")[0]
    return f"| `{name}` | {what} | {len(entries)} | {forms} | {examples} |"
