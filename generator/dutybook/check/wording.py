"""Find wording that names no act or no object, so that any work can be read into it.

Some words leave a text open wherever they stand (相关工作, 等工作, 属地管理). Others do no harm beside a clause
that names an act, and only tell where no clause does (积极配合, 做好…管理, 完善…机制).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


class Elastic(NamedTuple):
    """A passage that says nothing definite."""

    passage: str
    advice: str
    """What is wrong with it and what to write instead: follows the quoted passage."""


@lru_cache(maxsize=8192)
def elastic_text(text: str) -> Elastic | None:
    """Return the first elastic passage of an act of a duty's text."""
    if (found := _first(_OPEN, text)) is not None:
        return found
    clauses = [clause for clause in _STOPS.split(text) if clause]
    is_empty = bool(clauses) and all(map(_says_nothing, clauses))
    return Elastic(text.rstrip("。"), _SAY_WHAT) if is_empty else None


@lru_cache(maxsize=8192)
def elastic_name(name: str) -> Elastic | None:
    """Return what leaves a duty's name open: it needs no act, but an end."""
    return _first(_OPEN_NAME, name)


class _Open(NamedTuple):
    pattern: re.Pattern[str]
    advice: str


def _first(kinds: tuple[_Open, ...], text: str) -> Elastic | None:
    for pattern, advice in kinds:
        if (found := pattern.search(text)) is not None:
            return Elastic(found[0], advice)
    return None


_SAY_WHAT = "说不清做什么；请写明谁对什么做哪件事、什么时候做，如“每月检查一次烟花爆竹零售点”"
_SAY_THE_REST = "没有写完；请把要做的逐项写出，没有别的就删去这几个字"
_SAY_OWN_PART = "说不清乡镇做到哪一步；请写明本级做哪几件事，其余的写明由谁做"
_NO_BLANK_CHEQUE = "没有边界，什么都能装进去；请删去，要新增的事按职责准入另列一项"
_SAY_WITH_WHOM = "说不清各做什么；请写明配合谁、自己做哪件事、什么时候做"

_C = r"[^，。；,;.\s]"
"""A character within a clause."""
_STOPS = re.compile(r"[，。；,;.\s]+")
_END = r"(?=等?(?:[，。；、,;.\s]|$))"
_ANY = r"(?:相关|有关|各[项类种]|其[他它]|相应)"
"""Words that stand for whatever there may be."""
_MATTER = r"(?:工作|事[项宜务]|任务|职责|责任|问题|活动|行动|举措)"
_SUPPORT = r"(?:参与|支持|配合|协[助同调]|对接|联合)"
_DO = r"(?:[做抓搞]好|抓实|负责|承担|开展|加强|强化|落实|推[进动]|完成|组织|实施)好?"


def _open(passage: str, advice: str, then: str = _END) -> _Open:
    return _Open(re.compile(passage + then), advice)


_NEVER_ENDING = _open(rf"等(?:{_ANY}|方面)*的?(?:工作|事宜|任务|职责)", _SAY_THE_REST)

_OPEN_NAME = (
    _NEVER_ENDING,
    _open(rf"{_ANY}的?(?:工作|事[项宜务]|任务|职责|责任)", _SAY_WHAT),
    _open(r"属地(?:管理|责任|负责)|(?:联动|协同|合力)推进", _SAY_OWN_PART, ""),
)

