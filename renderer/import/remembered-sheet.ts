import type { KindName } from '../../main/import/kind'
import type { ImportLook } from '../../main/import/view'
import { ask } from '../ask'
import { usePreference } from '../part/preference'

/** The sheet this user has chosen last for each kind of import (bad-input 20). */
export type Sheets = Partial<Record<KindName, string>>

/** Those sheets of this user, and how another choice is kept; null until they are read, and while none was chosen. */
export const useSheets = () => usePreference<Sheets>('import.sheets')

/** Looks into a workbook: at the sheet that was chosen last time, when it has one of that name, else at its largest. */
export async function lookAt(path: string, kind: KindName, sheets: Sheets | null): Promise<ImportLook> {
  const look = await ask('import.look', { path, kind })
  const sheet = sheets?.[kind]
  const other = sheet !== undefined && sheet !== look.sheet && look.sheets.some(({ name }) => name === sheet)
  return other ? ask('import.look', { path, kind, sheet }) : look
}
