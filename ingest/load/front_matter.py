"""Front matter: what a Markdown document says about itself before its text begins."""

import re
from collections.abc import Mapping
from typing import Any

import yaml  # type: ignore[import-untyped]

FrontMatter = Mapping[str, Any]
"""By key: strings, lists and mappings. Numbers and dates stay as they are written."""

_RULED = re.compile(
    r"\A\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_KEY = re.compile(r"(\w[\w -]*):(?:[ \t]+(.*))?")
_PLAIN = re.compile(r"""(["']?)(\w.*)\1""")
_INSIDE = (" ", "\t", "- ", "#")
"""How a line begins that goes on with the value of the key above it, or is a comment."""

_COMMENT = re.compile(r"\A\s*<!--[ \t]*\n(.*?)-->[ \t]*(?:\n|\Z)", re.DOTALL)


def front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the text after it; nothing and all of `text` if there is none.

    Of front matter that is no YAML (`title: Rust: a guide`) the lines are read one by one. Some
    publishers put it into a comment, because their site shows front matter as text.
    """
    for form in (_RULED, _COMMENT):
        found = form.match(text)
        if found is None:
            continue
        try:
            # BaseLoader makes nothing but strings: no value can be wrong for its type ("2024-13-45"
            # as a date, `!!int ""`), and no merge key can multiply what it names.
            values = yaml.load(found[1], yaml.BaseLoader)  # noqa: S506
        except (yaml.YAMLError, ValueError, RecursionError):
            if form is _RULED and _has_keys(found[1]):
                return _line_by_line(found[1]), text[found.end() :]
            continue
        if isinstance(values, dict) and values:
            return values, text[found.end() :]
        if not values:
            return {}, text[found.end() :]
    return {}, text


def _has_keys(block: str) -> bool:
    """Whether each line of a block that is no YAML has a key or goes on with a value."""
    lines = [line for line in block.split("\n") if line.strip()]
    return any(map(_KEY.fullmatch, lines[:1])) and all(
        _KEY.fullmatch(line) or line.startswith(_INSIDE) for line in lines
    )


def _line_by_line(block: str) -> FrontMatter:
    """The values that stand in one line with their key and are plain text, by key."""
    values: dict[str, str] = {}
    for line in block.split("\n"):
        key = _KEY.fullmatch(line)
        value = _PLAIN.fullmatch((key[2] or "").rstrip()) if key else None
        if key and value:
            values[key[1]] = value[2]
    return values
