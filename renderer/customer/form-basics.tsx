import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import type { SimilarCustomer } from '../../main/customer/customer'
import { useWords } from '../look/words'
import { nearLimit } from '../part/near-limit'
import { Panel } from '../part/screen'
import { OwnerField, TextField, WordField } from './form-field'
import { OptionsDialog } from './options-dialog'
import { similarNote } from './similar'

/** Who the customer is, and what it is sorted by. */
export function Basics({ similar }: { similar: readonly SimilarCustomer[] }) {
  const t = useWords()
  const [choosing, setChoosing] = useState(false)
  return (
    <Panel
      title={t('customer.basics')}
      extra={
        <Button size="small" onClick={() => setChoosing(true)}>
          {t('customer.options.open')}
        </Button>
      }
    >
      <div className="form-grid">
        <Form.Item
          className="half"
          name="name"
          label={t('customer.name')}
          rules={[{ required: true, whitespace: true, message: t('customer.nameNeeded') }]}
          extra={similarNote(similar, 'name')}
        >
          <Input maxLength={200} showCount={nearLimit} autoFocus />
        </Form.Item>
        <Form.Item name="code" label={t('customer.code')}>
          <Input maxLength={60} placeholder={t('customer.codeHint')} />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked" label=" ">
          <Checkbox>{t('customer.active')}</Checkbox>
        </Form.Item>
        <WordField name="level" />
        <WordField name="kind" />
        <WordField name="industry" />
        <WordField name="region" />
        <TextField name="segment" label="customer.segment" most={60} />
        <OwnerField />
        <TextField name="country" label="customer.country" most={60} />
      </div>
      {choosing && <OptionsDialog onClose={() => setChoosing(false)} />}
    </Panel>
  )
}
