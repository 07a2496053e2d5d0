"""The word lists of the made-up county. Nothing here names a real place, body, law or person."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


COUNTY = "示例县"
COUNTY_CODE = "990121"
AREA_CODE = "0980"

STEMS = tuple("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
TOWN_FEATURES = tuple("溪岭坪湾塘桥洲坝垭台冲峪滩沟堰渡")
VILLAGE_FEATURES = _words("家沟 家坪 树坳 石岗 林湾 田坝 水井 桥头 山口 坡上 塘边 场口")

CATEGORIES = {
    "乡村建设": ("rural", "XC"),
    "交通运输": ("transport", "JT"),
    "产业发展": ("industry", "CY"),
    "党建引领": ("guidance", "DJ"),
    "卫生健康": ("health", "WS"),
    "城乡建设": ("construction", "JS"),
    "市场监管": ("market", "SC"),
    "平安法治": ("safety", "PA"),
    "应急消防": ("emergency", "YJ"),
    "文化旅游": ("culture", "WL"),
    "文明新风": ("manners", "WM"),
    "民生服务": ("livelihood", "MS"),
    "生态保护": ("environment", "ST"),
    "社会保障": ("security", "SB"),
    "社会管理": ("society", "SH"),
    "自然资源": ("land", "ZR"),
}
"""Category -> its slug and the prefix of its duties' ids.

In the order of their code points, the only one in which a Hugo template gets a mapping: so the positions
that it counts are those of the list.
"""
VILLAGE_CATEGORY = "村务自治"

FIELDS = _words(
    "民事 农务 水务 林草 住建 交运 文旅 卫健 应急 市监 教体 财务 人社 医保 自然资源 生态 "
    "司法 商务 数据 统计 信访 档案 退役 能源 工信 审计"
)
"""What the county's departments are for: 县民事局 …"""

SCOPES = _words(
    "辖区内 集镇 村组 新建 改建 闲置 临时 季节性 集中连片 零散 沿路 沿河 跨村 重点 一般 小型 "
    "易受灾 老旧 公共 共用 集体所有 承包经营 自建 待确权 已移交"
)
OBJECTS = _words(
    "水塘 沟渠 机井 护坡 山林 苗圃 果园 大棚 晒场 粮仓 圈舍 农机 道路 桥涵 路灯 公厕 垃圾点 "
    "污水管 饮水点 电杆 广场 书屋 球场 戏台 祠堂 古树 碑刻 集市 摊位 作坊 食堂 幼托点 养老点 "
    "卫生室 药柜 消防栓 避难点 广播 标牌 房屋"
)
ACTIONS = _words(
    "登记造册 日常巡查 隐患排查 信息核实 申请受理 初步审核 用途变更审核 补助申报 档案管理 "
    "公示公开 矛盾调解 宣传引导 应急处置 建设管护 使用监督 质量抽查 验收备案 统计上报 拆除清理 "
    "租赁管理"
)
"""A duty's name is scope + object + action."""

VERBS = _words("组织 配合 协助 负责 指导 督促 按季度 按月 定期 会同有关方面 依照规定 根据申请")
DEEDS = _words(
    "开展摸底并建立台账 到现场核对并拍照留存 受理材料并一次告知缺项 张榜公示并收集意见 "
    "劝阻不当行为并记录在案 汇总数据并按期上报 发放告知书并讲解政策 安排专人值守并做好交接 "
    "审查材料并在时限内答复 对发现的问题限期整改并复查 维护现场秩序并疏散人员 "
    "整理档案并移交保管 培训经办人员并发放手册 上门走访并登记需求 联系相关单位并跟踪办理"
)
TAILS = ("", "，重大情况当日报告", "，结果存档备查", "，每半年通报一次", "，对困难群众上门办理")
"""An act is verb + object's name + deed + tail."""

EVERYDAY = _words("修 问 报 办 查 改 领 交")
"""An everyday name is one of these before the object."""

VILLAGE_DUTIES = {
    "依法自治事项": _words(
        "村民会议召集 村规民约修订 村务公开 换届选举 公益事业筹办 "
        "集体收益讨论 邻里纠纷调解 红白事协办"
    ),
    "依法协助政府工作事项": _words(
        "参保通知 走访登记 防火巡查 汛期转移通知 防疫宣传 "
        "普查引导 残困排查 土地变更报告 出行劝导 帮教走访"
    ),
    "减负事项": _words("招商任务 市容执法 燃气检查 拆违责任 收费催缴 数据重复填报"),
    "可出具证明事项": _words("居住情况证明 集体成员情况说明 丧葬情况证明 自建房使用说明"),
    "不应出具证明事项": _words(
        "收入证明 无犯罪记录证明 亲属关系证明 婚姻状况证明 学历证明 车辆丢失证明"
    ),
}

POWERS = ("行政许可", "行政处罚", "行政检查", "行政确认")
STATION = "警务站"
"""The generic name of the agency stationed in every town."""
