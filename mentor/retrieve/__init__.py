"""A question in, the passages that speak to it out."""

from mentor.retrieve.adapter import adapter_for
from mentor.retrieve.languages import gap_for
from mentor.retrieve.near import Near
from mentor.retrieve.rerank import Reranker
from mentor.retrieve.retriever import HybridRetriever

__all__ = ["HybridRetriever", "Near", "Reranker", "adapter_for", "gap_for"]
