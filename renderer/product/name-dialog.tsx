import { Form, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'

interface Props {
  title: string
  name?: string
  onClose: () => void
  /** Refusals are shown at the field. */
  act: (name: string) => Promise<unknown>
}

/** Asks for a name: Enter is enough. */
export function NameDialog({ title, name = '', onClose, act }: Props) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<{ name: string }>()
  const [pending, setPending] = useState(false)
  const save = async (typed: { name: string }) => {
    setPending(true)
    try {
      await act(typed.name)
      onClose()
    } catch (error) {
      setPending(false)
      showRefusal(form, error, tell)
    }
  }
  return (
    <Dialog title={title} open onClose={onClose} onOk={form.submit} okText={t('part.save')} pending={pending}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name }}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={save}
      >
        <Form.Item
          name="name"
          label={t('product.catalogue.name')}
          rules={[{ required: true, whitespace: true, message: t('part.required') }]}
        >
          <Input autoFocus maxLength={60} onPressEnter={form.submit} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
