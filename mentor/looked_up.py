"""What is found for a question, and whether that answers it.

A question that is refused for what it says beside, though the passages may answer it, is looked up
once more by the part of it that asks.
"""

from dataclasses import replace

from ingest.words import words
from mentor.answer import lacks_the_thing, tells_of_both
from mentor.asked import Asked
from mentor.claims import (
    Reach,
    counted,
    leads,
    lists_of_headings,
    on_costs,
    told,
    told_of_the_way,
)
from mentor.evidence import Finding
from mentor.question.after import as_of_jobs
from mentor.question.age import asks_whether_too_old
from mentor.question.late import (
    as_of_demand,
    as_of_outlook,
    asks_whether_too_late,
    learnt,
    speaks_of_demand,
)
from mentor.question.wanted import wanted
from mentor.question.years import without_its_year, years_in
from mentor.refuse import (
    asks_for_figure,
    is_clear_alone,
    leaves_out_a_name,
    names_beside,
    of_the_field,
    verdict,
)
from mentor.retrieve import HybridRetriever
from mentor.steps import (
    asks_the_way,
    beside_the_unknown,
    heading_lists,
    order_of,
    orders,
    orders_known,
    outlines,
    plans_for_the_unknown,
)
from mentor.text.terms import covers, terms
from mentor.understand import asking_part, of_ones_own, without_own_story


def looked_up(asked: Asked, reach: Reach, retriever: HybridRetriever) -> Asked:
    """The question with what is found for it, and whether that answers."""
    found, unanswered = _found(asked, reach, retriever)
    assert found.finding is not None
    if _whether_too_late(found):
        return _of_demand(found, as_of_demand(found.question), reach, retriever)
    if (told := _in_other_words(found, reach, retriever)) and not (told.refused or told.unsure):
        return told
    if found.refused and not unanswered and (part := _asked_alone(found)):
        again, _ = _found(replace(asked, question=part, asking=()), reach, retriever)
        return found if again.refused else again
    if found.refused or found.unsure:
        found = _in_any_year(found, reach, retriever)
    if found.refused or found.unsure:
        return _without_story(found, reach, retriever)
    return found


def _in_any_year(found: Asked, reach: Reach, retriever: HybridRetriever) -> Asked:
    """What is found for a question how long something takes, or for the way somewhere, without a
    year that no passage names, if that answers; else what was found.
    """
    rest = without_its_year(found.question)
    assert found.finding is not None
    text = "\n".join(item.chunk.text for item in found.finding.evidence)
    if not rest or any(year in text for year in years_in(found.question)):
        return found
    if not wanted(rest) and not asks_the_way(rest):
        return found
    again, _ = _found(replace(found, question=rest, asking=()), reach, retriever)
    if again.refused or again.unsure:
        return found
    return replace(again, question=found.question)


def _whether_too_late(found: Asked) -> bool:
    """Whether a question asks over documents of the field if it is too late, for anybody."""
    assert found.finding is not None
    question = found.question
    late = asks_whether_too_late(question) and not asks_whether_too_old(question)
    return late and of_the_field(found.finding)


def _in_other_words(found: Asked, reach: Reach, retriever: HybridRetriever) -> Asked | None:
    """What is found for a question over documents of the field whether a career in it is a good
    one, or what one works as after all of it, in words for what answers that; None of others.
    """
    question, finding = found.question, found.finding
    assert finding is not None
    if not of_the_field(finding):
        return None
    what, of_learning = learnt(question)
    if what and _is_in_the_titles(finding, what):
        return _of_demand(found, of_learning, reach, retriever)
    if outlook := as_of_outlook(question):
        return _of_demand(found, outlook, reach, retriever)
    if jobs := as_of_jobs(question):
        again, _ = _found(replace(found, question=jobs, asking=()), reach, retriever)
        return replace(again, question=question)
    return None


