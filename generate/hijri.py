"""Write the table of the months of the Hijri calendar: `python -m generate.hijri`.

The lengths are those of the Umm al-Qura calendar, Saudi Arabia's official one, as hijridate
carries them. Before 1365 AH its months do not follow each other without gaps.
"""

import sys
import textwrap
from pathlib import Path

FIRST_YEAR, LAST_YEAR = 1365, 1500
FILE = Path(__file__).parent.parent / "src/whoseword/language/hijri_months.py"
_PAGE = '''"""The months of the Umm al-Qura calendar, written by `python -m generate.hijri`.

Three hexadecimal digits a year: a bit for each month, the first month's highest, 1 for 30 days
and 0 for 29.
"""

FIRST_YEAR = {first_year}
FIRST_DAY = "{first_day}"
LONG_MONTHS = (
{rows}
)
'''


def page() -> str:
    """The table as a module."""
    from hijridate import Hijri

    digits = "".join(f"{_year(year):03x}" for year in range(FIRST_YEAR, LAST_YEAR + 1))
    rows = "\n".join(f'    "{row}"' for row in textwrap.wrap(digits, 90))
    first = Hijri(FIRST_YEAR, 1, 1).to_gregorian().isoformat()
    return _PAGE.format(first_year=FIRST_YEAR, first_day=first, rows=rows)


def _year(year: int) -> int:
    from hijridate import Hijri

    bits = 0
    for month in range(1, 13):
        bits = bits * 2 + Hijri(year, month, 1).month_length() - 29
    return bits


def main(arguments: list[str]) -> int:
    """Write the table, or with --check say whether it is what the package has."""
    if "--check" in arguments:
        return int(FILE.read_text(encoding="utf-8") != page())
    FILE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
