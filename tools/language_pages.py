"""What each language pack knows: sections, entries, forms, with the number of examples that prove them."""

from __future__ import annotations

from factcheck.languages import Pack, known_languages, load_pack
from factcheck.languages.sections import SECTIONS

__all__ = ["pages"]


def pages() -> dict[str, str]:
    """``languages/<tag>.md`` for every pack."""
    return {f"languages/{tag}.md": _page(load_pack(tag)) for tag in known_languages()}


def _page(pack: Pack) -> str:
    lines = [
        f"# {pack.settings.name} (`{pack.tag}`)",
        "",
        f"Decimal separator `{pack.decimal}`, group separator `{pack.group}` (CLDR).",
        "",
        "| file | section | what it is | entries | forms | examples |",
        "|---|---|---|---|---|---|",
    ]
    for stem, sections in SECTIONS.items():
        for name, kind in sections.items():
            entries = pack.entries.get(name, ())
            if entries:
                forms = sum(len(entry.forms) for entry in entries)
                examples = sum(len(entry.examples) + (len(entry.forms) if entry.each else 0) for entry in entries)
                what = (kind.__doc__ or "").partition("\n")[0]
                lines.append(f"| {stem}.toml | `{name}` | {what} | {len(entries)} | {forms} | {examples} |")
    return "\n".join(lines) + "\n"