def _is_in_the_titles(finding: Finding, name: str) -> bool:
    """Whether most of the documents found are called by a name: it is that of their trade."""
    titles = {
        item.passage.source: frozenset(words(item.passage.title)) for item in finding.evidence
    }
    named = terms(name)
    called = [all(covers(there, term) for term in named) for there in titles.values()]
    return bool(named) and 2 * sum(called) > len(called)


def _of_demand(found: Asked, question: str, reach: Reach, retriever: HybridRetriever) -> Asked:
    """What is found of the demand and the barrier to entry by a question for these, refused if that
    is nothing.
    """
    again, _ = _found(replace(found, question=question), reach, retriever)
    assert again.finding is not None
    kept = [item for item in again.finding.evidence if speaks_of_demand(item.passage.text)]
    refused = again.refused or not kept
    return replace(
        again,
        question=found.question,
        finding=again.finding if refused else replace(again.finding, evidence=(*kept,)),
        stages=(),
        leads=(),
        lists=(),
        refused=refused,
    )


def _without_story(found: Asked, reach: Reach, retriever: HybridRetriever) -> Asked:
    """What is found for a question without what the asker tells of himself before it, if that
    answers and speaks of something that the library knows; else what was found.

    Names in the story that may be of more than where he is leave it unsure.
    """
    part = without_own_story(found.question)
    assert found.finding is not None
    if not part or asks_whether_too_old(found.question):
        return found
    names = names_beside(found.finding, part)
    if "place" in names and asks_for_figure(part):
        return found
    again, _ = _found(replace(found, question=part, asking=()), reach, retriever)
    assert again.finding is not None
    if again.refused or (again.unsure and not found.refused):
        return found
    if "thing" in names and (of_ones_own(part) or not is_clear_alone(again.finding)):
        return found
    return replace(again, unsure=again.unsure or "other" in names)


def _found(asked: Asked, reach: Reach, retriever: HybridRetriever) -> tuple[Asked, bool]:
    """The question with what is found, and whether the passages do not answer it."""
    finding = retriever.search(asked.question, retriever.k * 2, asked.sources, asked.near)
    order = order_of(finding, asked.asking)
    ordered = orders(finding, reach.around, order) if order else []
    stages = ordered or outlines(finding, reach.around, asked.asking)
    # What comes first of two is no time, whatever the vector of the question is near to.
    in_words = replace(reach, meant=None) if orders_known(finding, order) else reach
    found = leads(finding, in_words, asked.asking)
    # How many rungs a ladder has is told by no single passage, and by none if they are listed.
    listed = any(outline.answers for outline in stages)
    if listed:
        found = [lead for lead in found if lead.asked.kind != "count"]
    lists = [] if listed else counted(finding, reach.around, found, asked.asking)
    listed = listed or bool(lists)
    costs = None if listed else on_costs(finding, found)
    ruling = "answered" if listed else verdict(finding, told(finding, found))
    if ruling == "unanswered" and (way := told_of_the_way(finding, in_words)):
        ruling = verdict(finding, way)
    if ruling != "answered" and tells_of_both(finding):
        ruling = "answered"
    unanswered = ruling == "unanswered"
    refused = not listed and (
        unanswered
        or beside_the_unknown(finding, order)
        or plans_for_the_unknown(finding, asked.asking)
        or (costs is not None and not costs.evidence)
        or lacks_the_thing(finding, retriever.frequency)
    )
    finding = finding if refused or costs is None else costs
    stages = stages or lists_of_headings(lists)
    stages = stages or ([] if refused else heading_lists(finding, reach.around))
    looked = replace(
        asked,
        finding=finding,
        stages=(*stages,),
        leads=(*found,),
        lists=(*lists,),
        refused=refused,
        unsure=ruling == "unsure" and not refused,
    )
    return looked, unanswered


def _asked_alone(found: Asked) -> str:
    """The part of a refused question that asks, "" if the rest names what the library lacks."""
    part = asking_part(found.question)
    assert found.finding is not None
    left_out = leaves_out_a_name(found.finding, part) or asks_whether_too_old(found.question)
    return "" if left_out else part
