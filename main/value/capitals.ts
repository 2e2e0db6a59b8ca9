import type { Fen } from './fen'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['仟', '佰', '拾', '']
const groupUnits = ['亿', '万', '']

/**
 * An amount as it stands on Chinese documents, 人民币大写 (R-RMB): 整 closes an amount that ends in 元 or 角, never one that
 * ends in 分; zeros between digits are read as one 零; red amounts begin with 负. The form prints 人民币 before it.
 */
export function amountInCapitals(amount: Fen): string {
  const size = Math.abs(amount)
  const yuan = Math.floor(size / 100)
  const jiao = Math.floor(size / 10) % 10
  const cent = size % 10
  if (size === 0) return '零元整'
  const whole = yuan === 0 ? '' : `${yuanText(yuan)}元`
  return `${amount < 0 ? '负' : ''}${whole}${jiaoText(yuan, jiao, cent)}${cent === 0 ? '整' : `${digits[cent]}分`}`
}

function jiaoText(yuan: number, jiao: number, cent: number): string {
  if (jiao === 0) return yuan > 0 && cent > 0 ? '零' : ''
  const gap = yuan > 0 && yuan % 10 === 0
  return `${gap ? '零' : ''}${digits[jiao]}角`
}

/** Reads whole yuan in groups of four digits; a gap before a group is read as one 零. */
function yuanText(yuan: number): string {
  const groups = [Math.floor(yuan / 1e8), Math.floor(yuan / 1e4) % 1e4, yuan % 1e4]
  let text = ''
  let skipped = false
  groups.forEach((group, index) => {
    if (group === 0) {
      skipped = text !== ''
      return
    }
    const gap = text !== '' && (skipped || group < 1000)
    text += `${gap ? '零' : ''}${groupText(group)}${groupUnits[index]}`
    skipped = false
  })
  return text
}

function groupText(group: number): string {
  let text = ''
  let gap = false
  ;[...String(group).padStart(4, '0')].forEach((digit, place) => {
    if (digit === '0') {
      gap = text !== ''
      return
    }
    text += `${gap ? '零' : ''}${digits[Number(digit)]}${places[place]}`
    gap = false
  })
  return text
}
