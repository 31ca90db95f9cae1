# SPDX-License-Identifier: GPL-3.0-or-later
"""What is advised on arrival, for every answer."""

from itertools import product

import pytest

from securetrain.classroom import Arrival, Eyes, Finding, Machine, Way, advise

ADVICE = {
    "nothing answered": (Arrival(), Way.GO_ON),
    "mine": (Arrival(Machine.MINE, Finding.FINE, Eyes.NOBODY), Way.GO_ON),
    "managed": (Arrival(Machine.MANAGED), Way.WITH_CARE),
    "somebody looks": (Arrival(Machine.MINE, eyes=Eyes.SOMEBODY), Way.WITH_CARE),
    "suspect": (Arrival(Machine.SUSPECT), Way.ELSEWHERE),
    "harmful if found": (Arrival(Machine.MINE, Finding.HARMFUL), Way.ELSEWHERE),
    "suspect and looked at": (Arrival(Machine.SUSPECT, eyes=Eyes.SOMEBODY), Way.ELSEWHERE),
}


@pytest.mark.parametrize(("arrival", "way"), ADVICE.values(), ids=ADVICE)
def test_the_gravest_answer_decides(arrival: Arrival, way: Way) -> None:
    assert advise(arrival).way is way


def test_a_suspect_machine_is_told_the_truth_and_a_way_out() -> None:
    advice = advise(Arrival(Machine.SUSPECT, Finding.HARMFUL))
    assert len(advice.reasons) == 3
    assert "No program" in advice.reasons[0]
    assert "cannot hide" in advice.reasons[1]
    assert "printed lesson" in advice.reasons[2]


def test_care_names_each_reason_once() -> None:
    one = advise(Arrival(Machine.MANAGED, eyes=Eyes.SOMEBODY))
    assert len(one.reasons) == 2
    assert len(set(one.reasons)) == 2


@pytest.mark.parametrize(
    "arrival",
    [Arrival(*each) for each in product((None, *Machine), (None, *Finding), (None, *Eyes))],
    ids=str,
)
def test_every_advice_has_a_title_and_a_reason(arrival: Arrival) -> None:
    advice = advise(arrival)
    assert advice.title
    assert advice.reasons
    assert all(advice.reasons)
