/** At most so many numbers of one remark are looked for. */
const most = 20

const plain = (text: string) => text.normalize('NFKC').toUpperCase()
const different = (found: readonly string[]) => [...new Set(found)].slice(0, most)

/**
 * What in a remark may be the number of a document of the shop: numbers of orders, deliveries and statements, with or without the
 * dash and whatever is written behind them, numbers of invoices (8 or 20 digits), and runs of letters, digits and dashes with a
 * digit among them. At most twenty.
 */
export function numbersIn(text: string): string[] {
  const said = plain(text)
  const documents = [...said.matchAll(/(XSDD|CKD|DZD)[\s-]*(\d{8})[\s-]*(\d{4,6})/g)].flatMap(
    ([, kind = '', day = '', nth = '']) =>
      // Figures that follow at once are perhaps a quantity: the shortest number is tried, and those that reach further.
      Array.from({ length: nth.length - 3 }, (_, more) => `${kind}${day}-${nth.slice(0, 4 + more)}`),
  )
  const invoices = said.match(/(?<!\d)(\d{20}|\d{8})(?!\d)/g) ?? []
  const runs = said.match(/[A-Z0-9][A-Z0-9-]{4,39}/g) ?? []
  return different([
    ...documents,
    ...[...invoices, ...runs.filter((run) => /\d/.test(run))].filter((one) => !isDay(one)),
  ])
}

/**
 * What in a remark may be a customer's own number of an order, as `bareNumber` compares them: four characters or more with a digit,
 * standing by themselves. Figures alone need six, and are none when they are a day, a mobile number or so much of something.
 */
export function ownNumbersIn(text: string): string[] {
  const said = plain(text)
  const found = [...said.matchAll(/[A-Z0-9](?:[A-Z0-9#_./-]{0,38}[A-Z0-9])?/g)].filter(({ 0: one, index }) => {
    const bare = bareNumber(one)
    if (bare.length < 4 || !/\d/.test(bare) || isDay(one)) return false
    if (/[A-Z]/.test(bare)) return !measured.test(bare)
    const [before, behind] = [said.slice(Math.max(0, index - 2), index), said.slice(index + one.length).trimStart()]
    const amount = /\.\d{1,2}$/.test(one) || /[¥$]\s?$/.test(before) || counted.test(behind)
    return bare.length >= 6 && !amount && !/^1[3-9]\d{9}$/.test(bare)
  })
  return different(found.map(({ 0: one }) => bareNumber(one)))
}

/** A number without the signs by which people group it, as the index of orders has it. */
const bareNumber = (number: string): string => number.replace(/[-_/.# ]/g, '')

/** How SQL writes `bareNumber` of the customer's number of an order; the index says the same. */
export const bareExternalSql = `replace(replace(replace(replace(replace(replace(upper(external_no), '-', ''), '_', ''), '/', ''), '.', ''), '#', ''), ' ', '')`

const isDay = (one: string) =>
  /^(19|20)\d\d(0[1-9]|1[0-2])((0[1-9]|[12]\d|3[01]))?$/.test(one) ||
  /^(\d{4}|\d{2})[-/.]\d{1,2}([-/.]\d{1,2})?$/.test(one)

/** So much money, weight or length, written together. */
const measured = /^((RMB|CNY|USD)\d+|\d+(KG|G|T|ML|L|MM|CM|M|PCS|YUAN|X\d+))$/
const counted = /^(元|圆|块|万|千|百|年|月|日|号|件|箱|盒|包|个|只|台|套|张|吨|斤|米|%|RMB|CNY)/
