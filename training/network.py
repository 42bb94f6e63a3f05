"""The network: a BERT encoder that also sees case and quotes, and a small head for each task."""

# PyTorch is not there where the rest is checked, and without it Module has no type.
# mypy: disable-error-code="misc"

import json
import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.sets import ACTOR_LABELS, ATTRIBUTION_LABELS
from whoseword.tagger.gaps import GAPS
from whoseword.tagger.labels import EVENTS, LABELS, ROLES

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
VOCABULARY, POSITIONS = 30522, 512
CASE_KINDS, STATE_KINDS = 8, 8
PAIR_WIDTH = 64
ROLE_WIDTH = 128
# The head for actors only helps the encoder to learn who does what to whom: it is not shipped.
HEAD_LABELS = {**LABELS, "actors": ACTOR_LABELS}


class Drop(nn.Module):
    """Drop some features, the same ones all through a window: random numbers are dear."""

    def __init__(self, share: float) -> None:
        """Keep the share that is dropped while learning."""
        super().__init__()
        self.share = share

    def forward(self, seen: Tensor) -> Tensor:
        """The same values, some set to nothing while learning."""
        if not self.training:
            return seen
        kept = torch.empty(seen.shape[0], 1, seen.shape[-1], device=seen.device, dtype=seen.dtype)
        return seen * kept.bernoulli_(1 - self.share).div_(1 - self.share)


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, drop: float) -> None:
        """Build the layer; ``drop`` is the share of values dropped while learning."""
        super().__init__()
        self.mix = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(drop)

    def forward(self, seen: Tensor, mask: Tensor) -> Tensor:
        """The next layer's view; ``mask`` is added to the attention, [batch, 1, 1, pieces]."""
        batch, length, _ = seen.shape
        query, key, value = (
            self.mix(seen).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        seen = self.out_norm(seen + self.drop(self.out(mixed)))
        return self.down_norm(seen + self.drop(self.down(functional.gelu(self.up(seen)))))


class Roles(nn.Module):
    """Which part each word plays in an event, from its trigger's view and the word's own."""

    def __init__(self) -> None:
        """Build the head, untrained; no part is the usual answer."""
        super().__init__()
        self.kind = nn.Embedding(len(EVENTS), ROLE_WIDTH)
        self.gap = nn.Embedding(GAPS, ROLE_WIDTH)
        self.role = nn.Linear(ROLE_WIDTH, len(ROLES) + 1)
        nn.init.normal_(self.kind.weight, std=0.1)
        nn.init.normal_(self.gap.weight, std=0.1)
        with torch.no_grad():
            self.role.bias.zero_()[0] = 5.0

    def forward(self, asks: Tensor, kind: Tensor, gaps: Tensor, heard: Tensor) -> Tensor:
        """Scores [triggers, words, roles] from ``asks`` [triggers, 2 * ROLE_WIDTH] and so on."""
        added, turned = asks.unsqueeze(1).chunk(2, -1)
        word, bent = heard.chunk(2, -1)
        seen = added + self.kind(kind).unsqueeze(1) + word + self.gap(gaps) + turned * bent
        scores: Tensor = self.role(functional.gelu(seen))
        return scores


class Network(nn.Module):
    """Text in pieces, to scores for every word."""

    def __init__(self, drop: float = 0.1) -> None:
        """Build the network, untrained."""
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(CASE_KINDS, WIDTH)
        self.state = nn.Embedding(STATE_KINDS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.drop = Drop(drop)
        self.heads = nn.ModuleDict(
            {
                name: nn.Sequential(
                    nn.Linear(WIDTH, WIDTH // 2),
                    nn.GELU(),
                    Drop(drop),
                    nn.Linear(WIDTH // 2, len(labels)),
                )
                for name, labels in HEAD_LABELS.items()
            }
        )
        self.steps = nn.Parameter(torch.zeros(len(ATTRIBUTION_LABELS), len(ATTRIBUTION_LABELS)))
        self.part = nn.Linear(WIDTH, PAIR_WIDTH)
        self.cue = nn.Linear(WIDTH, PAIR_WIDTH)
        self.asks = nn.Linear(WIDTH, 2 * ROLE_WIDTH)
        self.heard = nn.Linear(WIDTH, 2 * ROLE_WIDTH)
        self.roles = Roles()
        nn.init.normal_(self.case.weight, std=0.01)
        nn.init.normal_(self.state.weight, std=0.01)

    def words(
        self, ids: Tensor, case: Tensor, state: Tensor, mask: Tensor, first: Tensor
    ) -> Tensor:
        """The encoder's view of every word, at its first piece: [batch, words, WIDTH]."""
        place = torch.arange(ids.shape[1], device=ids.device)
        seen = self.pieces(ids) + self.positions(place) + self.case(case) + self.state(state)
        seen = self.drop(self.norm(seen))
        added = (1.0 - mask[:, None, None, :].to(seen.dtype)) * -10000.0
        for layer in self.layers:
            seen = layer(seen, added)
        return torch.gather(seen, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))

    def answers(
        self, ids: Tensor, case: Tensor, state: Tensor, mask: Tensor, first: Tensor
    ) -> dict[str, Tensor]:
        """Scores of each head's labels for every word, of every pair of words, views for roles."""
        words = self.words(ids, case, state, mask, first)
        answers = {name: head(words).float() for name, head in self.heads.items()}
        pairs = self.part(words) @ self.cue(words).transpose(1, 2) / PAIR_WIDTH**0.5
        return {
            **answers,
            "pairs": pairs.float(),
            "asks": self.asks(words),
            "heard": self.heard(words),
        }

    def forward(
        self, ids: Tensor, case: Tensor, state: Tensor, mask: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """What is shipped of the answers: the heads in order, pairs, and the views for roles."""
        answers = self.answers(ids, case, state, mask, first)
        return tuple(answers[name] for name in (*LABELS, "pairs", "asks", "heard"))


def load_encoder(network: Network, path: Path) -> None:
    """Fill the encoder from a BERT checkpoint in the safetensors format."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + size])

    def tensor(name: str) -> Tensor:
        entry = header[name]
        start, end = entry["data_offsets"]
        values = np.frombuffer(raw[8 + size + start : 8 + size + end], dtype=np.float32)
        return torch.from_numpy(values.copy()).view(entry["shape"])

    with torch.no_grad():
        network.pieces.weight.copy_(tensor("embeddings.word_embeddings.weight"))
        kinds = tensor("embeddings.token_type_embeddings.weight")
        network.positions.weight.copy_(tensor("embeddings.position_embeddings.weight") + kinds[0])
        network.norm.weight.copy_(tensor("embeddings.LayerNorm.weight"))
        network.norm.bias.copy_(tensor("embeddings.LayerNorm.bias"))
        for number, layer in enumerate(network.layers):
            at = f"encoder.layer.{number}."
            for kind in ("weight", "bias"):
                mixed = [
                    tensor(f"{at}attention.self.{part}.{kind}")
                    for part in ("query", "key", "value")
                ]
                getattr(layer.mix, kind).copy_(torch.cat(mixed))
                for ours, theirs in (
                    (layer.out, "attention.output.dense"),
                    (layer.out_norm, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.down_norm, "output.LayerNorm"),
                ):
                    getattr(ours, kind).copy_(tensor(f"{at}{theirs}.{kind}"))
