"""A question on its way from what was typed to an answer."""

from dataclasses import dataclass

from ingest.types import Source
from mentor.claims import Counted, Lead
from mentor.evidence import Evidence, Finding
from mentor.plan import Planned
from mentor.retrieve import Near
from mentor.steps import Outline
from mentor.text.language import Language
from mentor.types import Conflict, Passage, Turn
from mentor.understand import Narrowed, SmallTalk, Told, Walk


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on its way: what was typed, as understood, and after retrieval what was found.

    Each step returns a new one; what it does not know yet is empty.
    """

    question: str
    """As understood: a follow-up stands alone."""
    language: Language
    """That of the question as typed, which is the one to answer in."""
    history: tuple[Turn, ...] = ()
    typed: str = ""
    """As it was typed."""
    asking: tuple[str, ...] = ()
    """The texts that say what is asked."""

    sources: tuple[str, ...] | None = None
    """The documents that it is asked of, None if of all."""
    named: tuple[str, ...] = ()
    """The names of documents in it, without which it is asked of these alone."""
    whole: str = ""
    """The question with the names of documents."""
    of_named: bool = False
    """Whether it goes on from one with such names, in their documents if these answer."""
    of_site: bool = False
    """Whether the documents named say whose pages they are."""
    prefers: str = ""
    """The title of the document whose passages go before others that are nearly as near."""
    near: Near | None = None
    """The place of the last answer, whose neighbours gain."""

    talk: SmallTalk | None = None
    mentioned: str = ""
    """What the documents that speak of it are asked for."""
    documents: tuple[Source, ...] = ()
    """The documents that are asked what they say of themselves."""
    told: tuple[Told, ...] = ()
    """What it is that they are asked to say of themselves."""
    silent: bool = False
    """Whether none of them says it outside its text."""
    quoted: bool = False
    """Whether they are those that the last answer quotes."""
    overview: tuple[Source, ...] = ()
    """The documents whose contents are asked for."""
    outside: Walk | None = None
    """The list that the question goes past the end of, or before the beginning."""
    of_one: bool = False
    """Whether a place in the list of one document is asked about."""
    of_each: bool = False
    """Whether it is asked what each document says."""
    why_differ: bool = False
    """Whether it is asked why documents differ on it."""
    brief: bool = False
    """Whether the answer before was too long."""
    further: str = ""
    """The answers that were shown already, if more is wanted than what they say."""
    translated: bool = False
    """Whether the answer before is wanted in the other language."""
    narrowed: Narrowed | None = None
    """What is wanted of the lists that the last answer shows."""
    of_shown: str = ""
    """The question for that, as it was typed."""

    finding: Finding | None = None
    refused: bool = False
    """Whether the documents do not answer it."""
    unsure: bool = False
    """Whether what was found may not answer it."""
    stages: tuple[Outline, ...] = ()
    """The steps of documents that are to be shown."""
    leads: tuple[Lead, ...] = ()
    """What the passages tell of the quantities that it touches."""
    lists: tuple[Counted, ...] = ()
    """How many of what it asks the number of documents list."""
    conflicts: tuple[Conflict, ...] = ()
    """What sources say differently, shown above the answer."""
    plan: Planned | None = None
    """The plans of documents for who asks for one of his own."""
    no_plan_for: str = ""
    """What he names and no document has a plan for."""

    @property
    def of_documents(self) -> bool:
        """Whether it is answered by what documents say of themselves outside their texts, or, if
        they say nothing, by that, where their texts do not answer either.
        """
        return bool(self.documents) and (self.refused or not self.silent)

    @property
    def settled(self) -> bool:
        """Whether nothing is to be looked up any more."""
        told = self.talk or self.mentioned or self.of_documents or self.overview
        return bool(told or self.outside or self.plan or self.no_plan_for or self.refused)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What was found, best first."""
        return self.finding.evidence if self.finding else ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages found, best first."""
        return tuple(item.passage for item in self.evidence)


def within(evidence: tuple[Evidence, ...], max_chars: int) -> tuple[Evidence, ...]:
    """The best passages as long as their text adds up to `max_chars`; always the first."""
    kept: list[Evidence] = []
    size = 0
    for item in evidence:
        size += len(item.passage.text)
        if kept and size > max_chars:
            break
        kept.append(item)
    return tuple(kept)
