"""The manual pages of codes without a rule module: what reading itself finds (DB1…), and building.

Each page is written like a rule's docstring: the sentence that sums it up, what it wants, 不对, 对.
"""

from __future__ import annotations

from typing import NamedTuple


class FormCode(NamedTuple):
    """A code of form: its title and its page."""

    code: str
    title: str
    page: str


FORM_CODES = (
    FormCode(
        "DB101",
        "写法读得懂",
        """冒号、缩进、横线、括号用错了，程序读不懂。

行首的 Tab 和全角空格要改成半角空格，`——`、`－` 要改成 `-`；方括号里用半角逗号；一个值不能接到下一行；
列表里不能有空的一项；以 `*`、`@` 等符号开头的值要用半角引号括起来；嵌套不能超过 24 层。

不对（全角冒号；横线后面没有空格）：

    名称：清溪镇
    联系点:
      -名称: 清溪镇便民服务中心

对：

    名称: 清溪镇
    联系点:
      - 名称: 清溪镇便民服务中心
""",
    ),
    FormCode(
        "DB102",
        "同一个键只写一次",
        """同一处写了两次，不知道以哪个为准。

不对：

    热线: 12345
    热线: 96345

对：

    热线: 12345
""",
    ),
    FormCode(
        "DB103",
        "键是规定的词",
        """键写错了字，或者写在了不该写的地方。

清单种类的名称写错，也报这个代码。

不对：

    名字: 清溪镇

对：

    名称: 清溪镇
""",
    ),
    FormCode(
        "DB104",
        "必写的键不能少",
        """哪些键必写，见[格式说明](format.md)。

不对（缺少“类型”）：

    名称: 清溪镇
    代码: 990121101

对：

    名称: 清溪镇
    代码: 990121101
    类型: 镇
""",
    ),
    FormCode(
        "DB105",
        "文字、列表和下级不混用",
        """该写一行文字的写成了列表，该写列表的写成了一行文字，该分行写“键: 值”的写成了别的。

多半是缩进错了。

不对：

    窗口:
      - {名称: 民政窗口, 事项: MS-001}

对：

    窗口:
      - {名称: 民政窗口, 事项: [MS-001]}
""",
    ),
    FormCode(
        "DB106",
        "值的写法对",
        """日期、整数、编号要照规定的样子写；只能选几个词之一的，要写其中一个。

不对：

    公布日期: 2026年3月2日
    类型: 乡镇

对：

    公布日期: 2026-03-02
    类型: 镇
""",
    ),
    FormCode(
        "DB107",
        "不留占位文字",
        """`…`、`待定`、`待补充`、`TODO` 不能公布。

还不知道的，整行不写。

不对：

    电话: 待定

对：写上电话，或者删去这一行。
""",
    ),
    FormCode(
        "DB108",
        "不用引用和标签",
        """YAML 的 `&`、`*`、`!` 能让一处内容变到别处去，读的人看不出来，所以不能用。

不对：

    电话: &zongji 0980-8123456

对：

    电话: 0980-8123456
""",
    ),
    FormCode(
        "DB109",
        "文件读得出",
        """文件要用 UTF-8 编码，没有看不见的控制字符，不是符号链接，不超过 8 MB。

不对：用记事本存成 ANSI（GBK）编码。

对：另存为，编码选“UTF-8”。
""",
    ),
    FormCode(
        "DB110",
        "文件放对地方",
        """`lists` 里只能放[规定的文件](format.md#文件一览)，`county.yml` 不能没有。

乡镇（街道）的文件夹里要有 `town.yml`。

不对：

    lists/department.yml
    lists/qingxi/village/liulin.yml

对：

    lists/departments.yml
    lists/qingxi/villages/liulin.yml
""",
    ),
    FormCode(
        "DB111",
        "文件名能作网址",
        """文件名和文件夹名用小写字母、数字和横线，以字母开头。

不能用[网站自己的地址](format.md#不能用的名称)。旧版次的文件名是版次，决定的文件名是编号。

不对：

    lists/清溪镇/town.yml
    lists/search/town.yml
    lists/qingxi/editions/old.yml

对：

    lists/qingxi/town.yml
    lists/qingxi/editions/2025.yml
""",
    ),
    FormCode(
        "DB112",
        "数字用半角",
        """全角数字按半角读。

在日期、电话、代码里是警告；夹在汉字中间的只是说明，平时不显示。

不对：

    电话: ０９８０-８１２３４５６

对：

    电话: 0980-8123456
""",
    ),
    FormCode(
        "DB113",
        "忽略规则要写理由",
        """没有理由，别人不知道为什么可以不照规则写。

以 DB5 开头的代码留给保护个人信息的规则，写了理由也不能忽略。

不对：

    电话: ０９８０-8123456  # 忽略 DB112

对：

    电话: ０９８０-8123456  # 忽略 DB112：沿用原件写法
""",
    ),
    FormCode(
        "DB114",
        "网址写对",
        """addresses.txt 一行一个网址，不写域名，不以“/”开头。

以“/”结尾，文件（如 `feeds/qingxi.xml`）除外。没有按字母排好、写了两遍，只是说明：合并两个人的改动会这样，不碍事。
这个文件由 `dutybook freeze` 和 `dutybook addresses --write` 来写，一般不用手改。

不对：

    https://qingdan.example.gov.cn/qingxi/MS-001/

对：

    qingxi/MS-001/
""",
    ),
    FormCode(
        "DB320",
        "公布过的网址都还在",
        """网页公布以后，有人收藏、转发、印成二维码，网址就不能再打不开。

生成网站时核对：addresses.txt 里有一个网址打不开，就不生成网站，原来的网站不动。事项、地方、部门、指南不要删，
要写明去向，网页会说从哪天起、为什么、现在归谁。

不对：从目录里删去不办了的事项，删去撤并了的村的文件，改了部门的 `网址名`。

对：事项写上 `退出`，乡镇、村、部门和指南写上 `撤并`，网址名不改。
""",
    ),
)
