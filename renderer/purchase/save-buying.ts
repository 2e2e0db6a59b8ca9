import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { useTab } from '../shell/workspace'
import type { BuyingKind } from './buying-head'
import type { BuyingEditor, Change } from './editor'
import { type BuyingReading, purchaseDraftOf, returnDraftOf } from './read-buying'

interface Saving {
  kind: BuyingKind
  editor: BuyingEditor
  reading: BuyingReading
  change: (change: Change) => void
  /** Somebody tried to save something that is not right yet. */
  onProblem: () => void
}

/** Saves the form as a draft and submits it. Every act says how it went. */
export function useBuyingSaved({ kind, editor, reading, change, onProblem }: Saving) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const saveOrder = useCommand('purchase.save')
  const saveReturn = useCommand('purchaseReturn.save')
  const submitted = useCommand(`${kind}.submit`)
  const { id, version } = editor

  const send = async (): Promise<{ id: Id; version: number } | null> => {
    const order = kind === 'purchase' ? purchaseDraftOf(editor, reading) : null
    const back = kind === 'purchaseReturn' ? returnDraftOf(editor, reading) : null
    if (order) return saveOrder.run({ id, version, draft: order })
    return back ? saveReturn.run({ id, version, draft: back }) : null
  }

  /** The saved draft; null when it was not saved, and the user has been told why. */
  const save = async (): Promise<{ id: Id; version: number } | null> => {
    try {
      const saved = await send()
      if (saved === null) onProblem()
      else {
        change({ do: 'saved', ...saved, mark: editor })
        tab.change({ id: saved.id })
      }
      return saved
    } catch (error) {
      tell.refused(error)
      return null
    }
  }

  /** What is saved already need not be saved again. */
  const saved = async () => (editor.changed || id === null ? save() : { id, version })

  const saveDraft = async (): Promise<void> => {
    if ((await save()) !== null) tell.done(t('purchase.saved'))
  }

  const submit = async (): Promise<void> => {
    if (reading.lines.length === 0) return onProblem()
    const event = await saved()
    if (event === null) return
    try {
      const { no, state } = await submitted.run(event)
      tell.done(t(state === 'PENDING' ? 'purchase.submitted' : 'purchase.approvedAtOnce', { no }))
    } catch (error) {
      tell.refused(error)
    }
  }

  return { saved, saveDraft, submit, pending: saveOrder.pending || saveReturn.pending || submitted.pending }
}
