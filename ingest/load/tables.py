"""Tables of a page: those that only place things are taken apart, the others made regular."""

from bs4 import Tag

_MOST_ROWS = 100
_BLOCKS = ["table", "pre", "h1", "h2", "h3"]
_NUMBERS = ("rowspan", "colspan", "start")
_MOST_DIGITS = 4
_PARTS = ["tr", "td", "th", "tbody", "thead", "tfoot"]


def unwrap_layout_tables(content: Tag) -> None:
    """Make boxes of the tables that only put things beside each other, and of their cells.

    Such hold other tables, headings or blocks of code (beside its line numbers), or one column.
    """
    for gutter in content.select("td.gutter, td.linenos, td.code-line-num"):
        gutter.decompose()
    for table in reversed(content.find_all("table")):
        if _is_layout(table):
            for part in table.find_all(_PARTS):
                if part.find_parent("table") is table:
                    part.name = "div"
            table.name = "div"


def drop_odd_numbers(content: Tag) -> None:
    """Drop spans, and numbers that lists start with, that are no plain numbers.

    "²" is a digit to `str.isdigit`, which the converter asks, but not to `int`.
    """
    for name in _NUMBERS:
        for element in content.select(f"[{name}]"):
            value = str(element[name])
            if not (value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS):
                del element[name]


def spread_spans(content: Tag) -> None:
    """Write a cell that spans several rows into each: Markdown has no such cells."""
    for row in content.find_all("tr"):
        for column, cell in enumerate(row.find_all(["td", "th"], recursive=False)):
            span = str(cell.get("rowspan") or "")
            del cell["rowspan"]
            rows = min(int(span), _MOST_ROWS) if span.isdigit() else 1
            if rows <= 1:
                continue  # most cells: to list the rows below for each takes 7 s for 2,000 rows
            for below in row.find_next_siblings("tr", limit=rows - 1):
                cells = below.find_all(["td", "th"], recursive=False)
                if column < len(cells):
                    cells[column].insert_before(cell.__copy__())
                else:
                    below.append(cell.__copy__())


def _is_layout(table: Tag) -> bool:
    rows = table.find_all("tr")
    columns = max((len(row.find_all(["td", "th"], recursive=False)) for row in rows), default=0)
    return columns <= 1 or table.find(_BLOCKS) is not None
