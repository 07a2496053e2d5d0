"""Small made-up counties in memory, for tests of every stage.

``SMALL_COUNTY`` is one of everything and free of problems; ``ROUGH_COUNTY`` is free of problems too, and
has the odd corners that real lists have. ``county()`` makes a tree of the first with some files replaced.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from dutybook.cli.inspect import inspect
from dutybook.model.book import Book
from dutybook.present.problems import problem_lines
from dutybook.read.book import read_county
from dutybook.read.tree import FileTree, MemoryTree

SMALL_COUNTY: dict[str, str] = {
    "county.yml": """\
格式: 1
名称: 青禾县
代码: 990121
上级: [示范省, 安和市]
区号: 0980
主办单位: 青禾县委机构编制委员会办公室
类别:
  民生服务: {网址名: livelihood, 前缀: MS}
  应急管理及消防: {网址名: emergency, 前缀: YJ}
  城乡建设: {网址名: construction, 前缀: JS}
  综合行政执法: {网址名: enforcement, 前缀: XZ}
  村务自治: {网址名: village-affairs, 前缀: CZ}
  证明开具: {网址名: certificates, 前缀: ZM}
规则:
  公示工作日: 5
  过渡期月数: [1, 3]
  评估间隔月数: 12
""",
    "departments.yml": """\
县民政局:
  网址名: mzj
  简称: [民政局, 民政]
  联系点:
    - 名称: 县民政局办公室
      类型: 办公室
      电话: [0980-8120210]
县财政局:
  网址名: czj
县应急管理局:
  网址名: yjj
  简称: 应急局
县住房城乡建设局:
  网址名: zjj
县城市管理局:
  网址名: cgj
清溪派出所:
  网址名: qingxi-pcs
  类型: 派驻机构
  统称: 派出所
  服务: [清溪镇]
柳林派出所:
  网址名: liulin-pcs
  类型: 派驻机构
  统称: 派出所
  服务: [柳林乡]
县扶贫办:
  网址名: fpb
  撤并: {日期: 2024-06-01, 并入: 县民政局}
""",
    "laws.yml": """\
社会救助暂行办法:
  文号: 国务院令第649号
  机关: 国务院
  施行日期: 2014-05-01
  修订日期: 2019-03-02
森林防火条例:
  文号: 国务院令第541号
城市绿化条例:
  文号: 国务院令第100号
中华人民共和国村民委员会组织法:
  机关: 全国人民代表大会常务委员会
""",
    "duties/livelihood.yml": """\
类别: 民生服务
事项:
  MS-001:
    名称: 最低生活保障申请受理
    俗称: [低保, 吃低保]
    说明: 家里收入低于标准的，可以申请。
    依据: [《社会救助暂行办法》第十一条]
    主责: 县民政局
    配合: [县财政局]
    上级部门职责:
      县民政局:
        - 审核确认最低生活保障对象。
    乡镇职责:
      - 受理申请，开展入户调查。
      - 公示初审结果。
    村级职责:
      - 协助走访核实。
    办理流程:
      - {步骤: 受理, 由谁: 乡镇, 时限: 1个工作日}
  MS-014:
    名称: 高龄津贴申请受理
    乡镇职责:
      - 受理申请。
""",
    "duties/emergency.yml": """\
类别: 应急管理及消防
事项:
  YJ-021:
    名称: 森林草原防灭火
    依据: [《森林防火条例》第五条]
    主责: 县应急管理局
    上级部门职责:
      县应急管理局:
        - 组织编制预案。
    乡镇职责:
      - 开展巡查。
""",
    "duties/construction.yml": """\
类别: 城乡建设
事项:
  JS-031:
    名称: 农村房屋安全鉴定
    承接部门: 县住房城乡建设局
    工作方式: 由县住房城乡建设局委托有资质的机构鉴定。
""",
    "duties/enforcement.yml": """\
类别: 综合行政执法
事项:
  XZ-104:
    名称: 对擅自占用公共绿地的处罚
    依据: [《城市绿化条例》第二十七条]
    权力类型: 行政处罚
    赋权方式: 委托
    委托书: {文号: 青城委托〔2026〕1号, 日期: 2026-02-25, 期限: 2029-02-24}
    原实施部门: 县城市管理局
    过渡期: {开始: 2026-03-15, 结束: 2026-06-14}
""",
    "duties/village-affairs.yml": """\
类别: 村务自治
事项:
  CZ-001:
    名称: 村民会议召开
    村级职责:
      - 召集会议。
  CZ-011:
    名称: 困难家庭排查
    依据: [《社会救助暂行办法》第十一条]
    主责: 县民政局
    村级职责:
      - 发现困难家庭后上报。
  CZ-031:
    名称: 古树名木日常看护
    依据: [《中华人民共和国村民委员会组织法》]
    主责: 县城市管理局
    村级职责:
      - 日常看护。
