"""DB502: no bank card's number, wherever it stands."""

from tests.samples import complaints, county, edited

TOLD = "错误 这里有银行卡号“6200■■■■■■■■0005”；清单会公布，请删去，缴费请写到哪个窗口 [DB502]"


def test_it_is_told_however_it_is_grouped() -> None:
    name = ("名称: 最低生活保障申请\n", "名称: 最低生活保障申请\n收费: 转到{}\n")
    for number in (
        "6200000000000005",
        "6200 0000 0000 0005",
        "６２００-００００-００００-０００５",
    ):
        tree = county(**edited("guides/dibao.yml", (name[0], name[1].format(number))))
        assert f"guides/dibao.yml:2:7 {TOLD}" in complaints(tree)


def test_it_is_told_in_a_comment_at_the_first_character_of_a_file() -> None:
    text = "#6200000000000005\n新农合: [城乡居民基本医疗保险]\n"
    assert complaints(county(**{"words.yml": text})) == [f"words.yml:1:2 {TOLD}"]


def test_a_code_as_long_with_another_check_digit_is_let_be() -> None:
    assert complaints(county(**{"words.yml": "# 6200000000000006\n五保: 特困人员\n"})) == []
