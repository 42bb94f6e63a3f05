"""A trained checkpoint as the file that the package ships: ONNX in 8 bits, labels inside."""

import hashlib
import json
import logging
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.losses import INPUTS
from training.network import ROLE_WIDTH, Network
from training.sets import LICENSED, NAME_LABELS
from training.windows import ANY_NAME, Example, plain_tokenizer, read_prepared
from whoseword.tagger.labels import LABELS

log = logging.getLogger("training")

VERSION = 2
OPSET = 17
# What stays in floating point: the heads, small as they are.
_KEPT = (*(f"/{name}" for name in LABELS), "/part", "/cue", "/asks", "/heard", "/MatMul")
SHIPPED = Path(__file__).parents[1] / "src/whoseword/tagger/weights"
# A form is a likely cue when it stood in cues so often, and in this share of its uses.
FORM_COUNT, FORM_SHARE = 3, 0.04


def export(
    encoder: Path, runs: Path, chosen: str, *, out: Path = SHIPPED, checkpoint: Path | None = None
) -> None:
    """Write tagger.onnx in 8 bits, and the tokenizer without its limits, from a checkpoint."""
    polished = runs / "polished.pt"
    newest = checkpoint or (polished if polished.exists() else newest_epoch(runs))
    network = Network()
    network.load_state_dict(torch.load(newest, map_location="cpu")["average"])
    kept = read_prepared(runs)
    out.mkdir(parents=True, exist_ok=True)
    plain, small = runs / "tagger-float.onnx", out / "tagger.onnx.new"
    to_onnx(network, plain)
    to_whole_numbers(plain, small)
    facts = metadata_of(kept, chosen, newest.stem, learned_steps(network))
    for path in (plain, small):
        _write_metadata(path, facts)
    small.replace(out / "tagger.onnx")
    roles_to_onnx(network, out / "roles.onnx")
    plain_tokenizer(encoder).save(str(out / "tokenizer.json"))
    log.info("%s: %.1f MB from %s", out, (out / "tagger.onnx").stat().st_size / 1e6, newest.name)


def newest_epoch(runs: Path) -> Path:
    """The checkpoint of the last epoch that is done."""
    kept = sorted(runs.glob("epoch-*.pt"), key=lambda path: int(path.stem.removeprefix("epoch-")))
    if not kept:
        raise SystemExit("nothing is trained yet: run the epochs first")
    return kept[-1]