""",
    "duties/certificates.yml": """\
类别: 证明开具
事项:
  ZM-101:
    名称: 亲属关系证明
    去处: 派出所
""",
    "guides/dibao.yml": """\
名称: 最低生活保障申请
事项: [MS-001 最低生活保障申请受理]
依据: [《社会救助暂行办法》第十一条]
材料:
  - {名称: 身份证, 份数: 1}
步骤:
  - {名称: 受理, 由谁: 乡镇, 时限: 1个工作日}
  - {名称: 确认, 由谁: 县民政局}
""",
    "events/newborn.yml": """\
名称: 家里添了宝宝
俗称: [生孩子, 新生儿]
顺序: [guides/dibao, MS-014, 派出所]
""",
    "decisions/2026-03.yml": """\
编号: 2026-03
版次: 2026
途径: 职责准入
变更:
  - 收回: JS-031 农村房屋安全鉴定
    适用: [清溪镇, liulin]
批准: {机关: 青禾县委、县政府, 日期: 2026-02-25}
施行日期: 2026-03-15
""",
    "words.yml": """\
新农合: [城乡居民基本医疗保险]
五保: 特困人员
""",
    "elsewhere.yml": """\
- 名称: 广场舞、邻居吵闹
  网址名: noise-neighbours
  俗称: [广场舞, 邻居太吵]
  去处: [{找: 派出所, 说明: 110 随时可报。}]
""",
    "calendar.yml": """\
放假: [2026-07-20]
上班: [2026-07-25]
""",
    "addresses.txt": """\
qingxi/
qingxi/MS-001/
""",
    "village-list.yml": """\
版次: 2026
名称: 2026年版
施行日期: 2026-03-15

依法自治事项:
  村务自治:
    - CZ-001 村民会议召开:
        适用: 村
依法协助政府工作事项:
  村务自治:
    - CZ-011 困难家庭排查
不应出具证明事项:
  证明开具:
    - ZM-101 亲属关系证明
""",
    "qingxi/town.yml": """\
名称: 清溪镇
代码: 990121101
类型: 镇
联系点:
  - 名称: 清溪镇便民服务中心
    类型: 便民服务中心
    地址: 清溪镇人民路18号(镇政府东侧)
    电话: [0980-8123456]
    办公时间: 工作日 08:30-12:00, 14:00-17:30
    窗口:
      - {名称: 综合窗口, 号: 1, 类别: [城乡建设]}
      - {名称: 民政窗口, 号: 3, 类别: [民生服务], 事项: [MS-001]}
岗位:
  - {名称: 民政助理, 网址名: civil, 负责: [民生服务, MS-001], 电话: 0980-8123458}
""",
    "qingxi/list.yml": """\
版次: 2026
名称: 2026年版
批准: {机关: 青禾县委、县政府, 文号: 青委办发〔2026〕8号, 日期: 2026-02-25}
公布日期: 2026-03-02
施行日期: 2026-03-15

基本履职事项:
  民生服务:
    - MS-001 最低生活保障申请受理
    - MS-014 高龄津贴申请受理:
        窗口: 民政窗口
        说明: 每月10日前受理的当月发放。
配合履职事项:
  应急管理及消防:
    - YJ-021 森林草原防灭火
上级部门收回事项:
  城乡建设:
    - JS-031 农村房屋安全鉴定
赋权事项:
  行政处罚:
    - XZ-104 对擅自占用公共绿地的处罚
""",
    "qingxi/editions/2024.yml": """\
版次: 2024
名称: 2024年版
来源: 县政府公报2024年第3期
施行日期: 2024-03-01

基本履职事项:
  民生服务:
    - 低保受理
    - MS-014 高龄补贴申请
""",
    "qingxi/editions/2025.yml": """\
版次: 2025
名称: 2025年版
施行日期: 2025-03-01

基本履职事项:
  民生服务:
    - MS-014 高龄补贴申请:
        乡镇职责:
          - 受理申请。
冻结: {日期: 2026-03-01, 摘要: v1:41adc6dd919cb36821f35410ddd76532a12718c7087014a0163d1ade8ee075cf}
""",
    "qingxi/villages/liulin.yml": """\
名称: 柳林村
代码: 990121101201
类型: 村
联系点:
  - 名称: 柳林村党群服务中心
    类型: 党群服务中心
    电话: [0980-8124201]
清单:
  增加:
    依法协助政府工作事项:
      - CZ-031 古树名木日常看护
  不承担: [CZ-011 困难家庭排查]
""",
    "liulin/town.yml": """\
名称: 柳林乡  # 忽略 DB711：没有联系点的乡镇也要有网页
代码: 990121201
类型: 乡
""",
    "liulin/list.yml": """\
版次: 2026
名称: 2026年版
施行日期: 2026-03-15

