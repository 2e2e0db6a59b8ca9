import { basename } from 'node:path'
import { readWhole } from '../excel/fill-workbook'
import { templateOf } from './layout'
import type { Template } from './template'

/** Reads the tax bureau's template. Refuses what is no workbook, and what `templateOf` refuses. */
export async function readTemplate(excelWorker: string, path: string): Promise<Template> {
  return templateOf(basename(path), await readWhole(excelWorker, path))
}
