import pytest
from bs4 import BeautifulSoup

from ingest.load.tables import spread_spans


def spread(rows: str) -> list[list[str]]:
    page = BeautifulSoup(f"<table>{rows}</table>", "html.parser")
    spread_spans(page)
    return [[cell.get_text() for cell in row.find_all("td")] for row in page.find_all("tr")]


@pytest.mark.parametrize(
    ("span", "rows"),
    [
        ("", [["数学", "1"], ["2"], ["3"]]),
        ("0", [["数学", "1"], ["2"], ["3"]]),
        ("1", [["数学", "1"], ["2"], ["3"]]),
        ("2", [["数学", "1"], ["数学", "2"], ["3"]]),
        ("3", [["数学", "1"], ["数学", "2"], ["数学", "3"]]),
        ("9", [["数学", "1"], ["数学", "2"], ["数学", "3"]]),
        ("two", [["数学", "1"], ["2"], ["3"]]),
    ],
    ids=["empty", "zero", "one", "two", "all", "more", "word"],
)
def test_a_cell_is_written_into_the_rows_it_spans(span: str, rows: list[list[str]]) -> None:
    row = f"<tr><td rowspan='{span}'>数学</td><td>1</td></tr>"
    assert spread(f"{row}<tr><td>2</td></tr><tr><td>3</td></tr>") == rows


def test_a_large_table_whose_cells_span_nothing_is_read_to_its_end() -> None:
    assert len(spread("<tr><td>a</td><td>b</td></tr>" * 10_000)) == 10_000
