/**
 * Kanji outside JIS X 0208, each followed by the form of the same character inside it: the old forms that the standard
 * unified or leaves out, popular and vendor forms of names, and the 29 characters whose form changed in 1983. Written down by
 * hand for this program. Characters that Unicode itself calls the same (神 as U+FA19) need no line here.
 */
const pairs =
  '髙高﨑崎德徳瀨瀬濵浜栁柳橫横桒桑曻昇𠮷吉圡土𡈽土𣘺橋槗橋𥔎碕㟢崎𠮟叱㐂喜𣳾泰𩵋魚𦊆岡𦤶致𫝆今𫝑勢㔟勢柗松鄉郷鄕郷逺遠閒間閞関隝島靍鶴靏鶴仚仙凬風咊和' +
  '增増敎教晚晩曆暦步歩每毎淸清溫温渴渇瀆涜狀状甁瓶產産硏研稅税綠緑緖緒緣縁羡羨脫脱薰薫虛虚說説賴頼贒賢郞郎銳鋭錄録閱閲靑青黃黄黑黒內内吳呉吿告啟啓喆哲娛娯寬寛尙尚屛屏' +
  '巢巣幷并彥彦彛彝强強戾戻戶戸揭掲摠総攢攅旣既昻昂昷温曺曹杦杉槪概歷歴涉渉凞煕冝宜勛勲卽即絕絶臯皐驒騨裵裴鈆鉛煇輝罇樽愠慍悅悦' +
  '啞唖嚙噛囊嚢塡填姸妍屢屡搔掻摑掴潑溌焰焔瘦痩禱祷簞箪繡繍繫繋萊莱蔣蒋蟬蝉蠟蝋軀躯醬醤醱醗鷗鴎鹼鹸麴麹麵麺頰頬顚顛俠侠俱倶剝剥吞呑噓嘘';

let table: ReadonlyMap<string, string> | undefined;

/** Variant → usual form, one character each. */
export function variants(): ReadonlyMap<string, string> {
  if (table) return table;
  const chars = Array.from(pairs);
  table = new Map(chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] ?? ''] as const] : [])));
  return table;
}
