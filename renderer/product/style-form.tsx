import { Button, Form, Input } from 'antd'
import type { Sent } from '../../preload/contract'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { forgetFaults, showRefusal } from '../part/form'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { useTab, useTabState } from '../shell/workspace'
import { BrandField } from './brand-field'
import { CategoryField } from './category-field'
import { PriceFields } from './product-fields'
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
  const touched = Form.useWatch([], form) && form.isFieldsTouched()
  useTabState(null, touched === true)
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
      requiredMark={false}
      initialValues={blank}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(changed) => forgetFaults(form, changed)}
      onFinish={save}
      disabled={create.pending}
    >
      <Panel title={t('product.tab.data')}>
        <div className="form-grid">
          <Form.Item
            className="half"
            name="name"
            label={t('product.style.name')}
            rules={[{ required: true, whitespace: true, message: t('product.nameNeeded') }]}
          >
            <Input maxLength={200} autoFocus />
          </Form.Item>
          <Form.Item name="code" label={t('product.style.code')}>
            <Input maxLength={40} placeholder={t('product.codeHint')} />
          </Form.Item>
          <Form.Item name="unit" label={t('product.unit')}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="categoryId" label={t('product.category')}>
            <CategoryField />
          </Form.Item>
          <Form.Item name="brandId" label={t('product.brand')}>
            <BrandField />
          </Form.Item>
          <PriceFields />
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
