"""Train the reader's own layers: the last four of the embedded model, and what weighs their states.

Each group's windows and "none of them" are weighed against one another: the loss is that of what
holds the answer (a softmax over the windows and a logit of 0 that stands for none).
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from tests.bench.reader.states import HIDDEN, States
from tools.embedding_model.read_weights import Weights
from tools.embedding_model.reference import reference_network
from tools.embedding_model.write_reader import SHARED_LAYERS

WARMING = 100
TOKENS = 5000
"""Of a batch, padding included."""

POOL = 400
"""Among so many groups those of like length share a batch."""

SHARES = {"own": 2.0, "small": 2.0, "wikipedia": 1.0, "field": 0.6, "quotes": 1.0}
"""What a group of each kind weighs."""

State = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Go:
    """How often all groups are seen, and how fast the layers and what weighs their states learn."""

    epochs: int
    rate: float
    head_rate: float


FROM_THE_START = Go(3, 1.5e-4, 5e-4)
ON_QUOTES = Go(2, 6e-5, 1.8e-4)


@dataclass(frozen=True, slots=True)
class Batch:
    """States (windows, tokens, hidden), which are no padding (windows, tokens), and the groups."""

    states: Tensor
    present: Tensor
    groups: tuple[int, ...]


class Reader(nn.Module):
    """The layers that are trained; states after the shared ones to a logit for each window."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.layers = nn.ModuleList(reference_network(weights).encoder.layer[SHARED_LAYERS:])
        self.drop = nn.Dropout(0.1)
        self.att = nn.Linear(HIDDEN, 1)
        self.fc = nn.Linear(2 * HIDDEN, HIDDEN)
        self.out = nn.Linear(HIDDEN, 1)

    def forward(self, states: Tensor, present: Tensor) -> Tensor:
        """Logits, shape (windows,)."""
        unseen = (1 - present[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            found = layer(states, attention_mask=unseen)
            states = found[0] if isinstance(found, tuple) else found
        shares = self.att(states).squeeze(-1).masked_fill(~present, -1e4).softmax(-1)
        both = torch.cat([states[:, 0], (shares[..., None] * states).sum(1)], -1)
        logits: Tensor = self.out(self.drop(torch.tanh(self.fc(self.drop(both))))).squeeze(-1)
        return logits


def trained(
    found: States, weights: Weights, go: Go = FROM_THE_START, begin: State | None = None
) -> State:
    """The states of the trained layers, by their names in torch. Some hours on two cores.

    `begin` is what they begin with, the embedded model's own if it is not given.
    """
    torch.manual_seed(0)
    reader = Reader(weights)
    if begin is not None:
        reader.load_state_dict({name: torch.from_numpy(values) for name, values in begin.items()})
    own = [values for name, values in reader.named_parameters() if not name.startswith("layers")]
    layers = {"params": list(reader.layers.parameters()), "lr": go.rate}
    optimizer = torch.optim.AdamW([layers, {"params": own, "lr": go.head_rate}], weight_decay=0.01)
    groups = enumerate(found.groups)
    used = [at for at, group in groups if not (group.lost or group.held_back)]
    drawn = random.Random(0)
    steps = go.epochs * len(list(_batches(found, used, drawn)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARMING, max(0.02, 1 - step / steps))
    )
    reader.train()
    for epoch in range(go.epochs):
        losses: list[float] = []
        for batch in _batches(found, used, drawn):
            loss = _loss(reader, found, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"epoch {epoch + 1} of {go.epochs}: loss {np.mean(losses):.3f}", flush=True)
    return {name: values.numpy() for name, values in reader.state_dict().items()}


def _loss(reader: Reader, found: States, batch: Batch) -> Tensor:
    logits = reader(batch.states, batch.present)
    total, weight, first = torch.zeros(()), 0.0, 0
    for place in batch.groups:
        group = found.groups[place]
        own = torch.cat([logits[first : first + len(group.texts)], torch.zeros(1)])
        first += len(group.texts)
        right = torch.tensor([*group.answers, not any(group.answers)])
        share = SHARES[group.kind]
        total = total + share * (torch.logsumexp(own, 0) - torch.logsumexp(own[right], 0))
        weight += share
    return total / weight


def _batches(found: States, used: Sequence[int], drawn: random.Random) -> Iterator[Batch]:
    order = list(used)
    drawn.shuffle(order)
    places: list[list[int]] = []
    for first in range(0, len(order), POOL):
        pool = sorted(order[first : first + POOL], key=lambda place: _longest(found, place))
        batch: list[int] = []
        windows = 0
        for place in pool:
            more = len(found.rows[place])
            if batch and _longest(found, place) * (windows + more) > TOKENS:
                places.append(batch)
                batch, windows = [], 0
            batch.append(place)
            windows += more
        places.append(batch)
    drawn.shuffle(places)
    for batch in places:
        yield _padded(found, batch)


def _longest(found: States, place: int) -> int:
    return max(int(found.starts[row + 1] - found.starts[row]) for row in found.rows[place])


def _padded(found: States, batch: Sequence[int]) -> Batch:
    own = [torch.from_numpy(found.of(row)) for place in batch for row in found.rows[place]]
    lengths = torch.tensor([len(states) for states in own])
    padded = nn.utils.rnn.pad_sequence(own, batch_first=True)
    present = torch.arange(padded.shape[1])[None] < lengths[:, None]
    return Batch(padded, present, (*batch,))
