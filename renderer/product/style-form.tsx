import { Button, Form } from 'antd'
import type { Sent } from '../../preload/contract'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { forgetFaults, showRefusal } from '../part/form'
import { useKeys } from '../part/keys'
import { neededMark } from '../part/needed-mark'
import { NewRecordTab } from '../part/new-record'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { useTab } from '../shell/workspace'
import { CalledFields, KindFields, PriceFields, StockFields } from './product-fields'
import { RangeFields } from './range-fields'

type Fields = Sent<'style.create'>

const blank: Partial<Fields> = { taxKind: 'taxed', taxRate: 1300, colours: [], sizes: [], barcodes: true }

/** What is the same for every colour and size of a new style, and which colours and sizes there are. */
export function StyleForm() {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const [form] = Form.useForm<Fields>()
  const create = useCommand('style.create')
  useKeys({ 'Ctrl+S': () => form.submit() })
  const save = async (typed: Fields) => {
    try {
      const { id } = await create.run(typed)
      tell.done(t('product.saved'))
      tab.change({ id, unsaved: false })
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={neededMark}
      initialValues={blank}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(changed) => forgetFaults(form, changed)}
      onFinish={save}
      disabled={create.pending}
    >
      <NewRecordTab />
      <Panel title={t('product.tab.data')}>
        <div className="form-grid">
          <CalledFields name={t('product.style.name')} code={t('product.style.code')} longestCode={40} />
          <KindFields />
          <PriceFields />
          <StockFields isNew={false} />
          <RangeFields />
        </div>
      </Panel>
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={create.pending}>
          {t('part.save')}
        </Button>
        <Button onClick={tab.close}>{t('part.cancel')}</Button>
      </div>
    </Form>
  )
}
