"""What any text holds, question or passage: its language, its words, names and places in a series.

Pure functions over strings. Nothing here knows of questions, passages or answers.
"""
