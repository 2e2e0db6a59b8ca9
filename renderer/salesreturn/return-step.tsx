import type { ReactNode } from 'react'
import type { ReturnPage } from '../../main/salesreturn/view'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

/** What the dialogs of a return need. */
export interface StepProps {
  page: ReturnPage
  onClose: () => void
}

/** Says what the program says no to, under the fields. */
export function Fault({ of }: { of: string | null }) {
  if (of === null) return null
  return (
    <p className="bad" role="alert">
      {of}
    </p>
  )
}

/** Runs a step and closes its dialog; a refusal is shown in it. */
export function useStep({ page, onClose }: StepProps, setFault: (sentence: string) => void) {
  const t = useWords()
  const tell = useNotice()
  return (done: Promise<unknown>, act: 'receiveGoods' | 'inspect' | 'complete') =>
    done.then(
      () => {
        tell.done(t(`salesReturn.done.${act}`, { no: page.no }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
}

interface AskingProps {
  title: string
  okText: string
  onClose: () => void
  onOk: () => void
  pending: boolean
  fault: string | null
  disabled?: boolean
  width?: number
  children: ReactNode
}

/** A dialog with a few fields, and what the program says no to under them. */
export function Asking({ children, fault, ...dialog }: AskingProps) {
  return (
    <Dialog {...dialog} open>
      {children}
      <Fault of={fault} />
    </Dialog>
  )
}
