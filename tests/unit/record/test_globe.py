import pytest

from whoseword.record.globe import kilometres


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    assert kilometres((0, 0), (1, 0)) == pytest.approx(111.2, abs=0.1)


def test_a_point_lies_at_no_distance_from_itself() -> None:
    assert kilometres((31.2, 16.6), (31.2, 16.6)) == 0


def test_the_shortest_way_crosses_the_line_where_days_begin() -> None:
    assert kilometres((0, 179.5), (0, -179.5)) == pytest.approx(111.2, abs=0.1)
