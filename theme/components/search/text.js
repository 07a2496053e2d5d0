// What a question says once its style is gone: one width, no marks, no padding.

const MARKS = /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00b6\u00b8-\u00bf\u2000-\u206f\u2e80-\u2e99\u3000-\u303f\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uffef\ud800-\udfff]+/g;

/** Words around a question that say nothing of its matter, longest first. */
const PADDING = [
  "我想问一下", "想请问一下", "我想咨询一下", "麻烦问一下", "请问一下", "咨询一下", "想问一下", "问一下", "我想了解", "想了解一下",
  "请问", "你好", "您好", "我想问", "想咨询", "想问问", "打听一下", "谁知道", "有谁知道", "麻烦问", "求助", "急急急",
  "怎么才能申请到", "怎么才能办理", "怎样才能办理", "怎么才能", "怎样才能", "如何才能", "怎么不办理",
  "怎么办理手续", "怎么办手续", "怎么办理", "怎样办理", "如何办理", "怎么申请", "如何申请", "怎样申请", "怎么申报", "如何申报",
  "怎么处理", "如何处理", "怎么解决", "如何解决", "怎么举报", "怎么投诉", "怎么反映", "怎么领取", "如何领取", "怎么领", "怎么查询",
  "怎么办呢", "怎么办啊", "怎么办", "咋办理", "咋办", "咋个办", "咋弄", "咋整", "怎么弄", "怎么搞", "怎么整", "该怎么", "要怎么", "怎么样", "怎么", "怎样", "如何",
  "应该去哪里办", "应该去哪里", "应该找谁", "应该找哪个部门", "去哪个部门办理", "去哪个部门", "找哪个部门", "在哪个部门", "归哪个部门管", "归哪个部门", "是哪个部门管",
  "哪个部门管", "哪个部门负责", "哪个部门", "什么部门", "哪个单位", "什么单位", "哪些部门", "哪个窗口", "几号窗口",
  "在哪里办理", "在哪里办", "在哪儿办", "在哪办理", "在哪办", "去哪里办理", "去哪里办", "去哪儿办", "去哪办理", "去哪办", "到哪里办理", "到哪里办", "到哪办", "上哪办", "上哪儿办", "哪里可以办", "哪里能办", "哪儿能办",
  "在什么地方", "什么地方", "在哪里", "在哪儿", "在哪", "去哪里", "去哪儿", "去哪", "到哪里", "到哪儿", "到哪", "上哪儿", "上哪", "哪里", "哪儿",
  "应该找谁", "该找谁", "找谁办", "找谁管", "找谁", "归谁管", "谁来管", "谁管", "谁负责", "谁处理", "有人管吗", "没人管", "没有人管", "由谁", "归谁",
  "需要准备什么材料", "需要什么材料", "要什么材料", "带什么材料", "需要哪些材料", "要哪些材料", "需要什么手续", "要办什么手续", "要什么手续", "什么手续", "需要带什么", "要带什么", "带什么东西", "带什么", "需要什么", "要什么", "需要哪些", "有哪些",
  "需要什么条件", "要什么条件", "什么条件", "条件是什么", "流程是什么", "流程是怎样的", "流程图", "的流程", "流程", "手续", "程序", "材料", "资料",
  "需要多长时间", "需要多久", "要多长时间", "要多久", "多长时间", "多久", "几天", "什么时候", "何时", "要多少钱", "多少钱", "要钱吗", "收费吗", "收费标准",
  "可以申请吗", "能申请吗", "可以办吗", "能办吗", "可以吗", "能不能", "可不可以", "可以", "能否", "是否", "有没有", "会不会", "行不行", "行吗", "能吗",
  "有什么规定", "新规定", "规定", "有什么政策", "相关政策", "优惠政策", "政策", "相关事宜", "事宜", "相关问题", "的问题", "问题", "情况", "标准是多少", "标准",
  "办理", "申请", "申报", "咨询", "需要", "想要", "我想", "我要", "想", "一下", "这事", "这个事", "事情",
  "吗", "呢", "啊", "吧", "呀", "嘛", "么", "哦", "了", "的",
];
const INTENTS = [
  "联系电话", "联系方式", "电话号码", "电话是多少", "电话", "号码", "办公地址", "地址", "怎么走", "位置", "几点上班", "几点开门", "几点下班",
  "上班时间", "工作时间", "办公时间", "下班时间", "开门时间", "周末上班", "周六上班", "星期六上班", "周末开门", "中午上班", "上班", "开门", "值班", "午休", "营业时间",
];
const OWN = ["我们村里", "我们村", "我们社区", "我们小区", "我们镇", "我们乡", "我们这里", "我们这", "我们", "咱们村", "咱们", "咱村", "本村", "本镇", "本地", "我村", "我镇", "我家", "俺们", "俺", "我"];

const LONGEST_QUERY = 120;

/** Return text in the one form that is compared: half-width, lower case, without marks and blanks. */
export function normalise(text) {
  return String(text).slice(0, 2000).normalize("NFKC").toLowerCase().replace(MARKS, "");
}

/** Return text with every traditional or variant character in its standard form. */
export function standard(text, forms) {
  if (!forms) return text;
  let changed = "";
  for (const character of text) changed += forms[character] || character;
  return changed;
}

function without(text, words) {
  let left = text;
  words.forEach((word) => {
    if (left.includes(word)) left = left.split(word).join("");
  });
  return left;
}

const byLength = (words) => words.slice().sort((a, b) => b.length - a.length);
const PADDING_FIRST = byLength(PADDING);
const INTENTS_FIRST = byLength(INTENTS);
const OWN_FIRST = byLength(OWN);

/** Return what is left of a question without its padding; all of it where nothing would be left. */
export function essence(query) {
  const plain = normalise(query).slice(0, LONGEST_QUERY);
  const own = without(plain, OWN_FIRST) || plain;
  return without(own, PADDING_FIRST) || own;
}

/** Split off what asks for an office rather than for a matter: `{text, contact}`. */
export function intent(text) {
  const left = without(text, INTENTS_FIRST);
  return left === text ? { text, contact: false } : { text: left, contact: true };
}
