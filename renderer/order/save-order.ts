import { App } from 'antd'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { Refused, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { useTab } from '../shell/workspace'
import type { Change } from './change-editor'
import { agreedIsStale, type Editor } from './editor'
import { oddPrices } from './line-price'
import type { EditorReading } from './read-editor'

interface Saving {
  editor: Editor
  reading: EditorReading
  change: (change: Change) => void
  /** Somebody tried to save something that is not right yet. */
  onProblem: () => void
}

/** Saves the form as a draft and submits it; it is confirmed at once when nobody has to look at it. Every act says how it went. */
export function useSaving({ editor, reading, change, onProblem }: Saving) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const { modal } = App.useApp()
  const saveCommand = useCommand('order.save')
  const submitCommand = useCommand('order.submit')

  const keepsAgreed = async (): Promise<boolean> => {
    if (!agreedIsStale(editor)) return true
    const amount = formatFen(reading.priced?.discounted ?? 0)
    const kept = await modal.confirm({
      title: t('editor.keepAgreedTitle'),
      content: t('editor.keepAgreed', { amount }),
      okText: t('editor.keepYes', { amount }),
      cancelText: t('editor.keepNo'),
    })
    if (kept) change({ do: 'keepAgreed' })
    return kept
  }

  /** The saved draft; null when it was not saved, and the user has been told why. */
  const save = async (): Promise<{ id: Id; version: number } | null> => {
    const { draft } = reading
    if (draft === null) {
      onProblem()
      return null
    }
    if (!(await keepsAgreed())) return null
    try {
      const saved = await saveCommand.run({ id: editor.id, version: editor.version, draft })
      change({ do: 'saved', ...saved, mark: editor })
      tab.change({ id: saved.id })
      return saved
    } catch (error) {
      tell.refused(error)
      return null
    }
  }

  /** What is saved already need not be saved again. */
  const saved = async () => (editor.changed || editor.id === null ? save() : { id: editor.id, version: editor.version })

  const confirmSaved = async (event: { id: Id; version: number }, acceptShortage: boolean): Promise<void> => {
    try {
      const { no, state, waitingFor } = await submitCommand.run({ ...event, acceptShortage })
      const names = waitingFor.join(t('part.comma'))
      tell.done(state === 'CONFIRMED' ? t('editor.confirmed', { no }) : t('approval.submittedDone', { no, names }))
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'stock.short' || acceptShortage) return tell.refused(error)
      const anyway = await modal.confirm({
        title: t('editor.shortTitle'),
        content: error.message,
        okText: t('editor.confirmAnyway'),
        cancelText: t('editor.keepNo'),
      })
      if (anyway) await confirmSaved(event, true)
    }
  }

  /** A price below the floor or far from the list price may be a slip of the hand (PRD-08). */
  const keepsPrices = async (): Promise<boolean> => {
    const odd = oddPrices(t, editor, reading.rows)
    if (odd.length === 0) return true
    return modal.confirm({
      title: t('editor.oddTitle'),
      content: odd.join(t('part.comma')),
      okText: t('editor.confirmOdd'),
      cancelText: t('editor.keepNo'),
    })
  }

  const confirm = async (): Promise<void> => {
    if (reading.draft !== null && !(await keepsPrices())) return
    const event = await saved()
    if (event !== null) await confirmSaved(event, false)
  }

  const saveDraft = async (): Promise<void> => {
    if ((await save()) !== null) tell.done(t('editor.saved'))
  }

  return { saved, saveDraft, confirm, keepsAgreed, pending: saveCommand.pending || submitCommand.pending }
}
