"""What a command loads before it begins: counted in modules, since a clock says nothing on a loaded machine."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.cli.parser import ENDINGS, FORMATS
from factcheck.readers.formats import FORMATS as KNOWN_ENDINGS
from factcheck.report.formats import FORMATS as KNOWN_FORMATS

_OF_THE_COMMAND_LINE = {"factcheck", "factcheck.errors", "factcheck.version"}


@pytest.mark.parametrize("typed", [["--version"], ["--help"], ["check"], ["nothing"]])
def test_what_needs_no_article_loads_none_of_the_library(typed: list[str]) -> None:
    code = (
        "import sys\n"
        "from factcheck.cli import main\n"
        "try:\n"
        "    main(sys.argv[1:])\n"
        "except SystemExit:\n"
        "    print()\n"
        "    print(*sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code, *typed], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.splitlines()[-1].split())
    ours = {name for name in loaded if name.startswith("factcheck") and not name.startswith("factcheck.cli")}
    assert ours == _OF_THE_COMMAND_LINE
    assert "factcheck.cli.commands" not in loaded
    assert loaded.isdisjoint({"pydantic", "babel", "regex", "rich", "rapidfuzz", "tomllib", "decimal"})


def test_the_names_that_can_be_typed_are_those_there_are() -> None:
    assert tuple(KNOWN_FORMATS) == FORMATS
    assert tuple(KNOWN_ENDINGS) == ENDINGS
