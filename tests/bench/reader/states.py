"""What the embedded model's first layers make of question and window, kept for training.

They are not trained, so they are run once, as they will be: by onnxruntime, in int8.
"""

import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper

from ingest.embed import MODEL_FILE, MODEL_FOLDER
from ingest.embed.embedded import open_session, open_tokenizer
from ingest.embed.pairs import pair_tokens
from tests.bench.reader.groups import Group
from tools.embedding_model.write_reader import SHARED_LAYERS

OUTPUT = f"l{SHARED_LAYERS - 1}.oln"
HIDDEN = 384


@dataclass(frozen=True)
class States:
    """States of all windows one after the other, shape (tokens, hidden), float16, on disk.

    `starts` has the first of each window and the end of all; `rows` the windows of each group.
    """

    groups: tuple[Group, ...]
    rows: tuple[range, ...]
    starts: NDArray[np.int64]
    values: NDArray[np.float16]

    def of(self, row: int) -> NDArray[np.float32]:
        """Of one window, shape (its tokens, hidden)."""
        return self.values[self.starts[row] : self.starts[row + 1]].astype(np.float32)


def states(groups: Sequence[Group], folder: Path) -> States:
    """Run the shared layers over all windows; the states are kept in `folder`."""
    tokenizer = open_tokenizer(MODEL_FOLDER)
    texts = [
        pair_tokens(tokenizer, group.question, text) for group in groups for text in group.texts
    ]
    starts = np.concatenate([[0], np.cumsum([len(ids) for ids in texts])])
    shape = (int(starts[-1]), HIDDEN)
    values = np.lib.format.open_memmap(folder / "states.npy", "w+", np.float16, shape)
    with tempfile.TemporaryDirectory() as kept:
        lower = Path(kept) / "lower.onnx"
        onnx.save(_first_layers(), lower)
        session = open_session(lower)

        def run(row: int) -> None:
            found = session.run([OUTPUT], {"input_ids": np.array([texts[row]], np.int64)})
            values[starts[row] : starts[row + 1]] = found[0][0]

        with ThreadPoolExecutor() as pool:
            list(pool.map(run, range(len(texts))))
    ends = [0, *accumulate(len(group.texts) for group in groups)]
    rows = tuple(range(*pair) for pair in pairwise(ends))
    return States((*groups,), rows, starts, values)


def _first_layers() -> onnx.ModelProto:
    """The embedded model up to the last layer that is shared."""
    model = onnx.load(MODEL_FOLDER / MODEL_FILE)
    needed, kept = {OUTPUT}, []
    for node in reversed(model.graph.node):
        if needed & set(node.output):
            kept.append(node)
            needed |= set(node.input)
    constants = [each for each in model.graph.initializer if each.name in needed]
    output = helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, None)
    graph = helper.make_graph(
        kept[::-1], "first-layers", list(model.graph.input), [output], constants
    )
    return helper.make_model(
        graph, opset_imports=list(model.opset_import), ir_version=model.ir_version
    )
