"""Reference vectors: the same weights in float32, through torch and transformers."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import BertConfig, BertModel

from tools.embedding_model.read_weights import Weights

OF_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}

_TOPICS = (
    *("Python 基础语法", "函数与模块", "NumPy 数组", "Pandas 数据处理", "概率与统计", "线性代数"),
    *(
        "线性回归",
        "决策树",
        "模型评估与交叉验证",
        "神经网络",
        "PyTorch 张量",
        "卷积网络",
        "循环网络",
    ),
    *("Transformer 与注意力", "提示词工程", "向量数据库", "RAG 检索增强生成", "LangChain 智能体"),
    *("模型微调", "模型部署与监控"),
)
_PLAN = "；".join(
    f"第{week}周学习{topic}，周末把练习代码整理好并写一篇笔记"
    for week, topic in enumerate(_TOPICS * 2, start=1)
)

QUERIES = (
    "零基础学习人工智能需要多长时间？",
    "Which programming language should I learn first?",
    "RAG 和 fine-tuning 有什么区别？",
    "GPU",
)
PASSAGES = (
    "从零开始的学习者每天投入两小时，大约需要九个月到一年才能独立完成一个机器学习项目。",
    "Python is the language to begin with: it reads easily and nearly every library for machine "
    "learning is written for it.",
    "检索增强生成（RAG）在回答前先查资料，知识随资料更新；微调（fine-tuning）把知识写进模型的参数，更新要重新训练。",
    "显卡",
    "Build a small portfolio: one project with real data, one deployed service, one report.",
    "| 阶段 | 时间 | 工具 |\n| --- | --- | --- |\n| 部署 | 2-3 weeks | Docker, FastAPI |",
    "今天下午的雨下得很大，我们在屋檐下等了一个小时。",
    f"{_PLAN}。",
)
"""Chinese, English and mixed; of one word, of a sentence, a table, and beyond 512 tokens."""


def reference_network(weights: Weights) -> BertModel:
    """The float32 encoder that the weights describe."""
    sizes = weights.sizes
    network = BertModel(
        BertConfig(
            vocab_size=sizes.vocabulary,
            hidden_size=sizes.hidden,
            num_hidden_layers=sizes.layers,
            num_attention_heads=sizes.heads,
            intermediate_size=sizes.feed_forward,
            max_position_embeddings=sizes.positions,
            type_vocab_size=sizes.types,
            layer_norm_eps=sizes.epsilon,
            attn_implementation="eager",
        ),
        add_pooling_layer=False,
    )
    missing, unexpected = network.load_state_dict(_state(weights), strict=False)
    if unexpected or set(missing) - {"embeddings.position_ids", "embeddings.token_type_ids"}:
        raise ValueError(f"the weights do not fit: missing {missing}, unexpected {unexpected}")
    return network.eval()


def reference_vector(network: BertModel, ids: Sequence[int]) -> NDArray[np.float32]:
    """The normalised mean of the last layer, shape (hidden,), of one text's token ids."""
    with torch.inference_mode():
        states = network(input_ids=torch.tensor([list(ids)])).last_hidden_state
    vector: NDArray[np.float32] = torch.nn.functional.normalize(states.mean(1))[0].numpy()
    return vector


def _state(weights: Weights) -> dict[str, torch.Tensor]:
    hidden = weights.sizes.hidden
    tables = {
        "word_embeddings.weight": weights.matrices["emb.word"].dequantised(),
        "position_embeddings.weight": weights.vectors["emb.pos"].reshape(-1, hidden),
        "token_type_embeddings.weight": weights.vectors["emb.type"].reshape(-1, hidden),
        "LayerNorm.weight": weights.vectors["emb.ln.w"],
        "LayerNorm.bias": weights.vectors["emb.ln.b"],
    }
    state = {f"embeddings.{name}": values for name, values in tables.items()}
    for layer in range(weights.sizes.layers):
        for short, long in OF_LAYER.items():
            name, key = f"encoder.layer.{layer}.{long}", f"l{layer}.{short}"
            matrix = weights.matrices.get(f"{key}.w")
            state[f"{name}.weight"] = (
                weights.vectors[f"{key}.w"] if matrix is None else matrix.dequantised()
            )
            state[f"{name}.bias"] = weights.vectors[f"{key}.b"]
    return {name: torch.from_numpy(values.copy()) for name, values in state.items()}
