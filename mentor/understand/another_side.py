"""What asks another side of the people that a conversation is about: "do they need a degree?"."""

from mentor.understand.cues import points_back, without_and
from mentor.understand.of_it import asks_of_people
from mentor.understand.topic import asks_itself, is_of_people, topic_of


def is_another_side(question: str, whole: str) -> bool:
    """Whether a follow-up asks something else of the people that the conversation is about: where
    the last answer stands says nothing of that.
    """
    if asks_of_people(question):
        return True
    topic = whole.removesuffix(without_and(question)).strip()
    behind = topic != whole and bool(topic) and topic_of(topic) == topic and is_of_people(topic)
    return behind and asks_itself(question) and not points_back(question)
