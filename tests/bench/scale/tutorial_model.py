"""The embedding model as a sentence-transformers folder: the product's own weights, in float32."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tools.build_embedding_model import MAX_TOKENS, find_input, load_tokenizer
from tools.embedding_model.read_weights import read_weights
from tools.embedding_model.reference import reference_network

PROMPTS = {"query": "query: ", "passage": "passage: "}


def save_model(folder: Path) -> None:
    """Save it to the folder, unless it is there. Needs the dependency group `bench`."""
    if (folder / "modules.json").exists():
        return
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

    with TemporaryDirectory() as network:
        hidden = _save_network(network)
        modules = [
            Transformer(network, max_seq_length=MAX_TOKENS),
            Pooling(hidden, pooling_mode="mean"),
            Normalize(),
        ]
        SentenceTransformer(modules=modules, prompts=PROMPTS, device="cpu").save(str(folder))


def _save_network(folder: str) -> int:
    """Network and tokenizer in transformers' form; the length of a vector."""
    from transformers import PreTrainedTokenizerFast

    weights = read_weights(find_input("e5-small-q4.bin"))
    tokenizer_file = find_input("tokenizer.json")
    load_tokenizer(tokenizer_file, weights)  # raises if it is not the tokenizer of the weights
    reference_network(weights).save_pretrained(folder)
    marks = {"bos": "<s>", "cls": "<s>", "eos": "</s>", "sep": "</s>", "unk": "<unk>",
             "pad": "<pad>", "mask": "<mask>"}  # fmt: skip
    PreTrainedTokenizerFast(
        tokenizer_file=str(tokenizer_file),
        model_max_length=MAX_TOKENS,
        model_input_names=["input_ids", "attention_mask"],
        **{f"{name}_token": mark for name, mark in marks.items()},
    ).save_pretrained(folder)
    return weights.sizes.hidden
