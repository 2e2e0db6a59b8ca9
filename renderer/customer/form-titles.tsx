import { Button, Form, Select } from 'antd'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import { type Fields, taxIdRules } from './form-field'
import { Cell, RowActs, setTyped } from './form-rows'

/** Whom invoices are made out to; a request begins with the usual one (CUS-11). Without any it is the customer itself. */
export function Titles({ onTyped }: { onTyped: () => void }) {
  const t = useWords()
  const form = Form.useFormInstance<Fields>()
  const titlesNow = () => (form.getFieldsValue(true) as Fields).titles ?? []
  const makeUsual = (at: number) =>
    setTyped(form, { titles: titlesNow().map((title, index) => ({ ...title, usual: index === at })) }, onTyped)
  const first = () => {
    const { name, taxId } = form.getFieldsValue(true) as Fields
    return titlesNow().length === 0 ? { title: name, taxId, usual: true } : {}
  }
  return (
    <Form.List name="titles">
      {(rows, { add, remove }) => (
        <Panel
          title={t('customer.titles')}
          note={rows.length === 0 ? t('customer.noTitles') : ''}
          extra={
            <Button
              size="small"
              icon={<Icon name="plus" />}
              onClick={() => add({ id: null, naturalPerson: false, ...first() })}
            >
              {t('customer.addTitle')}
            </Button>
          }
        >
          {rows.map(({ key, name: at }) => (
            <TitleFields
              key={key}
              at={at}
              usual={form.getFieldValue(['titles', at, 'usual']) === true}
              onUsual={() => makeUsual(at)}
              onRemove={() => {
                remove(at)
                onTyped()
              }}
            />
          ))}
        </Panel>
      )}
    </Form.List>
  )
}

interface TitleProps {
  at: number
  usual: boolean
  onUsual: () => void
  onRemove: () => void
}

function TitleFields({ at, usual, onUsual, onRemove }: TitleProps) {
  const t = useWords()
  const form = Form.useFormInstance<Fields>()
  const person = Form.useWatch(['titles', at, 'naturalPerson'], form) === true
  const name = String(Form.useWatch(['titles', at, 'title'], form) ?? '')
  const cell = (field: 'title' | 'taxId' | 'address' | 'phone' | 'bank' | 'account', most: number) => ({
    name: [at, field],
    label: t(`customer.invoiceTitle.${field}`),
    most,
  })
  const needed = { required: !person, message: t('customer.invoiceTitle.taxIdNeeded') }
  return (
    <div className="title-fields">
      <Labelled
        {...cell('title', 100)}
        wide
        rules={[{ required: true, whitespace: true, message: t('part.required') }]}
        autoFocus={!form.getFieldValue(['titles', at, 'id'])}
      />
      <Form.Item name={[at, 'naturalPerson']} label={t('customer.invoiceTitle.kind')}>
        <Select
          options={[
            { value: false, label: t('customer.invoiceTitle.firm') },
            { value: true, label: t('customer.invoiceTitle.person') },
          ]}
        />
      </Form.Item>
      <Labelled {...cell('taxId', 40)} wide rules={[needed, ...taxIdRules(t)]} />
      <span className="title-acts">
        {usual && <Badge tone="info">{t('customer.usual')}</Badge>}
        <RowActs name={name} onUsual={usual ? undefined : onUsual} onRemove={onRemove} />
      </span>
      <Labelled {...cell('address', 300)} wide />
      <Labelled {...cell('phone', 60)} />
      <Labelled {...cell('bank', 100)} wide />
      <Labelled {...cell('account', 60)} />
    </div>
  )
}

function Labelled({ wide = false, label, ...cell }: Parameters<typeof Cell>[0] & { wide?: boolean }) {
  return (
    <div className={wide ? 'half' : ''}>
      <span className="field-name" aria-hidden="true">
        {label}
      </span>
      <Cell {...cell} label={label} />
    </div>
  )
}
