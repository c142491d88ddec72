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
    """A question on its way: as understood, and after retrieval what was found for it.

    `language` is that of the question as typed, which is the one to answer in. Passages of a
    document titled `prefers` go before others that are nearly as near, those `near` the place of
    the last answer gain. `asking` are the texts that say what is asked. `outside` is the list
    that a question goes past the end of, or before the beginning. `leads` are what the passages
    tell of the quantities that it touches, `lists` how many of what it asks the number of documents
    list. `mentioned` is what the documents that speak of it are
    asked for. `documents` are those that are asked what they say of themselves, `told` what that
    is; `silent` that none says it outside its text, `quoted` that the last answer quotes them.
    `of_one` says that a place in the list of one document is asked about, `of_each` that it is
    asked what each document says, `brief` that the answer before was too long, `translated` that
    it is wanted in the other language, `why_differ` that it is asked why documents differ on it.
    `narrowed` is what is wanted of the lists that the last answer shows, `of_shown` as it was
    typed. `unsure` tells that what was found may not answer. `plan` are the plans of documents
    for who asks for one of his own, `no_plan_for` what he names and no document has a plan for.
    `typed` is the question as it was typed. `named` are the names of documents in it, without
    which it is asked of these alone; `whole` is the question with them; `of_site` that these say
    whose pages they are, `of_named` that it goes on from one with such names, in their documents
    if these answer.
    """

    question: str
    language: Language
    history: tuple[Turn, ...] = ()
    sources: tuple[str, ...] | None = None
    prefers: str = ""
    near: Near | None = None
    asking: tuple[str, ...] = ()
    finding: Finding | None = None
    refused: bool = False
    unsure: bool = False
    conflicts: tuple[Conflict, ...] = ()
    stages: tuple[Outline, ...] = ()
    leads: tuple[Lead, ...] = ()
    lists: tuple[Counted, ...] = ()
    talk: SmallTalk | None = None
    mentioned: str = ""
    documents: tuple[Source, ...] = ()
    told: tuple[Told, ...] = ()
    silent: bool = False
    quoted: bool = False
    of_one: bool = False
    of_each: bool = False
    brief: bool = False
    translated: bool = False
    why_differ: bool = False
    outside: Walk | None = None
    narrowed: Narrowed | None = None
    of_shown: str = ""
    plan: Planned | None = None
    no_plan_for: str = ""
    typed: str = ""
    named: tuple[str, ...] = ()
    whole: str = ""
    of_named: bool = False
    of_site: bool = False

    @property
    def of_documents(self) -> bool:
        """Whether it is answered by what documents say of themselves outside their texts, or, if
        they say nothing, by that, where their texts do not answer either.
        """
        return bool(self.documents) and (self.refused or not self.silent)

    @property
    def settled(self) -> bool:
        """Whether nothing is to be looked up any more."""
        planned = self.plan or self.no_plan_for or self.refused
        return bool(self.talk or self.outside or self.mentioned or self.of_documents or planned)

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
