"""Linking gives what holding all groups against each other gives, pair by pair."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.weighing.event.groups import Edge, Graph
from whoseword.weighing.event.linkage import linked

SIZE, THRESHOLD, UNSEEN = 7, -2.0, -6.0
EDGES = tuple(combinations(range(SIZE), 2))

graphs = st.builds(
    Graph,
    st.just(SIZE),
    st.dictionaries(st.sampled_from(EDGES), st.sampled_from((-9.0, -4.5, -2.0, -1.5, 3.0, 8.0))),
    st.frozensets(st.sampled_from(EDGES), max_size=3),
)


def one_by_one(graph: Graph) -> list[list[int]]:
    """The groups by looking at all pairs of groups after each merge."""
    groups = [[number] for number in range(graph.size)]
    while True:
        offers = [
            (-mean, one, other)
            for one, other in combinations(groups, 2)
            if (mean := _mean(one, other, graph)) is not None and mean >= THRESHOLD
        ]
        if not offers:
            return groups
        _, one, other = min(offers)
        groups.remove(other)
        one.extend(other)


def _mean(one: list[int], other: list[int], graph: Graph) -> float | None:
    edges: list[Edge] = [(min(a, b), max(a, b)) for a in one for b in other]
    if not graph.apart.isdisjoint(edges) or not any(edge in graph.weights for edge in edges):
        return None
    return sum(graph.weights.get(edge, UNSEEN) for edge in edges) / len(edges)


@given(graphs)
def test_groups_are_those_of_looking_at_all_pairs(graph: Graph) -> None:
    found = [members for members, _ in linked(graph, THRESHOLD, UNSEEN)]
    assert found == [sorted(group) for group in one_by_one(graph)]


def test_a_likely_pair_is_linked_and_an_unlikely_one_is_not() -> None:
    graph = Graph(3, {(0, 1): 5.0, (1, 2): -3.0}, frozenset())
    assert [members for members, _ in linked(graph, THRESHOLD, UNSEEN)] == [[0, 1], [2]]
