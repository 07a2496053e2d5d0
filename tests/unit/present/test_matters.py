"""The search data."""

from __future__ import annotations

import json

from dutybook.present.matters import matters_script
from tests.unit.present.setting_of import setting


def test_the_script_carries_every_matter_with_each_town_s_kind() -> None:
    script = matters_script(setting())
    prefix = "window.dutybookMatters="
    assert script.startswith(prefix)
    data = json.loads(script.removeprefix(prefix).removesuffix(";\n"))
    records = {record[1]: record for record in data["records"]}
    assert data["towns"] == [["qingxi", "清溪镇"], ["liulin", "柳林乡"]]
    kind, _, title, aliases, note, kinds, lead, receiver = records["duties/MS-001/"]
    assert (data["types"][kind], title, kinds) == ("事项", "最低生活保障申请受理", "bs")
    assert aliases == ["低保", "吃低保"]
    assert note == "家里收入低于标准的，可以申请。"
    assert (data["bodies"][lead], receiver) == ("县民政局", -1)
    assert records["elsewhere/noise-neighbours/"][4] == "不归乡镇（街道）办，请找派出所"


def test_a_closing_script_tag_in_a_name_stays_inside_the_data() -> None:
    assert matters_script(setting()).count("\n") == 1
