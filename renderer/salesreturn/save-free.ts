import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { useTab } from '../shell/workspace'
import type { FreeEditor } from './free-editor'
import type { FreeReading } from './read-free'

/** Saves what was typed and asks for it where that is meant; the tab becomes the page of the return. `wrong` says why not. */
export function useFreeSave(onSaved: () => void) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const write = useCommand('salesReturn.saveFree')
  const submit = useCommand('salesReturn.submit')
  const refuse = (...sentences: string[]) => {
    setWrong(sentences)
    return false
  }
  const save = async ({ id, version, head }: FreeEditor, reading: FreeReading, submits: boolean): Promise<boolean> => {
    const { customer, cause, reason, wish } = head
    if (customer === null) return refuse(t('salesReturn.free.customerNeeded'))
    if (cause === null) return refuse(t('salesReturn.causeNeeded'))
    if (reason.trim() === '') return refuse(t('salesReturn.free.reasonNeeded'))
    if (reading.problems.length > 0) return refuse(...reading.problems.map((problem) => sayProblem(t, problem)))
    if (reading.lines.length === 0) return refuse(t('salesReturn.free.linesNeeded'))
    const said = { customerId: customer.id as Id, cause, reason, wish, lines: reading.lines }
    try {
      const made = await write.run({ id, version, ...said })
      if (submits) await submit.run({ id: made.id, version: made.version }).catch(tell.refused)
      tell.done(t('salesReturn.saved', { no: made.no }))
      tab.change({ id: made.id, title: made.no, unsaved: false })
      onSaved()
      return true
    } catch (error) {
      return refuse(sentenceOf(error))
    }
  }
  return { save, pending: write.pending || submit.pending, wrong }
}

const sayProblem = (t: Translate, { place, row }: FreeReading['problems'][number]): string => {
  const message = t(place === 'price' ? 'salesReturn.free.priceWrong' : `lines.wrong.${place}`)
  return t('lines.problem', { row: row + 1, message })
}
