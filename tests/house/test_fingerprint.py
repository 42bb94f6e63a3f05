"""The digest of what weighs a record holds all code that its result hangs on."""

import grimp

from whoseword.desk.fingerprint import ROOMS

WEIGHS = ("flow", "judging", "scorer", "weighing")
SAYS_WHAT_IS_WRONG = "errors"


def test_no_room_that_weighing_rests_on_is_left_out_of_its_digest() -> None:
    graph = grimp.build_graph("whoseword")
    rests_on = {
        module.split(".")[1]
        for room in WEIGHS
        for module in graph.find_upstream_modules(f"whoseword.{room}", as_package=True)
        if "." in module
    }
    assert rests_on.union(WEIGHS) - {"flow", SAYS_WHAT_IS_WRONG} <= {*ROOMS}
