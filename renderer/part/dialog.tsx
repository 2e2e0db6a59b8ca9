import { Modal } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../look/words'
import { keyOf } from './keys'

interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  onOk: () => void
  okText?: string
  pending?: boolean
  disabled?: boolean
  danger?: boolean
  width?: number
  /** What is done in it counts at once: it is only closed. */
  onlyClosed?: boolean
  children: ReactNode
}

/** A question that must be answered before going on. Ctrl+Enter is its primary button, Escape closes it. */
export function Dialog({
  title,
  open,
  onClose,
  onOk,
  okText,
  pending = false,
  disabled = false,
  danger = false,
  width = 520,
  onlyClosed = false,
  children,
}: DialogProps) {
  const t = useWords()
  const ok = useRef(onOk)
  ok.current = onOk
  const ready = open && !pending && !disabled
  useEffect(() => {
    if (!ready) return
    const hear = (event: KeyboardEvent) => {
      if (keyOf(event) !== 'Ctrl+Enter' || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      ok.current()
    }
    // Before the field that has the focus: a list there would take it for Enter and open.
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [ready])
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      onOk={onOk}
      okText={okText ?? t('part.confirm')}
      cancelText={t('part.cancel')}
      confirmLoading={pending}
      okButtonProps={{ disabled, danger, autoInsertSpace: false }}
      cancelButtonProps={{ autoInsertSpace: false, ...(onlyClosed ? { style: { display: 'none' } } : {}) }}
      width={width}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {children}
    </Modal>
  )
}
