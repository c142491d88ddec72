"""The reader of pairs as an ONNX graph: the embedded model's first layers, then trained ones.

Input `input_ids` (1, tokens), int64: question and text as one. Output `logit` (1,), float32. The
states of the last layer are summed by weights that are softmaxed over the tokens; that and the
state of the first token go through a layer of tanh to the logit.

What the graph has in common with the embedded model is not written again: large constants point
to their place in that file (ONNX's external data), which has to stand beside the reader's.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper

from tools.embedding_model.read_weights import Trained, Weights
from tools.embedding_model.reference import OF_LAYER
from tools.embedding_model.write_graph import Graph

SHARED_LAYERS = 8
"""So many layers are the embedded model's own."""

LARGE = 1024
"""Constants of so many bytes are not written again."""

State = Mapping[str, NDArray[np.float32]]


def write_reader(weights: Weights, trained: State, embedded: Path) -> onnx.ModelProto:
    """The graph. `trained` are the states of the layers after the shared ones, named as
    transformers names them ("layers.0.attention.self.query.weight"), and of `att`, `fc` and `out`.

    Raises:
        ValueError: a constant that is shared is not in the file of the embedded model.
    """
    graph = Graph(_with_trained(weights, trained))
    state = graph.embed("input_ids")
    for layer in range(weights.sizes.layers):
        state = graph.encode(state, f"l{layer}")
    _weigh(graph, state, trained)
    tokens = helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "tokens"])
    logit = helper.make_tensor_value_info("logit", TensorProto.FLOAT, [1])
    shared = embedded.read_bytes()
    own = tuple(f"l{layer}." for layer in range(SHARED_LAYERS, weights.sizes.layers))
    own += ("att.", "fc.", "out.")
    constants = [
        each if each.name.startswith(own) else _pointing(each, shared, embedded.name)
        for each in graph.constants
    ]
    return helper.make_model(
        helper.make_graph(graph.nodes, "pair-reader", [tokens], [logit], constants),
        opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)],
        ir_version=10,
        producer_name="roadmap-mentor",
    )


def _with_trained(weights: Weights, trained: State) -> Weights:
    matrices, vectors = dict(weights.matrices), dict(weights.vectors)
    for layer in range(SHARED_LAYERS, weights.sizes.layers):
        for short, long in OF_LAYER.items():
            name, key = f"layers.{layer - SHARED_LAYERS}.{long}", f"l{layer}.{short}"
            values = trained[f"{name}.weight"]
            vectors[f"{key}.b"] = trained[f"{name}.bias"]
            if values.ndim == 1:
                vectors[f"{key}.w"] = values
            else:
                matrices[f"{key}.w"] = Trained(values)
    return replace(weights, matrices=matrices, vectors=vectors)


def _weigh(graph: Graph, state: str, trained: State) -> None:
    """The logit of the states of the last layer, shape (1, tokens, hidden)."""

    def dense(inputs: str, name: str) -> str:
        weight = graph.constant(f"{name}.w", trained[f"{name}.weight"].T)
        product = graph.add("MatMul", [inputs, weight], f"{name}.product")
        bias = graph.constant(f"{name}.b", trained[f"{name}.bias"])
        return graph.add("Add", [product, bias], name)

    shares = graph.add("Softmax", [dense(state, "att")], "shares", axis=1)
    weighed = graph.add("Mul", [state, shares], "weighed")
    over_tokens = graph.constant("token.axis", np.ones(1, np.int64))
    summed = graph.add("ReduceSum", [weighed, over_tokens], "summed", keepdims=1)
    first = graph.constant("first.token", np.zeros(1, np.int64))
    began = graph.add("Gather", [state, first], "began", axis=1)
    both = graph.add("Concat", [began, summed], "both", axis=-1)
    hidden = graph.add("Tanh", [dense(both, "fc")], "hidden")
    alone = graph.constant("logit.axes", np.array([1, 2], np.int64))
    graph.add("Squeeze", [dense(hidden, "out"), alone], "logit")


def _pointing(constant: TensorProto, shared: bytes, name: str) -> TensorProto:
    """A constant's place in the file of the embedded model; itself if it is small."""
    raw = constant.raw_data
    if len(raw) < LARGE:
        return constant
    at = shared.find(raw)
    if at < 0:
        raise ValueError(f"{constant.name} does not stand in {name}: these are other weights")
    pointing = TensorProto(dims=constant.dims, data_type=constant.data_type, name=constant.name)
    pointing.data_location = TensorProto.EXTERNAL
    for key, value in (("location", name), ("offset", at), ("length", len(raw))):
        pointing.external_data.add(key=key, value=str(value))
    return pointing
