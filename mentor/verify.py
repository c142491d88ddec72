"""What a model wrote, checked against the passages that it cites.

A marker becomes a citation of the exact words that support its sentence most; a marker that names
no passage is taken out. A sentence left with none, or with a figure that stands in no passage that
it cites, is shown as not supported.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ingest.embed import Embedder
from ingest.plain import plain
from ingest.sentences import sentence_spans
from ingest.simplify import folded
from mentor.cite import cite
from mentor.evidence import Evidence
from mentor.prompts import Language, unsupported
from mentor.types import Citation

_MARKER = re.compile(r"\s*\[(\d{1,3})\]")
_GROUP = re.compile(r"\[(\d{1,3}(?:\s*[,，、]\s*\d{1,3})+)\]")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_AFTER_STOP = re.compile(r"([。！？.!?])((?:\s*\[\d{1,3}\])+)")


@dataclass(frozen=True, slots=True)
class Verified:
    """The text as it may be shown, and its citations, numbered anew in the order of the text."""

    text: str
    citations: tuple[Citation, ...]


def verify(
    draft: str, evidence: Sequence[Evidence], embedder: Embedder, language: Language
) -> Verified:
    """Check a draft whose markers [1] [2] … number `evidence`."""
    draft = _GROUP.sub(lambda match: "".join(f"[{n}]" for n in re.findall(r"\d+", match[1])), draft)
    draft = _AFTER_STOP.sub(r"\2\1", draft.strip())  # a marker belongs to the sentence before it
    citations: dict[tuple[str, int, int], Citation] = {}
    text: list[str] = []
    end = 0
    for first, last in sentence_spans(draft):
        text.append(draft[end:first])
        text.append(_sentence(draft[first:last], evidence, embedder, language, citations))
        end = last
    text.append(draft[end:])
    return Verified("".join(text), tuple(citations.values()))


def _sentence(
    sentence: str,
    evidence: Sequence[Evidence],
    embedder: Embedder,
    language: Language,
    citations: dict[tuple[str, int, int], Citation],
) -> str:
    claim = _MARKER.sub("", sentence)
    cited = list(dict.fromkeys(int(number) for number in _MARKER.findall(sentence)))
    known = [number for number in cited if 1 <= number <= len(evidence)]
    if not known:
        if len(plain(claim)) < 2 or claim.rstrip().endswith((":", "：")) or claim.startswith("#"):
            return claim  # a heading or a line that leads to a list claims nothing
        return _before_stop(claim, unsupported(language))
    if not _figures(claim) <= _figures("\n".join(_words(evidence[n - 1]) for n in known)):
        return _before_stop(claim, unsupported(language))
    markers = ""
    vector = embedder.query(plain(claim))
    for number in known:
        citation = _citation(evidence[number - 1], vector, len(citations) + 1)
        key = (citation.source, citation.start, citation.end)
        markers += f"[{citations.setdefault(key, citation).marker}]"
    return _before_stop(claim, f" {markers}")


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(folded(text)))


def _words(evidence: Evidence) -> str:
    return f"{evidence.chunk.context}\n{evidence.passage.text}"


def _before_stop(claim: str, addition: str) -> str:
    words = claim.rstrip("。！？.!? \t")
    return f"{words}{addition}{claim[len(words) :].rstrip()}"


def _citation(evidence: Evidence, vector: np.ndarray, marker: int) -> Citation:
    """The unit of the passage whose own vector is nearest to the sentence's, as a citation."""
    passage, units = evidence.passage, evidence.chunk.sentences
    start, end = passage.start, passage.end
    if len(units) == len(evidence.sentence_vectors):
        start, end = units[int(np.argmax(evidence.sentence_vectors @ vector))]
    return cite(marker, passage, start, end)