_OPEN = (
    _NEVER_ENDING,
    _open(
        rf"(?:负责|做好){_C}{{2,60}}等{_ANY}?事项|(?:做好|负责|承担){_C}{{2,60}}等(?=[。；;]|$)",
        _SAY_THE_REST,
    ),
    _open(r"属地(?:管理|监管|责任|负责|原则|配合|落实|包保|稳控|化解|处置)", _SAY_OWN_PART, ""),
    _open(
        rf"{_C}{{0,6}}(?:交办|安排|布置|下达)的{_ANY}?(?:临时性?|其他)?(?:指标|工作|任务|事项)+",
        _NO_BLANK_CHEQUE,
    ),
    _open(
        rf"(?:(?:需要|要求){_C}{{0,6}}(?:配合|协助|承担)|规定的?应?当?(?:履行|承担))的{_ANY}?{_MATTER}",
        _NO_BLANK_CHEQUE,
    ),
    _open(
        rf"{_ANY}的?{_C}{{0,4}}{_MATTER}(?:要求|部署|落实|任务)*",
        _SAY_WHAT,
        rf"(?:{_END}(?!，由)|(?=的|落|顺利|有序))",
    ),
    _open(
        rf"其他与{_C}{{1,12}}有关的{_MATTER}|(?:处[理置]|应对)(?:本?辖区内?|的)*{_ANY}{_C}{{0,4}}事件"
        rf"|(?:开展|组织){_ANY}(?:[排巡检]查|整治|宣传)",
        _SAY_WHAT,
    ),
    _open(
        rf"(?:提供|给予){_C}{{0,4}}(?:必要|{_ANY}|大力)的?(?:支持|[协帮]助|保障|配合|服务)+"
        rf"|(?:落实|执行){_C}{{0,8}}{_ANY}{_C}{{0,4}}(?:政策|制度|措施|要求|规定)",
        _SAY_WHAT,
    ),
    _open(
        r"(?:联动|[协共]同|合力)(?:推进|落实)|上下联动|齐抓共管|形成(?:工作)?合力",
        _SAY_WITH_WHOM,
        "",
    ),
    _open(
        rf"{_SUPPORT}(?:{_C}{{0,12}}(?:部门|单位|机关|上级|县级|[局委办镇所]))?(?:{_DO}{_C}{{0,8}}?)?(?<=[助合门位关级局委办镇所展好性])工作",
        _SAY_WITH_WHOM,
    ),
    _open(r"工作(?:落地见效|落到实处|[顺有][利序]开展|任务|落实)", _SAY_WHAT),
)
"""What leaves a text open wherever it stands, the surest first."""

_FIELDS = (
    *(
        "安全生产",
        "食品安全",
        "食品药品安全",
        "消防",
        "消防安全",
        "交通安全",
        "粮食安全",
        "环保",
        "环境保护",
    ),
    *(
        "生态文明建设",
        "人居环境整治",
        "河长制",
        "林长制",
        "河湖长制",
        "信访",
        "维稳",
        "稳控",
        "安保",
        "维权",
    ),
    *(
        "稳定",
        "平安建设",
        "法治建设",
        "综治",
        "社会治安综合治理",
        "治理",
        "禁毒",
        "反诈",
        "反恐",
        "疫情防控",
    ),
    *("防汛", "防汛抗旱", "防灾减灾", "应急管理", "灾害救助", "民政", "健身"),
    *(
        "卫生健康",
        "计划生育",
        "社会保障",
        "社会事务",
        "统战",
        "宗教",
        "双拥",
        "武装",
        "党建",
        "意识形态",
    ),
    *(
        "精神文明建设",
        "移风易俗",
        "乡村振兴",
        "脱贫攻坚",
        "扶贫",
        "农业农村",
        "招商引资",
        "营商环境",
    ),
    *("项目建设", "城市管理", "综合执法", "行政管理", "迎检", "创建", "保密", "联络"),
)
"""Fields of government: none of them is an act."""
_BARE_FIELDS = ("教育", "文化", "体育", "卫生", "日常", "年度")
"""What names a field only by itself: 宣传教育 is an act, and 某机构的日常工作 somebody's."""
_BUNDLES = (
    *(
        "管理",
        "监管",
        "整治",
        "治理",
        "防控",
        "防范",
        "管控",
        "稳控",
        "保护",
        "保障",
        "服务",
        "善后",
        "后勤",
    ),
    *("兜底", "配合", "协调", "沟通", "衔接", "支持", "协助", "整改", "落实"),
)
"""Words for whole bundles of acts."""
_NO_ACTS = (*_FIELDS, *_BUNDLES)
_WORK = re.compile(
    rf"{_DO}(?P<of>(?:(?!{_DO}){_C}){{1,16}}?)(?:各?方面|领域|范围内|后续)?的?(?:工作|事务)等?$"
)
"""To do the work of something."""


