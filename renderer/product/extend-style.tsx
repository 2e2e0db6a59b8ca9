import { Form } from 'antd'
import type { StylePage } from '../../main/product/style'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { RangeFields } from './range-fields'

interface Fields {
  colours: string[]
  sizes: string[]
  barcodes: boolean
}

/** Adds colours and sizes to a style; what is there stays. */
export function ExtendStyle({ page, onClose }: { page: StylePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Fields>()
  const extend = useCommand('style.extend')
  const save = async (typed: Fields) => {
    try {
      await extend.run({ id: page.id, ...typed })
      tell.done(t('product.saved'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  const there = { colours: page.colours.filter(Boolean), sizes: page.sizes.filter(Boolean), barcodes: true }
  return (
    <Dialog
      title={`${t('product.style.extend')} · ${page.name}`}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('part.save')}
      pending={extend.pending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={there}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={save}
      >
        <RangeFields />
      </Form>
    </Dialog>
  )
}
