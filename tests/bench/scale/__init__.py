"""The product beside the pipeline of LangChain's RAG tutorial, at growing sizes of the library."""
