// Say in a line who handles a matter, in one town or over the county.

const SAID = {
  b: (town) => `由${town}办理`,
  s: (town, record) => `${record.lead}牵头、${town}配合`,
  r: (town, record) => `不归乡镇（街道）办、请找${record.receiver}`,
  d: (town) => `由${town}办理（赋权）`,
};
const COUNTED = [["b", "个乡镇（街道）办理"], ["d", "个受权办理"], ["s", "个配合部门办理"], ["r", "个由部门办理"]];

/** Return the line for a record; `place` is the chosen town's slug or "". */
export function sentence(record, towns, place) {
  if (!record.kinds) return record.text;
  const number = towns.findIndex(([slug]) => slug === place);
  if (number >= 0) {
    const said = SAID[record.kinds[number]];
    return said ? said(towns[number][1], record) : `未列入${towns[number][1]}清单`;
  }
  const counts = COUNTED.map(([kind, words]) => [record.kinds.split(kind).length - 1, words]);
  return counts.filter(([count]) => count).map(([count, words]) => count + words).join("，");
}

/** Return a record's address: the chosen town's answer where its list holds the matter. */
export function addressOf(record, towns, place) {
  const number = towns.findIndex(([slug]) => slug === place);
  const listed = record.kinds && number >= 0 && record.kinds[number] !== "-";
  return listed ? record.address.replace("duties/", `${place}/`) : record.address;
}
