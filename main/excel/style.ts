import type { XmlListener } from './xml'

/** The ids of the built-in number formats that show a date or a time of day, among them the Chinese ones whose code no file carries (27–36, 50–58). */
export const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47])
for (let id = 27; id <= 36; id += 1) builtInDates.add(id)
for (let id = 50; id <= 58; id += 1) builtInDates.add(id)

/**
 * Whether a number format shows a date or a time of day: `yyyy-mm-dd`, `[$-804]yyyy"年"m"月"`, the weekday `aaaa`, yes; `0.00"days"`,
 * `[Red]0`, and durations such as `[h]:mm`, no.
 */
export function isDateFormat(code: string): boolean {
  const first = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? ''
  if (/\[(h+|m+|s+)\]/i.test(first)) return false
  return /[ymdhs]|aaa|[上下]午/i.test(first.replace(/\[[^\]]*\]/g, '').replace(/general/gi, ''))
}

/** Reads `styles.xml`; afterwards `dates[s]` tells whether a cell of style `s` shows a date. */
export function styleListener(dates: boolean[]): XmlListener {
  const custom = new Map<number, boolean>()
  let inCells = false
  return {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''))
      } else if (name === 'cellXfs') {
        inCells = true
      } else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        dates.push(custom.get(id) ?? builtInDates.has(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text() {},
  }
}
