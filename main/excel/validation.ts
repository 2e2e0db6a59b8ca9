import type { Cell } from './cell'
import type { XmlListener } from './xml'

/** A list of values that a sheet allows in some of its cells: the cells as `A4:A1000 C4`, and the formula that says which values. */
export type ListRule = { cells: string; formula: string }

/** A sheet of such a workbook: whether nobody sees it, its rows (the first at 0), the ranges of cells that are one (`A2:A4`), and its lists. */
export type WholeSheet = { name: string; hidden: boolean; rows: Cell[][]; merged: string[]; rules: ListRule[] }

/** A small workbook as a whole: its sheets, and the names that formulas may use. */
export type WholeBook = { sheets: WholeSheet[]; names: Record<string, string> }

/** Collects the drop-down lists of a worksheet, the old ones and those that Excel 2010 and later keep at its end. */
export function ruleListener(rules: ListRule[]): XmlListener {
  let rule: (ListRule & { list: boolean }) | undefined
  let into: 'formula' | 'cells' | undefined
  return {
    open(name, attributes) {
      if (name === 'dataValidation')
        rule = { cells: attributes.sqref ?? '', formula: '', list: attributes.type === 'list' }
      else if (name === 'formula1') into = 'formula'
      else if (name === 'formula2') into = undefined
      else if (name === 'sqref') into = 'cells'
    },
    close(name) {
      if (name === 'formula1' || name === 'sqref') into = undefined
      if (name !== 'dataValidation' || !rule) return
      if (rule.list) rules.push({ cells: rule.cells.trim(), formula: rule.formula.trim() })
      rule = undefined
    },
    text(piece) {
      if (rule && into) rule[into] += piece
    },
  }
}

/** Collects the names of a workbook that stand for cells. */
export function nameListener(names: Record<string, string>): XmlListener {
  let name: string | undefined
  return {
    open(tag, attributes) {
      if (tag !== 'definedName') return
      name = attributes.name
      if (name !== undefined) names[name] = ''
    },
    close(tag) {
      if (tag === 'definedName') name = undefined
    },
    text(piece) {
      if (name !== undefined) names[name] = (names[name] ?? '') + piece
    },
  }
}
