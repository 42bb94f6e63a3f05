"""``python -m whoseword.cli``: the same as ``whoseword``."""

import sys

from whoseword.cli import main

sys.exit(main())
