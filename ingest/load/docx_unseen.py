"""DOCX text that Word does not show: runs that are hidden, by themselves or by their style."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

_HIDDEN = b"vanish"
_OFF = frozenset({"0", "false", "off"})
_PARTS = (".xml", ".rels")
_KEPT = ("}rPr", "}fldChar", "}instrText")
"""A field begins and ends in runs of its own, and not all of them need be hidden."""


def without_unseen(data: bytes) -> bytes:
    """The archive of a DOCX without its hidden text, and then without pictures; `data` itself if
    no text in it is hidden.

    Raises:
        BadZipFile, ParseError: it is damaged.
    """
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(_PARTS)]
        contents = {name: archive.read(name) for name in names}
    roots = {
        name: ElementTree.fromstring(content)  # noqa: S314  (expat stops entities that multiply)
        for name, content in contents.items()
        if _HIDDEN in content
    }
    styles = {name for root in roots.values() for name in _hidden_styles(root)}
    changed = [name for name, root in roots.items() if _emptied(root, styles)]
    if not changed:
        return data
    contents.update((name, ElementTree.tostring(roots[name], "utf-8")) for name in changed)
    seen = BytesIO()
    with ZipFile(seen, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return seen.getvalue()


def _hidden_styles(root: Element) -> Iterator[str]:
    """Names of the styles whose text is hidden."""
    for style in root.iterfind(".//{*}style"):
        if _hides(style.find("{*}rPr")):
            yield from (value for key, value in style.items() if key.endswith("}styleId"))


def _emptied(root: Element, styles: Iterable[str]) -> bool:
    """Take the text out of all hidden runs; whether there were any."""
    found = False
    for paragraph in list(root.iterfind(".//{*}p")):
        of_paragraph = _named(paragraph.find("{*}pPr/{*}pStyle"))
        for run in list(paragraph.iterfind(".//{*}r")):
            properties = run.find("{*}rPr")
            hidden = _hides(properties)
            if hidden is None:  # what the run says of itself counts before its style
                hidden = not {of_paragraph, _named(run.find("{*}rPr/{*}rStyle"))}.isdisjoint(styles)
            for child in list(run) if hidden else ():
                if not child.tag.endswith(_KEPT):
                    run.remove(child)
                    found = True
    return found


def _hides(properties: Element | None) -> bool | None:
    """Whether properties of text hide it; None if they do not say."""
    mark = None if properties is None else properties.find("{*}vanish")
    return None if mark is None else _OFF.isdisjoint(mark.attrib.values())


def _named(style: Element | None) -> str | None:
    return None if style is None else next(iter(style.attrib.values()), None)