def to_onnx(network: Network, path: Path) -> None:
    """Write the network in floating point."""
    network.eval()
    numbers = torch.ones(2, 12, dtype=torch.long)
    first = torch.arange(1, 9).repeat(2, 1)
    axes = {name: {0: "windows", 1: "pieces"} for name in INPUTS} | {
        "first": {0: "windows", 1: "words"}
    }
    outputs = (*LABELS, "pairs", "asks", "heard")
    axes |= {name: {0: "windows", 1: "words"} for name in outputs}
    axes["pairs"] = {0: "windows", 1: "words", 2: "words"}
    torch.onnx.export(
        network,
        (numbers, numbers, numbers, numbers, first),
        str(path),
        input_names=list(INPUTS),
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def roles_to_onnx(network: Network, path: Path) -> None:
    """Write the small network that reads roles, in floating point."""
    network.eval()
    asks = torch.zeros(2, 2 * ROLE_WIDTH)
    heard = torch.zeros(1, 9, 2 * ROLE_WIDTH)
    kind, gaps = torch.zeros(2, dtype=torch.long), torch.zeros(2, 9, dtype=torch.long)
    torch.onnx.export(
        network.roles,
        (asks, kind, gaps, heard),
        str(path),
        input_names=["asks", "kind", "gaps", "heard"],
        output_names=["roles"],
        dynamic_axes={
            "asks": {0: "triggers"},
            "kind": {0: "triggers"},
            "gaps": {0: "triggers", 1: "words"},
            "heard": {1: "words"},
            "roles": {0: "triggers", 1: "words"},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def to_whole_numbers(plain: Path, small: Path) -> None:
    """The same with the encoder's weights and piece vectors in whole numbers; the heads stay.

    Weights take seven of their 8 bits: with all eight, sums of two products pass 16 bits and are
    cut on processors without VNNI, so that one article would read differently from machine to
    machine (onnxruntime documentation, "Quantize ONNX models", on saturation).
    """
    graph = onnx.load(plain).graph
    heads = [node.name for node in graph.node if node.name.startswith(_KEPT)]
    quantize_dynamic(
        plain,
        small,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=heads,
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": 1},
    )


def metadata_of(
    kept: dict[str, list[Example]], chosen: str, checkpoint: str, steps: list[list[float]]
) -> dict[str, str]:
    """What the shipped file says about itself."""
    attributed = [*kept.get("polnear", ()), *kept.get("attribution", ())]
    violent, committed = bool(kept.get("muc4")), bool(kept.get("factuality"))
    learned = {
        "attribution": bool(attributed),
        "names": True,
        "events": bool(kept.get("wikievents")),
        "fillers": violent,
        "incidents": violent,
        "commitment": committed,
    }
    return {
        "whoseword.format": "2",
        "whoseword.version": str(VERSION),
        "whoseword.sets": json.dumps(sorted(name for name, examples in kept.items() if examples)),
        "whoseword.chosen": chosen,
        "whoseword.checkpoint": checkpoint,
        "whoseword.learned": json.dumps(learned),
        "whoseword.window": "320",
        "whoseword.heads": json.dumps({name: list(labels) for name, labels in LABELS.items()}),
        "whoseword.steps": json.dumps(
            {"attribution": steps, "names": name_steps(kept), "fillers": filler_steps(kept)}
        ),
        "whoseword.cue_forms": json.dumps(cue_forms(attributed)),
        "whoseword.licensed": json.dumps(sorted(LICENSED & kept.keys())),
    }


def learned_steps(network: Network) -> list[list[float]]:
    """How well each attribution label follows each, as learned with the whole order of labels."""
    return [[round(value, 3) for value in row] for row in network.steps.tolist()]


def name_steps(kept: dict[str, list[Example]]) -> list[list[float]]:
    """How often each name label follows each where both are known, as logarithms."""
    counts = np.full((len(NAME_LABELS),) * 2, 0.5)
    single = {1 << number: number for number in range(len(NAME_LABELS))}
    for example in (example for examples in kept.values() for example in examples):
        known = [
            -1 if bits == ANY_NAME else single.get(int(bits), 0 if int(bits) & 1 else -1)
            for bits in example.names
        ]
        for before, after in pairwise(known):
            if before >= 0 and after >= 0:
                counts[before, after] += 1
    return _logarithms(counts)


def filler_steps(kept: dict[str, list[Example]]) -> list[list[float]]:
    """How often each label of a filler follows each, as logarithms."""
    counts = np.full((len(LABELS["fillers"]),) * 2, 0.5)
    for example in kept.get("muc4", ()):
        for before, after in pairwise(example.happened.fillers.tolist()):
            counts[before, after] += 1
    return _logarithms(counts)


def _logarithms(counts: np.ndarray) -> list[list[float]]:
    """Rows of counts as rounded logarithms of shares."""
    shares = counts / counts.sum(axis=1, keepdims=True)
    return [[round(float(value), 3) for value in row] for row in np.log(shares)]


def cue_forms(examples: list[Example]) -> list[str]:
    """The words that often stand in a cue: a content with none of them holds no attribution."""
    inside: dict[str, int] = {}
    everywhere: dict[str, int] = {}
    for example in examples:
        for span, label in zip(example.pieces.words, example.attribution, strict=True):
            form = example.text[span.start : span.end].lower()
            everywhere[form] = everywhere.get(form, 0) + 1
            if label in (3, 4) and form.isalpha():
                inside[form] = inside.get(form, 0) + 1
    return sorted(
        form for form, n in inside.items() if n >= FORM_COUNT and n / everywhere[form] >= FORM_SHARE
    )


def _write_metadata(path: Path, facts: dict[str, str]) -> None:
    """Put the facts into the file, with a digest of its weights."""
    network = onnx.load(path)
    digest = hashlib.sha256(
        b"".join(held.raw_data for held in network.graph.initializer)
    ).hexdigest()
    onnx.helper.set_model_props(network, {**facts, "whoseword.digest": digest[:12]})
    onnx.save(network, path)
