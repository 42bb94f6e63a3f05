"""How well found stretches of text fit the marked ones: precision, recall and F1."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass

from whoseword.record import Attribution, Span


@dataclass(frozen=True, slots=True)
class Score:
    """Counts that add up over texts: right ones, found ones, marked ones."""

    right: int = 0
    found: int = 0
    marked: int = 0

    def __add__(self, other: "Score") -> "Score":
        """The counts of both together."""
        return Score(self.right + other.right, self.found + other.found, self.marked + other.marked)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 when nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is marked that was found; 0 when nothing is marked."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0


NOTHING = Score()


def characters_of(spans: Iterable[Span], text: str) -> frozenset[int]:
    """The positions of all characters that the spans cover, spaces left out."""
    return frozenset(
        at for span in spans for at in range(span.start, span.end) if not text[at].isspace()
    )


def character_score(marked: Iterable[Span], found: Iterable[Span], text: str) -> Score:
    """How many characters of words are in both, in what was found, in what is marked."""
    wanted, given = characters_of(marked, text), characters_of(found, text)
    return Score(len(wanted & given), len(given), len(wanted))


def exact_score(marked: Collection[Hashable], found: Collection[Hashable]) -> Score:
    """How many items are exactly the same; each counts once."""
    wanted, given = frozenset(marked), frozenset(found)
    return Score(len(wanted & given), len(given), len(wanted))


def attribution_score(
    marked: Sequence[Attribution], found: Sequence[Attribution], text: str
) -> Score:
    """How many attributions are found, each marked one by at most one found one.

    A pair fits when the contents share at least half the characters of either, and so do the
    sources where a source is marked.
    """
    return Score(most_pairs(fitting(marked, found, text)), len(found), len(marked))


def fitting(
    marked: Sequence[Attribution], found: Sequence[Attribution], text: str
) -> list[list[int]]:
    """For each marked attribution the found ones that could be it."""
    given = [_parts(one, text) for one in found]
    return [
        [number for number, other in enumerate(given) if _fits(_parts(one, text), other)]
        for one in marked
    ]


def most_pairs(fits: Sequence[Sequence[int]]) -> int:
    """The most pairs one to one, ``fits[i]`` being what i may be paired with."""
    return len(paired(fits))


def paired(fits: Sequence[Sequence[int]]) -> dict[int, int]:
    """As many pairs one to one as there can be, ``fits[i]`` being what i may be paired with.

    Kuhn's method (1955); gives the partner of each i that has one.
    """
    taken: dict[int, int] = {}

    def place(one: int, tried: set[int]) -> bool:
        for other in fits[one]:
            if other not in tried:
                tried.add(other)
                if other not in taken or place(taken[other], tried):
                    taken[other] = one
                    return True
        return False

    for one in range(len(fits)):
        place(one, set())
    return {one: other for other, one in taken.items()}


def heaviest_pairs(weights: Sequence[Sequence[int]]) -> dict[int, int]:
    """The pairs one to one of rows and columns with the largest sum of weights above 0.

    Every choice is weighed, which is quick for the dozen columns that a text has at most.
    """
    best: dict[int, tuple[int, tuple[tuple[int, int], ...]]] = {0: (0, ())}
    for row, held in enumerate(weights):
        for used, (weight, pairs) in list(best.items()):
            for column, gain in enumerate(held):
                after = used | 1 << column
                if gain > 0 and after != used and weight + gain > best.get(after, (0,))[0]:
                    best[after] = (weight + gain, (*pairs, (row, column)))
    return dict(max(best.values(), key=lambda one: one[0])[1])


def halves_shared(marked: frozenset[int], found: frozenset[int]) -> bool:
    """Whether the two share at least half the characters of either."""
    shared = len(marked & found)
    return bool(shared) and 2 * shared >= max(len(marked), len(found))


def _parts(one: Attribution, text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The characters of an attribution's source and of its content."""
    return characters_of(one.source, text), characters_of(one.content, text)


def _fits(
    marked: tuple[frozenset[int], frozenset[int]], found: tuple[frozenset[int], frozenset[int]]
) -> bool:
    """Whether a found attribution is the marked one."""
    return halves_shared(marked[1], found[1]) and (
        not marked[0] or halves_shared(marked[0], found[0])
    )
