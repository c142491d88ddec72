"""A message about oneself, clause by clause."""

from mentor.question.timed_clauses import timed_clauses


def test_a_clause_has_its_marks_its_time_and_whether_that_is_past() -> None:
    first, second = timed_clauses("Hello, only on weekends. No, only in the evenings!")[::2]
    assert (first.text, first.before, first.behind, first.past) == (
        "only on weekends",
        ",",
        ".",
        True,
    )
    assert (second.text, second.past) == ("only in the evenings", False)


def test_a_name_is_written_as_the_clause_has_it() -> None:
    (clause,) = timed_clauses("I know PyTorch")
    assert clause.as_written("pytorch") == "PyTorch"
    assert clause.as_written("sql") == "sql"