配合履职事项:
  民生服务:
    - MS-001 最低生活保障申请受理
""",
}
"""One of every kind of file, two towns, and nothing to complain of."""


LONGEST_NAME = (
    "对在本行政区域内从事旅馆业、公章刻制业、典当业、机动车修理业和报废机动车回收拆解业、"
    "废旧金属收购业的单位和个人（含个体工商户、农民专业合作社）未按规定登记、报送从业人员和旅客、"
    "委托人、送修人信息的情形进行日常巡查并上报（仅限乡镇人民政府驻地以外的行政村，不含开发区）"
)
"""A matter's name of 133 characters: lists have them as long."""

ROUGH_COUNTY: dict[str, str] = {
    "county.yml": """\
格式: 1
名称: 石堰县
代码: 990728
""",
    "departments.yml": """\
"石堰县水务局":
  网址名: bm-01
"石堰县公安分局":
  网址名: bm-02
""",
    "laws.yml": """\
中华人民共和国行政许可法:
  文号: 主席令第7号
""",
    "duties/c01.yml": """\
类别: 涉水事务
事项:
  SX-0013:
    名称: "取水口登记资料变更（更正）证明"
    依据: [《中华人民共和国行政许可法》]
    主责: "石堰县水务局"
    上级部门职责:
      "石堰县水务局": |
        1. 组织开展摸底排查,建立台账。
        2. 汇总上报有关数据。
    乡镇职责: |
      1. 配合做好信息摸排和登记。
      2. 协助开展入户宣传。
  SX-0140:
    名称: "生产用水方案审批（变更）（据省政府令第349号,部分省级权限下放等８市)"
""",
    "duties/c02.yml": f"""\
类别: 户籍、出入境
事项:
  SX-0559:
    名称: "{LONGEST_NAME}"
    承接部门: "石堰县公安分局"
    工作方式: "由石堰县公安分局直接办理,不再派单"
""",
    "t101/town.yml": """\
名称: 渔湾镇  # 忽略 DB711：原表没有联系点
代码: 990728101
类型: 镇
""",
    "t101/list.yml": """\
版次: 2026
名称: 2026年版

基本履职事项:
  自然资源:
    - "SX-0140 生产用水方案审批（变更）（据省政府令第349号,部分省级权限下放等８市)"
配合履职事项:
  户籍、出入境:
    - "SX-0013 取水口登记资料变更（更正）证明":
        说明: 只在镇上办。
上级部门收回事项:
  涉水事务:
    - SX-0559
""",
    "t101/villages/v001.yml": """\
名称: 渔湾坝社区居委会
代码: 990728101001
类型: 社区
""",
    "t101/villages/v203.yml": """\
名称: 双河村委会
代码: 990728101203
类型: 村
""",
    "t102/town.yml": """\
名称: 石堰街道  # 忽略 DB711：原表没有联系点
代码: 990728001
类型: 街道
""",
    "t102/villages/v203.yml": """\
名称: 双河村委会
代码: 990728001203
类型: 村
""",
}
"""What the lists of a real county taught: categories that county.yml doesn't name, rows under another
category than the catalogue's, ids whose prefix fits no category, names in quotes, with full-width
brackets, with a full-width digit or of 130 characters, block texts, villages named like their committee
and alike in two towns, a town without a list."""


def county(**changes: str | bytes | None) -> MemoryTree:
    """Return ``SMALL_COUNTY`` as a tree, some files replaced or added; None leaves one out."""
    return tree_of(SMALL_COUNTY, changes)


def tree_of(files: Mapping[str, str], changes: Mapping[str, str | bytes | None]) -> MemoryTree:
    """Return a sample's files as a tree, some replaced or added; None leaves one out."""
    contents: dict[str, str | bytes | None] = {**files, **changes}
    return MemoryTree({path: text for path, text in contents.items() if text is not None})


def edited(path: str, *slips: tuple[str, str]) -> dict[str, str]:
    """Return a file of ``SMALL_COUNTY`` with passages replaced; each must stand there exactly once."""
    return edited_in(SMALL_COUNTY, path, slips)


def edited_in(
    files: Mapping[str, str], path: str, slips: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """Return a file of a sample with passages replaced; each must stand there exactly once."""
    text = files[path]
    for old, new in slips:
        if text.count(old) != 1:
            raise ValueError(f"{path} holds {text.count(old)} times {old!r}")
        text = text.replace(old, new)
    return {path: text}


def book_of(tree: FileTree) -> Book:
    """Return the book that a tree makes, whatever its problems."""
    book = read_county(tree).book
    if book is None:
        raise ValueError("county.yml can't be read")
    return book


def complaints(tree: FileTree, today: date | None = None) -> list[str]:
    """Return the lines that ``dutybook check --notes`` prints; without a day, as outside git."""
    return list(problem_lines(inspect(tree, today).problems, tree.label))
