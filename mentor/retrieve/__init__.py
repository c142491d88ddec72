"""A question in, the passages that speak to it out."""

from mentor.retrieve.rerank import Reranker
from mentor.retrieve.retriever import HybridRetriever

__all__ = ["HybridRetriever", "Reranker"]
