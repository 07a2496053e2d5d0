"""How people ask: words around a question that say nothing of its matter, and words that ask for an office.

The site's script gets these lists with its data, so that there is one source of them.
"""

from __future__ import annotations


def _words(written: str) -> tuple[str, ...]:
    return tuple(written.split())


PADDING = _words(
    """
需要准备什么材料 去哪个部门办理 应该找哪个部门 怎么才能申请到 哪个部门负责 应该去哪里办
归哪个部门管 怎么办理手续 怎么才能办理 怎样才能办理 我想咨询一下 是哪个部门管
流程是怎样的 要办什么手续 需要什么手续 需要什么材料 需要什么条件 需要哪些材料
需要多长时间 不晓得找哪个 属于哪个街道 需要办什么证 到哪里办理 去哪个部门 去哪里办理
可以申请吗 哪个部门管 哪里可以办 在什么地方 在哪个部门 在哪里办理 带什么东西
带什么材料 应该去哪里 归哪个部门 怎么不办理 怎么办手续 想了解一下 想请问一下
我想问一下 找哪个部门 有什么政策 有什么规定 条件是什么 标准是多少 流程是什么
要什么手续 要什么材料 要什么条件 要哪些材料 要多长时间 需要带什么 麻烦问一下
应该找哪个 要啥子手续 在哪个乡镇 属于哪个乡 属于哪个镇 要办什么证 要办哪些证
需要什么证 需要哪些证 上哪儿办 什么单位 什么地方 什么手续 什么时候 什么条件 什么部门
优惠政策 几号窗口 到哪里办 去哪儿办 去哪办理 去哪里办 可不可以 可以办吗 咨询一下
哪个单位 哪个窗口 哪个部门 哪些部门 哪儿能办 哪里能办 在哪儿办 在哪办理 在哪里办
多长时间 如何办理 如何处理 如何才能 如何申报 如何申请 如何解决 如何领取 应该找谁
怎么举报 怎么办呢 怎么办啊 怎么办理 怎么反映 怎么处理 怎么才能 怎么投诉 怎么查询
怎么申报 怎么申请 怎么解决 怎么领取 怎样办理 怎样才能 怎样申请 想问一下 我想了解
打听一下 收费标准 有人管吗 有谁知道 没有人管 相关事宜 相关政策 相关问题 能申请吗
要多少钱 要带什么 请问一下 需要什么 需要哪些 需要多久 归哪个管 要啥手续 找哪个管
找哪个办 该找哪个 怎么回事 在哪个乡 在哪个镇 哪个乡镇 哪个街道 归哪个乡 归哪个镇
搁哪儿办 得不得行 行不行啊 要办啥证 要什么证 要哪些证 办什么证 办哪些证 上哪儿
上哪办 会不会 到哪儿 到哪办 到哪里 去哪儿 去哪办 去哪里 可以吗 咋个办 咋办理
在哪儿 在哪办 在哪里 多少钱 带什么 归谁管 怎么办 怎么弄 怎么搞 怎么整 怎么样
怎么领 急急急 想咨询 想问问 我想问 找谁办 找谁管 收费吗 新规定 有哪些 有没有
没人管 流程图 的流程 的问题 能不能 能办吗 行不行 要什么 要多久 要怎么 要钱吗
该怎么 该找谁 谁处理 谁来管 谁知道 谁负责 这个事 问一下 麻烦问 找哪个 哪个管
咋个整 咋个弄 咋个搞 啷个办 啷个弄 咋子办 咋没有 咋回事 啥时候 点样办 边度办
搁哪办 要得不 要啥证 办啥证 一下 上哪 事宜 事情 何时 你好 几天 到哪 办理 去哪
可以 咋办 咋弄 咋整 咨询 哪儿 哪里 在哪 多久 如何 归谁 怎么 怎样 您好 情况
想要 我想 我要 手续 找谁 政策 是否 材料 标准 求助 流程 由谁 申报 申请 程序
能吗 能否 行吗 规定 请问 谁管 资料 这事 问题 需要 咋没 咋个 啷个 啥子 为啥
有冇 么 了 吗 吧 呀 呢 哦 啊 嘛 想 的
"""
)
"""What may be dropped from a question, the longest first."""

INTENTS = _words(
    """
电话号码是多少 电话是多少 电话是几号 上班时间 下班时间 上下班时间 中午休息 中午上班 中午开门
几点上班 几点下班 几点开门 几点关门 开到几点 办公地址 办公时间 办公地点 工作时间 开门时间
开放时间 电话号码 联系方式 联系电话 座机号码 怎么联系 营业时间 上不上班 开不开门 中午有人
周末有人 怎么走 开不开 上班 下班 位置 值班 午休 号码 地址 开门 座机 电话
"""
)
"""What asks where, when, or by which number: an office is wanted, not a matter."""

DAYS = _words(
    """
星期六 星期天 星期日 礼拜六 礼拜天 礼拜日 节假日 双休日 周六 周日 周末 中午 今天 明天
"""
)
"""The time that is asked for, where an office is wanted."""

OWN = _words(
    """
我们村里 我们这里 咱们村 我们乡 我们村 我们这 我们镇 俺们 咱们 咱村 我们
我家 我村 我镇 本地 本村 本镇 俺 我
"""
)
"""The asker and the asker's place."""

OFFICES = _words(
    """
人民政府 乡镇政府 镇政府 乡政府 街道办事处 办事处 街道办 村民委员会 居民委员会 村委会 居委会
委员会 政府 委会 村委 居委 街道 社区 乡镇 镇里 乡里 镇上 乡上 村里 村部 镇 乡 村
"""
)
"""What may follow a place's name without meaning another matter; alone, beside what asks where and when, the
office of the asker's own place."""

WHERES = _words(
    """
在什么地方 在哪个位置 在啥地方 在哪里 在哪儿 在哪点 搁哪儿 在哪 搁哪
"""
)
"""With what a question ends that asks where something is, not where something is done."""

PARTICLES = _words("呢 啊 呀 吗 嘛 吧 哦 了")
"""What may stand behind the end of a question."""

SOUND_BEFORE = _words(
    """
qingwen woxiang wenyixia zixun banli
"""
)
"""Padding in pinyin before the matter."""

SOUND_BEHIND = _words(
    """
xuyaoshenmecailiao zenmeshenqing duoshaoqian guishuiguan xuyaoshenme zainaliban zenmebanli
qunaliban ruhebanli yaoshenme zenmeling zenmenong shenqing shuiguan zainaban zenmeban
zhaoshui qunaban ruheban zainaer zainali duojiu qunali shouxu banli zaina zenme quna ruhe
"""
)
"""Padding in pinyin behind the matter."""


def speech() -> dict[str, tuple[str, ...]]:
    """Return all lists under the names that the script knows them by."""
    return {
        "padding": PADDING,
        "intents": INTENTS,
        "own": OWN,
        "offices": OFFICES,
        "wheres": WHERES,
        "particles": PARTICLES,
        "days": DAYS,
        "soundBefore": SOUND_BEFORE,
        "soundBehind": SOUND_BEHIND,
    }
