"""How a network's file is opened: for one article after another on a shared processor."""

from pathlib import Path

import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as state

# What onnxruntime and the look into the metadata raise over a file that is damaged or none of ours.
UNUSABLE = (
    state.Fail,
    state.InvalidArgument,
    state.InvalidGraph,
    state.InvalidProtobuf,
    state.NoSuchFile,
    state.NotImplemented,
    state.RuntimeException,
    KeyError,
    TypeError,
    ValueError,
)


def open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """The network in the file; one of UNUSABLE where it is damaged or none."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # An arena keeps the largest batch ever seen; without it peak memory halves.
    options.enable_cpu_mem_arena = False
    # Every article has other shapes: planning its memory for each would be for nothing.
    options.enable_mem_pattern = False
    # Threads that spin while rules run take a fifth more processor time and save none.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
