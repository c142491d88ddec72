"""How Chinese asks when: one list for all that read questions."""

WHEN = r"(?:[什啥]么?时[候间](?!段)|啥时(?!间)|何时|几时|哪会儿|多会儿|哪个?时候|啥会儿)"
"""A pattern for folded text. 什么时间段 asks for a span of time, no moment."""
