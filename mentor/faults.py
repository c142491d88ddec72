"""What is said of a language model that fails, in Chinese and English."""

from typing import Literal

from mentor.text.language import Language

ModelFault = Literal[
    "unreachable",
    "no_key",
    "unknown",
    "busy",
    "refused",
    "broken",
    "unreadable",
    "no_answer",
    "timeout",
    "cut",
    "endless",
    "empty",
    "repeats",
    "no_text",
    "unsupported",
    "too_long",
    "over_context",
    "no_credit",
]

_MODEL_FAULTS: dict[ModelFault, tuple[str, str]] = {
    "unreachable": (
        "连不上 {name}，请检查它的地址和网络",
        "{name} cannot be reached; check its address and the network",
    ),
    "no_key": ("{name} 不接受密钥{detail}，请检查", "{name} refused the key{detail}; check it"),
    "unknown": (
        "那个地址没有 {name}{detail}，请检查名称和地址",
        "there is no {name} at its address{detail}; check both",
    ),
    "busy": (
        "{name} 的请求次数或额度已用完{detail}，请稍后再问",
        "{name} is over its limit of requests{detail}; ask again later",
    ),
    "refused": (
        "{name} 拒绝了请求{detail}，请检查它的设置",
        "{name} refused the request{detail}; check its settings",
    ),
    "broken": (
        "{name} 自身出错{detail}，请稍后再问",
        "{name} has a fault of its own{detail}; ask again later",
    ),
    "unreadable": (
        "{name} 发来的内容读不懂{detail}，请检查它的地址和服务",
        "what {name} sent cannot be read{detail}; check its address and its host",
    ),
    "no_answer": (
        "{name} 的地址发来的是空的，或不是模型的流式回答，请检查这个地址",
        "what came from the address of {name} is empty or no stream of a model; check the address",
    ),
    "timeout": (
        "{name} 没有按时答完，可调大 MENTOR_MODEL_TIMEOUT，或再问一次",
        "{name} gave no answer in time; raise MENTOR_MODEL_TIMEOUT or ask again",
    ),
    "cut": (
        "{name} 的回答中途断了，请再问一次",
        "{name} broke off in the middle of its answer; ask again",
    ),
    "endless": (
        "{name} 的回答太长{detail}，可调大 MENTOR_MODEL_MAX_TOKENS",
        "{name} did not come to an end{detail}; raise MENTOR_MODEL_MAX_TOKENS",
    ),
    "empty": (
        "{name} 的回答是空的，请再问一次或换一个模型",
        "{name} gave an empty answer; ask again or use another model",
    ),
    "repeats": ("{name} 不停地重复自己", "{name} kept repeating itself"),
    "no_text": ("{name} 写出的不是文字", "{name} wrote what is no text"),
    "unsupported": (
        "{name} 写的内容在文档中都没有依据",
        "nothing that {name} wrote is supported by the documents",
    ),
    "too_long": (
        "问题太长{detail}，{name} 读不下，请缩短问题或调大 MENTOR_MODEL_CONTEXT",
        "the question is too long for {name}{detail}; ask a shorter one or raise "
        "MENTOR_MODEL_CONTEXT",
    ),
    "over_context": (
        "{name} 一次读不了这么多{detail}，请调小 MENTOR_MODEL_CONTEXT",
        "{name} cannot read so much at once{detail}; lower MENTOR_MODEL_CONTEXT",
    ),
    "no_credit": (
        "{name} 的余额或额度不足{detail}，请充值或换一个密钥",
        "there is no credit left for {name}{detail}; top it up or use another key",
    ),
}


def model_fault(fault: ModelFault, name: str, language: Language, detail: str = "") -> str:
    """What is wrong with a model, for the line of `model_failed`.

    `detail` is a figure or a code of ours or of a standard. A provider's own words never go in:
    they may hold a key or an address.
    """
    chinese, english = _MODEL_FAULTS[fault]
    if language == "zh":
        return chinese.format(name=name, detail=f"（{detail}）" if detail else "")
    return english.format(name=name, detail=f" ({detail})" if detail else "")


def model_failed(reason: str, language: Language) -> str:
    """A line for an answer in quotes that was to be written by a model."""
    if language == "zh":
        return f"语言模型没有给出可用的回答（{reason}），以下是文档原文。"
    return f"The language model gave no usable answer ({reason}); these are the documents' words."
