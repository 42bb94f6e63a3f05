"""The last stage: the head for names learns on alone, over an encoder that no longer changes."""

import logging
import random
from pathlib import Path

import torch
from torch import Tensor, nn

from training.losses import INPUTS, name_cost, tensors_of
from training.network import Network
from training.windows import ANY_NAME, Example, Window, batches_of, read_prepared, windows_of

log = logging.getLogger("training")

# How often the words of each set come up: re3d alone marks weapons and nationalities.
SHARES = {"re3d": 6, "uner": 3, "wikigold": 1, "crossner_politics": 1, "gum": 1}
PASSES, BATCH, RATE, DECAY = 12, 512, 1e-3, 0.01
WINDOW, BATCH_PIECES = 318, 2560


def polish(source: Path, runs: Path, device: str, seed: int) -> None:
    """Write ``polished.pt``: the checkpoint's average with a head for names that learned longer."""
    state = torch.load(source, map_location=device)
    network = Network().to(device)
    network.load_state_dict(state["average"])
    kept = read_prepared(runs)
    words, names = words_of_sets(
        network, {name: kept[name] for name in SHARES if kept.get(name)}, device
    )
    log.info("%d words to learn names from", len(names))
    torch.manual_seed(seed)
    learn(network.heads["names"], words, names)
    torch.save({"average": network.state_dict()}, runs / "polished.pt")


def words_of_sets(
    network: Network, kept: dict[str, list[Example]], device: str
) -> tuple[Tensor, Tensor]:
    """The encoder's view of every word whose name labels are known, and those labels."""
    network.eval()
    words: list[Tensor] = []
    names: list[Tensor] = []
    for name, examples in kept.items():
        windows = [cut for example in examples for cut in windows_of(example, WINDOW, None)]
        seen, marked = _seen(network, windows, device)
        words.extend([seen] * SHARES[name])
        names.extend([marked] * SHARES[name])
    return torch.cat(words), torch.cat(names)


def _seen(network: Network, windows: list[Window], device: str) -> tuple[Tensor, Tensor]:
    """The encoder's view of the windows' words that teach something, and their labels."""
    draw = random.Random(0)  # noqa: S311 - an order, no secret
    words, names = [], []
    with torch.inference_mode():
        for batch in batches_of(windows, BATCH_PIECES, draw):
            tensors = {name: values.to(device) for name, values in tensors_of(batch).items()}
            seen = network.words(*(tensors[name] for name in INPUTS))
            known = (tensors["names"] != ANY_NAME) & (tensors["word_mask"] > 0)
            words.append(seen[known].clone())
            names.append(tensors["names"][known].clone())
    return torch.cat(words).clone(), torch.cat(names).clone()


def learn(head: nn.Module, words: Tensor, names: Tensor) -> None:
    """Train the head on the words, the rate falling to nothing."""
    head.train()
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    total = PASSES * (len(words) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.0, 1 - step / total))
    for number in range(PASSES):
        sums = []
        for chosen in torch.randperm(len(words)).split(BATCH):
            cost = name_cost(head(words[chosen].unsqueeze(0))[0], names[chosen])
            optimiser.zero_grad(set_to_none=True)
            cost.backward()
            optimiser.step()
            schedule.step()
            sums.append(float(cost.detach()))
        log.info("names, pass %d: %.4f", number + 1, sum(sums) / len(sums))
    head.eval()
