"""The steps of building the embedded embedding model: weights, graph, tokenizer, reference."""
