"""A question as understood in its conversation: what to look up, and in which documents."""

from mentor.understand.again import again
from mentor.understand.asking import (
    asking_part,
    asking_sentences,
    asks,
    of_ones_own,
    without_own_story,
)
from mentor.understand.courtesy import without_fillers
from mentor.understand.cues import topics
from mentor.understand.described import Described
from mentor.understand.examples import SIGN, asks_for_example, asks_for_example_of
from mentor.understand.known_as import Head, KnownAs, NameAsked, without_name
from mentor.understand.language_wanted import without_language
from mentor.understand.last_asked import plan_shown
from mentor.understand.mentioned import asks_for_whom, mentioned
from mentor.understand.more import shown_so_far, wants_more
from mentor.understand.narrowing import Narrowed, Narrowing, is_item, narrowed
from mentor.understand.of_sources import asks_of_each, without_sources
from mentor.understand.orders import without_orders
from mentor.understand.overview import is_kind_alone, is_of_the_last, listed_asked, overview_asked
from mentor.understand.provenance import (
    Told,
    author_of_which,
    extreme_asked,
    naming,
    of_one,
    provenance,
    quoted_titles,
)
from mentor.understand.quoted_from import asks_where_from
from mentor.understand.reading import Rewrite, prefer, set_beside, understand
from mentor.understand.refused import last_answer
from mentor.understand.several import questions_in
from mentor.understand.shorter import without_brevity
from mentor.understand.small_talk import SmallTalk, small_talk, without_small_talk
from mentor.understand.spelling import spelled
from mentor.understand.titled import titled
from mentor.understand.types import Walk

__all__ = [
    "SIGN",
    "Described",
    "Head",
    "KnownAs",
    "NameAsked",
    "Narrowed",
    "Narrowing",
    "Rewrite",
    "SmallTalk",
    "Told",
    "Walk",
    "again",
    "asking_part",
    "asking_sentences",
    "asks",
    "asks_for_example",
    "asks_for_example_of",
    "asks_for_whom",
    "asks_of_each",
    "asks_where_from",
    "author_of_which",
    "extreme_asked",
    "is_item",
    "is_kind_alone",
    "is_of_the_last",
    "last_answer",
    "listed_asked",
    "mentioned",
    "naming",
    "narrowed",
    "of_one",
    "of_ones_own",
    "overview_asked",
    "plan_shown",
    "prefer",
    "provenance",
    "questions_in",
    "quoted_titles",
    "set_beside",
    "shown_so_far",
    "small_talk",
    "spelled",
    "titled",
    "topics",
    "understand",
    "wants_more",
    "without_brevity",
    "without_fillers",
    "without_language",
    "without_name",
    "without_orders",
    "without_own_story",
    "without_small_talk",
    "without_sources",
]