class _Shape(NamedTuple):
    """A clause that begins and ends with certain words, whatever stands between."""

    heads: tuple[str, ...]
    tails: tuple[str, ...]
    between: int
    """The most characters between head and tail; with more, something may well be said."""

    def fits(self, clause: str) -> bool:
        return (
            clause.startswith(self.heads)
            and clause.endswith(self.tails)
            and any(
                0 <= len(clause) - len(head) - len(tail) <= self.between
                for head in self.heads
                if clause.startswith(head)
                for tail in self.tails
                if clause.endswith(tail)
            )
        )


_SUPPORTS = ("支持", "配合", "协助", "协同", "参与", "对接", "联合")
_DOES_WELL = ("做好", "抓好", "搞好", "抓实")
_SHAPES = (
    # in which spirit
    _Shape(
        ("按", "按照", "根据", "依据", "围绕", "结合", "针对", "对"),
        ("要求", "部署", "规定", "原则", "需要", "授权", "安排", "分工", "问题"),
        14,
    ),
    _Shape(("主动", "担当"), ("作为",), 0),
    _Shape(("高度",), ("重视",), 0),
    _Shape(("提高",), ("认识", "站位", "水平"), 6),
    _Shape(("采取",), ("措施",), 4),
    _Shape(("争取", "协调", "整合", "凝聚"), ("上级支持", "各方力量"), 2),
    # whom one supports, and in what
    _Shape(_SUPPORTS, ("",), 0),
    _Shape(_SUPPORTS, ("部门", "单位", "机关", "上级", "县级", "行动", "整治", "履职"), 18),
    _Shape(_SUPPORTS, _BUNDLES, 26),
    _Shape(tuple(f"{support}推进" for support in _SUPPORTS), ("建设", "发展", "改革"), 10),
    _Shape(("给予", "提供"), ("支持", "配合", "协助", "帮助"), 6),
    _Shape(("为",), ("提供协助", "提供支持", "提供帮助", "环境", "条件", "氛围"), 18),
    _Shape(("统筹", "乡镇", "镇", "村", "县级部门"), ("统筹", "协同", "配合", "落实"), 2),
    # that one will do it well
    _Shape(_DOES_WELL, _BUNDLES, 18),
    _Shape(
        ("加强", "强化"),
        ("管理", "监管", "监督", "领导", "指导", "协调", "配合", "协作", "沟通", "统筹", "引导"),
        4,
    ),
    _Shape(("加强对",), ("服务", "管理", "监管", "监督", "引导", "关心", "关爱", "保护"), 16),
    _Shape(("发挥",), ("作用",), 8),
    _Shape(("营造", "创造", "优化"), ("氛围", "环境"), 10),
    _Shape(("完善", "健全", "优化", "建立健全"), ("机制", "体系"), 8),
    _Shape(("提升", "巩固", "增强"), ("水平", "效能", "成果", "能力", "意识"), 6),
    _Shape(("形成", "推动形成"), ("联动", "格局", "机制", "局面"), 10),
    _Shape(("推动", "促进"), ("发展", "提升"), 6),
    # that one answers for it
    _Shape(("", "抓好", "确保", "狠抓"), ("落实", "贯彻落实"), 2),
    _Shape(("落实", "贯彻落实"), ("要求", "部署", "精神"), 12),
    _Shape(
        ("落实", "压实", "夯实", "履行", "承担", "强化", "明确"), ("职责", "责任", "责任制"), 12
    ),
)
"""Clauses that say nothing by themselves."""

_ADVERBS = re.compile(
    r"(?:积极|主动|密切|全力|大力|认真|切实|充分|进一步|层层|依法|全面|不断|严格|持续|妥善|统筹|着力)+(?!作为)"
)
_CLOSE = re.compile(r"(?:工作|的)?等?$")


def _says_nothing(clause: str) -> bool:
    parts = clause.split("、")
    return _is_empty(clause) or (len(parts) > 1 and all(map(_is_empty, parts)))


def _is_empty(clause: str) -> bool:
    work = _WORK.search(clause)
    if work and (work["of"] in _BARE_FIELDS or work["of"].endswith(_NO_ACTS)):
        return True
    spirit = _ADVERBS.match(clause)
    plain = _CLOSE.sub("", clause[spirit.end() if spirit else 0 :], count=1)
    return any(shape.fits(plain) for shape in _SHAPES)
