"""The most memory that a process has held."""

import resource
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """This process's own peak in MiB.

    Linux counts the peak of the process that began this one too, so its status file is asked
    first, which begins anew (proc(5), VmHWM).
    """
    if _STATUS.exists():
        for line in _STATUS.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
