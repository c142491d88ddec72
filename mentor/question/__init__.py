"""What a question asks for, read off its words: a subject, a quantity, an order, a time of a plan.

Nothing here has a conversation (`mentor.understand`) or searches.
"""
