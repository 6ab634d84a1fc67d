"""The report of a check: what was read, compared and found, and every form it can be had in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, overload

from pydantic import ValidationError

from factcheck.errors import InputError
from factcheck.records import SCHEMA_VERSION
from factcheck.report.result import CheckResult

if TYPE_CHECKING:
    import pandas
    import polars

    from factcheck.report.matrix import Matrix
    from factcheck.report.timeline import Timeline

__all__ = ["Report"]

Frame = Literal["findings", "claims", "facts", "marks", "timeline", "matrix"]


class Report(CheckResult):
    """Everything that a check gives.

    ``findings`` come loudest first, one per issue. ``suppressed`` are those that a waiver or the baseline keeps
    quiet: they count for nothing. ``notices`` tell of waivers that are of no use, and of rules and articles that
    something broke on. ``subject`` is the id of the draft that findings concern, ``None`` where all articles count
    alike. ``datings`` say when each article was written, as far as its text shows. ``coverage`` sums up how much of
    the figures and quotation marks of all articles was read. ``facts`` are what the articles state, each value with
    its sources, and ``marks`` say of every statement how it stands to them. ``language`` is the language of the
    messages.
    """

    @classmethod
    def from_json(cls, text: str | bytes) -> Report:
        """Read what ``to_json`` wrote. Fields that this version does not know are passed over.

        Raises:
            InputError: It is no report, or one that a newer version with another schema wrote.
        """
        try:
            version = json.loads(text)["schema_version"]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InputError(
                "this is not a report as factcheck writes it", hint="give the output of to_json"
            ) from error
        if version != SCHEMA_VERSION:
            hint = f"this version reads schema {SCHEMA_VERSION}: use the factcheck that wrote it"
            raise InputError(f"the report has schema {version}", hint=hint)
        try:
            return cls.model_validate_json(text, extra="ignore")
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            raise InputError(first["msg"], where=".".join(str(part) for part in first["loc"])) from error

    def to_text(self, *, width: int = 80, color: bool = False, explain: bool = False) -> str:
        """The report for people: findings with their passages, how the articles were dated, a summary.

        Args:
            width: Columns to wrap at; at least 40.
            color: Write ANSI colours.
            explain: Write the decision steps of each comparison behind a finding, too.
        """
        from factcheck.report.text import render_text

        return render_text(self, width=width, color=color, explain=explain)

    def to_sheet(self, *, width: int = 80, color: bool = False) -> str:
        """The facts with who bears them, as text; with a draft as the subject a tick at each of its values.

        Args:
            width: Columns to wrap at; at least 40.
            color: Write ANSI colours.
        """
        from factcheck.report.sheet import render_sheet

        return render_sheet(self, width=width, color=color)

    def to_html(self) -> str:
        """The report as one page for a browser: no network, no script, every text of an article inert.

        Write it to a file as UTF-8, or ``factcheck check … --format html --output FILE``.
        """
        from factcheck.report.page import render_page

        return render_page(self)

    def _repr_html_(self) -> str:
        """The findings as a short table, for notebooks."""
        from factcheck.report.fragment import render_fragment

        return render_fragment(self)

    @overload
    def to_frame(self, what: Frame = "findings", library: Literal["pandas"] = "pandas") -> pandas.DataFrame: ...

    @overload
    def to_frame(self, what: Frame = "findings", *, library: Literal["polars"]) -> polars.DataFrame: ...

    def to_frame(
        self, what: Frame = "findings", library: Literal["pandas", "polars"] = "pandas"
    ) -> pandas.DataFrame | polars.DataFrame:
        """A part of the report as a frame, one row each; the columns are the same in both libraries.

        Findings: ``code``, ``name``, ``severity`` (ordered: info < warning < error), ``verdict``, ``message``,
        ``expected``, ``observed``, ``confidence``; ``articles``, ``passages``, ``reasons``, ``could_be``, ``to_check``
        (tuples in pandas, lists in polars); ``fingerprint``, ``url``.

        Claims of all articles: ``id``, ``article_id``, ``source``, ``published`` (the day, as the outlet gave it),
        ``kind``, ``region``, ``start``, ``end`` (code points of the article's text), ``passage``, ``outcomes`` (joined
        by ``+``), ``unit``, ``counted`` (as written), ``value``, ``low``, ``high`` (infinite where the words set no
        bound, missing where the claim has no amount), ``low_open``, ``high_open``, ``qualifier``, ``side``,
        ``populations`` (joined by ``+``), ``place``, ``window``, ``claimant`` (for a quote: who is quoted),
        ``modality``, ``as_of_earliest``, ``as_of_latest`` (days), ``confidence``.

        Facts, a row for each value of each: ``fact``, ``status``, ``dimension``, ``label``, ``value``, ``sources``,
        ``articles`` and ``claimants`` (several), ``independent``, ``outdated``, ``confidence``.

        Marks, a row for each statement: ``statement``, ``article_id``, ``start``, ``end``, ``passage``, ``status``,
        ``independent``, ``fact``, ``reason``.

        Timeline, a row for each point of ``timeline()``: ``measure``, ``counted``, ``side``, ``place``, ``window``,
        ``series`` (``running`` or ``daily``), ``claim_id``, ``article_id``, ``source``, ``claimant``, ``earliest``,
        ``latest`` (days), ``stated``, the amount as above, ``findings`` (fingerprints).

        Matrix, a row for each claim of ``matrix()``: the measure as above, ``claim_id``, ``article_id``, ``source``,
        ``published``, the amount, ``findings`` (fingerprints of those on the cell).

        Args:
            what: ``"findings"``, ``"claims"``, ``"facts"``, ``"marks"``, ``"timeline"`` or ``"matrix"``.
            library: ``"pandas"`` or ``"polars"``.

        Raises:
            ImportError: The library is not installed; the extras ``factcheck-news[pandas]`` and
                ``factcheck-news[polars]`` bring them.
            ValueError: ``what`` or ``library`` is none of these.
        """
        from factcheck.report.frames import to_frame

        return to_frame(self, what, library)

    def timeline(self) -> Timeline:
        """How the tolls went that more than one article gives, each as points in time with its bounds.

        Running totals and counts of one day are kept apart; findings on a toll are marks on its points.
        """
        from factcheck.report.timeline import build_timeline

        return build_timeline(self)

    def matrix(self) -> Matrix:
        """Which article gives which figure, for every measure that more than one article gives."""
        from factcheck.report.matrix import build_matrix

        return build_matrix(self)

    def to_format(self, name: str, *, fail_on: Literal["error", "warning", "info", "never"] = "warning") -> str:
        """The report in a format as ``--format`` has it.

        Args:
            name: ``text``, ``html``, ``json``, ``jsonl``, ``sarif``, ``github``, ``markdown``, ``csv``, ``junit``, or
                an installed one.
            fail_on: The lowest level of findings that are failures, in formats that have such: ``junit``.

        Raises:
            ConfigError: There is no such format, two have one name, or an installed one cannot be loaded or breaks off.
        """
        from factcheck.report.formats import write_report

        return write_report(self, name, fail_on)

    def to_sarif(self) -> dict[str, Any]:
        """The report as a SARIF 2.1.0 log, for ``json.dump``: findings as results, articles as artifacts.

        A contradiction is a result of kind ``fail`` with its severity as level. A finding of another verdict has the
        kind that fits it and, as the standard wants, level ``none``; its severity is in ``properties``.
        """
        from factcheck.report.sarif import to_sarif

        return to_sarif(self)

    def __str__(self) -> str:
        return self.to_text()
