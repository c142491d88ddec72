"""Where a conversation is: what follows is mostly answered beside what was answered before.

A follow-up put behind the question that it follows is nearest to what that question was nearest
to, which has been told. So its own words count beside, and passages of the same document, the
closer to the place the more (docs/answers.md has the figures).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ingest.forward import Entry
from ingest.types import Vectors
from mentor.retrieve.rank import Asked

OWN = 0.3
"""What a follow-up's own words count beside the question as understood."""

SAME_SOURCE = 0.03
BESIDE = 0.06
"""What the document's passages gain, and what the place itself gains over that, half of it the
next passage, a third the one after."""

AROUND = 6
"""So many passages before and behind the place are candidates."""


@dataclass(frozen=True, slots=True)
class Near:
    """A place in a document, and the words of a follow-up to what stands there.

    `source` is the document, `chunk` the passage. `own` is the question as it was typed.
    """

    source: str
    chunk: str
    own: str


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """How far the chunks of a document are from a place, by id."""

    distances: Mapping[str, int]

    @classmethod
    def of(cls, chunk: str, ids: Sequence[str]) -> "Neighbourhood":
        """`ids` are those of the document's chunks, in order."""
        if chunk not in ids:
            return cls({})
        at = ids.index(chunk)
        return cls({one: abs(place - at) for place, one in enumerate(ids)})

    @property
    def candidates(self) -> list[str]:
        """The chunks around the place."""
        return [one for one, distance in self.distances.items() if distance <= AROUND]

    def gain(self, chunk: str) -> float:
        """What a chunk's score gains."""
        distance = self.distances.get(chunk)
        return 0.0 if distance is None else SAME_SOURCE + BESIDE / (1 + distance)


def blended(asked: Asked, own: Vectors, own_answer: Vectors, entries: Mapping[str, Entry]) -> Asked:
    """The question with the vectors of its own words in its two.

    `lift` makes up for what own words are farther from all passages alike.
    """
    vector = (1 - OWN) * asked.vector + OWN * own
    answer_vector = (1 - OWN) * asked.answer_vector + OWN * own_answer
    blend = replace(asked, vector=vector, answer_vector=answer_vector)
    if not entries:
        return blend
    apart = np.stack([entry.vector for entry in entries.values()]) @ (asked.vector - vector)
    return replace(blend, lift=float(apart.mean()))
