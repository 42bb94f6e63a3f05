"""``python -m whoseword``: the same as ``whoseword``."""

import sys

from whoseword.cli import main

sys.exit(main())
