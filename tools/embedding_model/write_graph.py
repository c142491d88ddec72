"""The network as an ONNX graph made for onnxruntime on a CPU.

Input `input_ids` (texts, tokens), int64, all texts of one length: there is no padding, so there
is no mask. Output `embedding` (texts, hidden), float32: mean over the tokens, L2-normalised.

- Word embeddings stay 4-bit as they come (GatherBlockQuantized: lossless).
- Matrices become int8, one scale a column, their inputs uint8 with one scale a call
  (DynamicQuantizeMatMul). Weights keep to -64..64: two products of 255 * 64 fit the int16 in which
  CPUs with AVX2 but no VNNI add them, so every CPU gives the same result. It costs 0.0004 cosine.
- The matrices in BLOCKWISE lose most by one scale a call, as a few of their inputs are very large.
  They too stay 4-bit as they come, their inputs int8 with a scale for each 32 of each token
  (MatMulNBits): 0.9974 cosine to float32 becomes 0.9994, for a third more time. Trained ones are
  put in 8 bits there: in 4 the logits of the reader of pairs are 1.4 off on average, in 8 0.07.
- Attention and bias + GELU are onnxruntime's fused operators. Adding and normalising stay two:
  the fused SkipLayerNormalization takes 0.5 ms for 320 tokens, these two take 0.07 ms.
"""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from tools.embedding_model.read_weights import BLOCK, Matrix, Trained, Weights

FUSED = "com.microsoft"
LARGEST_WEIGHT = 64
BLOCKWISE = ("v", "fo")


def write_graph(weights: Weights) -> onnx.ModelProto:
    """The model of the weights, checked and ready to save."""
    graph = Graph(weights)
    state = graph.embed("input_ids")
    for layer in range(weights.sizes.layers):
        state = graph.encode(state, f"l{layer}")
    graph.pool(state, "embedding")
    hidden = weights.sizes.hidden
    inputs = [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "tokens"])]
    outputs = [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["texts", hidden])]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "multilingual-e5-small", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid(FUSED, 1)],
        ir_version=10,
        producer_name="roadmap-mentor",
    )
    onnx.checker.check_model(model)
    return model


