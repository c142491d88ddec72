from dataclasses import replace

from mentor.evidence import Finding, once


def test_what_is_read_off_a_finding_is_worked_out_once() -> None:
    read: list[str] = []

    @once
    def length(finding: Finding) -> int:
        read.append(finding.question)
        return len(finding.question)

    @once
    def first(finding: Finding) -> str:
        return finding.question[:1]

    one = Finding("学多久？", (), {}, frozenset(), frozenset())
    assert (length(one), length(one), first(one)) == (4, 4, "学")
    assert read == ["学多久？"]


def test_a_finding_made_from_another_is_read_anew() -> None:
    question = once(lambda finding: finding.question)
    one = Finding("How long?", (), {}, frozenset(), frozenset())
    assert question(one) == "How long?"
    assert question(replace(one, question="多久？")) == "多久？"
    assert question(one) == "How long?"
