"""What the self-test says without asking is what asking says, for names as awkward as they come."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dutybook.present.search.engine import Search
from dutybook.present.search.phrases import Phrase
from dutybook.present.search.proof import Proof
from dutybook.present.search.records import Record
from dutybook.present.search.self_test import FIRST, misplaced

SOUNDS = {
    "di": "低底",
    "bao": "保宝报",
    "bu": "补",
    "tie": "贴",
    "lao": "老",
    "ren": "人",
    "yi": "医",
}
FORMS = {"補": "补", "寶": "宝", "報": "报"}
TOWNS = (
    Record("qingxi", "town", "清溪镇", ("清溪",), "清单、办公地点和电话"),
    Record("liulin", "town", "柳林乡", (), "清单"),
)
PIECES = (
    *"低保补贴老人医",
    *(
        "低保",
        "补贴",
        "老人",
        "医保",
        "老人补贴",
        "低保补贴",
        "低保补贴老人",
        "保保",
        "报宝",
        "補",
        "寶",
    ),
    *("清溪镇", "清溪", "柳林乡", "镇政府", "村委会", "便民服务中心"),
    *("申请", "怎么办", "的", "我们", "手续", "电话", "几点上班", "地址"),
    *("etc", "dibao", "A", "2", "（", "、", "Ａ", "\u3000"),
)
TYPES = (
    *("matter", "village-matter", "certificate", "guide", "event", "topic"),
    *("department", "counter", "village", "page", "gone", "hotline"),
)

names = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join)


@st.composite
def searches(draw: st.DrawFn) -> Search:
    """A county of few words, so that names repeat, hold and resemble each other."""
    records = list(TOWNS)
    for number in range(draw(st.integers(1, 12))):
        records.append(
            Record(
                f"R-{number}",
                draw(st.sampled_from(TYPES)),
                draw(names),
                tuple(draw(st.lists(names, max_size=4))),
                draw(st.one_of(st.just(""), names)),
                draw(st.sampled_from(("", "", "qingxi", "liulin"))),
                tuple(draw(st.lists(names, max_size=3))),
            )
        )
    words = draw(st.dictionaries(st.sampled_from(PIECES), st.tuples(names), max_size=2))
    return Search(draw(st.permutations(records)), words, SOUNDS, FORMS)


def leads(search: Search, phrase: Phrase, first: int) -> bool:
    """Ask."""
    id = search.records[phrase.record].id
    choice = search.named_so(phrase.name)
    return (len(choice) > 1 and id in choice) or id in {
        hit.id for hit in search(phrase.name, limit=first)
    }


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(searches(), st.integers(1, FIRST))
def test_no_name_is_proved_that_asking_does_not_find(search: Search, first: int) -> None:
    own = [phrase for phrase in search.phrases if phrase.own]
    proof = Proof(search, first)
    proved = [phrase for phrase in own if proof.holds(phrase)]
    assert [phrase for phrase in proved if not leads(search, phrase, first)] == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(searches())
def test_the_self_test_tells_the_names_that_asking_does_not_find(search: Search) -> None:
    own = [phrase for phrase in search.phrases if phrase.own]
    lost = [phrase.name for phrase in own if not leads(search, phrase, FIRST)]
    assert [name.name for name in misplaced(search)] == lost
