"""Which elements of a page its readers do not see: by attribute, by style, white on white."""

from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from ingest.hidden import has_background, hides, is_white, rules


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the style elements of a page say of its classes and ids, which are ".name" and "#name".

    `whole` says that there are no other style sheets, `scripts` that the page may change itself.
    """

    hidden: set[str] = field(default_factory=set)
    white: set[str] = field(default_factory=set)
    backed: set[str] = field(default_factory=set)
    whole: bool = True
    scripts: bool = False


def sheet_of(page: BeautifulSoup) -> Sheet:
    """The style sheet of a page, of selectors that are one class or id."""
    external = any("stylesheet" in link.get_attribute_list("rel") for link in page.find_all("link"))
    sheet = Sheet(whole=not external, scripts=page.find("script") is not None)
    for element in page.find_all("style"):
        for selector, style in rules(element.get_text()):
            if hides(style, scripts=sheet.scripts):
                sheet.hidden.add(selector)
            if is_white(style):
                sheet.white.add(selector)
            if has_background(style):
                sheet.backed.add(selector)
    return sheet


def is_unseen(tag: Tag, sheet: Sheet) -> bool:
    """Whether the readers of a page do not see an element."""
    if not tag.attrs or tag.name in _WHOLE:
        return False
    names = _names(tag)
    if tag.has_attr("hidden") and tag.get("hidden") != "until-found":
        return True
    style = _style(tag)
    fades_in = sheet.scripts and "opacity" in style
    return (
        hides(style, scripts=fades_in)
        or bool(names & sheet.hidden)
        or _is_white_on_white(tag, style, sheet)
    )


def _is_white_on_white(tag: Tag, style: str, sheet: Sheet) -> bool:
    """Whether its text is white and nothing around it may have another background.

    A class may have one wherever the style sheet is not known as a whole.
    """
    if not (is_white(style) or _names(tag) & sheet.white or tag.get("color") in _WHITE):
        return False
    return not any(
        has_background(_style(around))
        or around.has_attr("bgcolor")
        or around.has_attr("background")
        or _names(around) & sheet.backed
        or (not sheet.whole and (around.has_attr("class") or around.name in _PAINTED))
        for around in (tag, *tag.parents)
        if around.name != "[document]"
    )


_WHITE = ("white", "#fff", "#ffffff")
_WHOLE = frozenset({"html", "body"})  # some pages show themselves when their scripts are ready
_PAINTED = frozenset({"th", "button", "mark", "code"})


def _style(tag: Tag) -> str:
    return str(tag.get("style") or "")


def _names(tag: Tag) -> set[str]:
    classes = {f".{name}" for name in tag.get_attribute_list("class") if name}
    return classes | ({f"#{tag.get('id')}"} if tag.get("id") else set())
