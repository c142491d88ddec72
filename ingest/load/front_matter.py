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
_COMMENT = re.compile(r"\A\s*<!--[ \t]*\n(.*?)-->[ \t]*(?:\n|\Z)", re.DOTALL)


def front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the text after it; nothing and all of `text` if it is malformed.

    Some publishers put it into a comment, because their site shows front matter as text.
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
            continue
        if isinstance(values, dict) and values:
            return values, text[found.end() :]
        if not values:
            return {}, text[found.end() :]
    return {}, text