class Graph:
    """Nodes and constants as they are added; each method returns the name of its result."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def embed(self, ids: str) -> str:
        """Word, position and type embeddings, normalised."""
        words = self._words()
        self.add("GatherBlockQuantized", [words, ids, "words.scales"], "words.16", FUSED,
                  block_size=BLOCK, gather_axis=0, quantize_axis=1)  # fmt: skip
        self.add("Cast", ["words.16"], "words.32", to=TensorProto.FLOAT)
        hidden = self.weights.sizes.hidden
        table = self._vector("emb.pos").reshape(-1, hidden)
        only_type = self._vector("emb.type").reshape(-1, hidden)[0]
        self.constant("positions", (table + only_type).astype(np.float16))
        self.add("Shape", [ids], "tokens", start=1, end=2)
        first = self.constant("first", np.zeros(1, np.int64))
        self.add("Slice", ["positions", first, "tokens", first], "positions.16")
        self.add("Cast", ["positions.16"], "positions.32", to=TensorProto.FLOAT)
        self.add("Add", ["words.32", "positions.32"], "embedded")
        return self._normalise("embedded", "emb.ln")

    def encode(self, state: str, layer: str) -> str:
        """One encoder layer: attention, then the feed-forward network."""
        heads = [self._multiply(state, f"{layer}.{name}") for name in "qkv"]
        attended = self.add("MultiHeadAttention", heads, f"{layer}.attended", FUSED,
                             num_heads=self.weights.sizes.heads)  # fmt: skip
        attended = self._multiply(attended, f"{layer}.ao")
        state = self._add_and_norm(attended, state, f"{layer}.aln")
        wide = self._multiply(state, f"{layer}.fi", with_bias=False)
        bias = self.constant(f"{layer}.fi.b", self._vector(f"{layer}.fi.b"))
        wide = self.add("BiasGelu", [wide, bias], f"{layer}.gelu", FUSED)
        return self._add_and_norm(self._multiply(wide, f"{layer}.fo"), state, f"{layer}.oln")

    def pool(self, state: str, result: str) -> str:
        """The mean over the tokens, of length 1."""
        axis = self.constant("token.axis", np.ones(1, np.int64))
        self.add("ReduceMean", [state, axis], "mean", keepdims=0)
        return self.add("LpNormalization", ["mean"], result, axis=-1, p=2)

    def _words(self) -> str:
        matrix = self.weights.matrices["emb.word"]
        assert isinstance(matrix, Matrix)
        rows = len(self.weights.pieces)  # the file pads the table beyond the vocabulary
        packed = _packed(matrix.values[:rows]).tobytes()
        shape = [rows, matrix.values.shape[1]]
        self.constants.append(
            helper.make_tensor("words", TensorProto.INT4, shape, packed, raw=True)
        )
        self.constant("words.scales", matrix.scales[:rows])
        return "words"

    def _multiply(self, state: str, name: str, with_bias: bool = True) -> str:
        if name.endswith(BLOCKWISE):
            return self._multiply_blockwise(state, name)
        values, scales = quantised(self.weights.matrices[f"{name}.w"])
        inputs = [state, self.constant(f"{name}.w", values)]
        inputs += [self.constant(f"{name}.scales", scales), ""]
        if with_bias:
            inputs.append(self.constant(f"{name}.b", self._vector(f"{name}.b")))
        return self.add("DynamicQuantizeMatMul", inputs, name, FUSED)

    def _multiply_blockwise(self, state: str, name: str) -> str:
        rows, columns = self.weights.matrices[f"{name}.w"].dequantised().shape
        packed, scales, bits = self._blocks(f"{name}.w")
        inputs = [state, self.constant(f"{name}.w", packed)]
        inputs.append(self.constant(f"{name}.scales", scales))
        inputs += ["", "", self.constant(f"{name}.b", self._vector(f"{name}.b"))]
        return self.add("MatMulNBits", inputs, name, FUSED, K=columns, N=rows, bits=bits,
                         block_size=BLOCK, accuracy_level=4)  # fmt: skip

    def _blocks(self, name: str) -> tuple[NDArray[np.uint8], NDArray[np.float32], int]:
        """A matrix in blocks along its rows, shape (rows, blocks, bytes of a block), the scale of
        each block, and its bits: 4 as they came, 8 where a matrix was trained.
        """
        matrix = self.weights.matrices[name]
        if isinstance(matrix, Matrix):
            packed = _packed(matrix.values + 8)
            blocks = packed.reshape(len(packed), -1, BLOCK // 2)
            return blocks, matrix.scales.astype(np.float32), 4
        exact = matrix.dequantised()
        parted = exact.reshape(len(exact), -1, BLOCK)
        scales = np.abs(parted).max(axis=-1) / 127
        values = np.round(parted / np.maximum(scales, 1e-12)[..., None]) + 128
        return values.astype(np.uint8), scales, 8

    def _add_and_norm(self, change: str, state: str, name: str) -> str:
        self.add("Add", [change, state], f"{name}.sum")
        return self._normalise(f"{name}.sum", name)

    def _normalise(self, state: str, name: str) -> str:
        inputs = [state, *self._parameters(name)]
        epsilon = self.weights.sizes.epsilon
        return self.add("LayerNormalization", inputs, name, axis=-1, epsilon=epsilon)

    def _parameters(self, name: str) -> tuple[str, str]:
        scale = self.constant(f"{name}.w", self._vector(f"{name}.w"))
        return scale, self.constant(f"{name}.b", self._vector(f"{name}.b"))

    def _vector(self, name: str) -> NDArray[np.float32]:
        return self.weights.vectors[name]

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        """Adds a constant of this name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(
        self, kind: str, inputs: list[str], result: str, domain: str = "", **attributes: object
    ) -> str:
        """Adds a node, whose result has this name."""
        self.nodes.append(
            helper.make_node(kind, inputs, [result], name=result, domain=domain, **attributes)
        )
        return result


def quantised(matrix: Matrix | Trained) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The transposed matrix (columns, rows) in int8, and the scale of each of its columns."""
    transposed = matrix.dequantised().T
    scales = (np.abs(transposed).max(axis=0) / LARGEST_WEIGHT).astype(np.float32)
    values = np.clip(np.round(transposed / scales), -LARGEST_WEIGHT, LARGEST_WEIGHT)
    return values.astype(np.int8), scales


def _packed(values: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Two 4-bit values a byte along the last axis, the first in the low half."""
    nibbles = values.view(np.uint8) & 15
    return nibbles[..., 0::2] | (nibbles[..., 1::2] << 4)
