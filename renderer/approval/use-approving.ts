import { App } from 'antd'
import type { Id } from '../../main/value/id'
import { Refused, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'

/** What is said of where an approval led. */
const told = {
  CONFIRMED: 'approval.confirmed',
  PENDING: 'approval.approved',
  APPLIED: 'change.approvedApplied',
  CONFLICT: 'change.approvedConflict',
} as const

/** Approves a question that waits for this person, asking once more where goods are short; tells how it went. */
export function useApproving(no: string) {
  const t = useWords()
  const tell = useNotice()
  const { modal } = App.useApp()
  const { run, pending } = useCommand('approval.approve')
  const approve = async (taskId: Id, comment: string, acceptShortage = false): Promise<void> => {
    try {
      const { state } = await run({ taskId, comment, acceptShortage })
      tell[state === 'CONFLICT' ? 'mind' : 'done'](t(told[state], { no }))
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'stock.short' || acceptShortage) throw error
      const anyway = await modal.confirm({
        title: t('editor.shortTitle'),
        content: error.message,
        okText: t('editor.confirmAnyway'),
        cancelText: t('editor.keepNo'),
      })
      if (anyway) await approve(taskId, comment, true)
    }
  }
  return { approve, pending }
}
