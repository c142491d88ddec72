"""The language model: asked within limits, its failures translated."""

from mentor.llm.trim import recent
from mentor.llm.writer import Writer, complete, open_writer, stream_answer

__all__ = ["Writer", "complete", "open_writer", "recent", "stream_answer"]
