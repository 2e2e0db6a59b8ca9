import { Form } from 'antd'
import { type ReactNode, useId } from 'react'
import { useWords } from '../look/words'
import { Dialog } from './dialog'
import { forgetFaults, showRefusal } from './form'
import { useNotice } from './notice'

interface FormDialogProps<Values extends object> {
  title: string
  initial?: Partial<Values>
  /** Saves what was typed; closing is its own, for what comes after differs. What it throws is shown at the fields. */
  onSave: (typed: Values) => Promise<void>
  onClose: () => void
  pending: boolean
  okText?: string
  width?: number
  children: ReactNode
}

/** A dialog with one form in it, saved by its button or Ctrl+Enter; a refusal stands at the field it is about. */
export function FormDialog<Values extends object>({
  title,
  initial = {},
  onSave,
  onClose,
  pending,
  okText,
  width = 520,
  children,
}: FormDialogProps<Values>) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Values>()
  // The fields of a page behind it may have the same names.
  const name = useId()
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={okText ?? t('part.save')}
      pending={pending}
      width={width}
    >
      <Form<Values>
        form={form}
        name={name}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={(typed) => void onSave(typed).catch((error) => showRefusal(form, error, tell))}
      >
        {children}
      </Form>
    </Dialog>
  )
}
