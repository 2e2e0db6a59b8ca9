import { Button, Form, Select } from 'antd'
import { useNeededRules, useNeeds } from '../field/needed'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import type { Fields } from './form-field'
import { Cell, CellHeads, RowActs, setTyped } from './form-rows'

const columns = ['province', 'city', 'address'] as const

/** Where goods go, the usual place first, and where paper goes. */
export function Addresses({ onTyped }: { onTyped: () => void }) {
  const t = useWords()
  const form = Form.useFormInstance<Fields>()
  const rules = useNeededRules('customer')
  const needed = columns.map(useNeeds('customer'))
  const names = columns.map((name) => t(`customer.${name}`))
  const [province = '', city = '', address = ''] = names
  const makeUsual = (at: number) => {
    const usual = form.getFieldsValue(true) as Fields
    const addresses = usual.addresses ?? []
    const chosen = addresses[at]
    if (!chosen) return
    const before = {
      ...chosen,
      purpose: 'shipTo' as const,
      province: usual.province,
      city: usual.city,
      address: usual.address ?? '',
    }
    const rest = before.address === '' ? addresses.toSpliced(at, 1) : addresses.with(at, before)
    setTyped(form, { province: chosen.province, city: chosen.city, address: chosen.address, addresses: rest }, onTyped)
  }
  const purposes = (['shipTo', 'mailing'] as const).map((value) => ({ value, label: t(`customer.purpose.${value}`) }))
  return (
    <Panel title={t('customer.place')}>
      <div className="cells addresses">
        <CellHeads names={[t('customer.purposeOf'), ...names]} needed={[false, ...needed]} />
        <div>
          <span className="cell-text">{t('customer.purpose.shipTo')}</span>
          <Cell name="province" label={province} most={60} rules={rules('province')} />
          <Cell name="city" label={city} most={60} rules={rules('city')} />
          <Cell name="address" label={address} most={300} rules={rules('address')} />
          <Badge tone="info">{t('customer.usual')}</Badge>
        </div>
        <Form.List name="addresses">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name: at }) => (
                <div key={key}>
                  <Form.Item name={[at, 'purpose']}>
                    <Select aria-label={t('customer.purposeOf')} options={purposes} />
                  </Form.Item>
                  <Cell name={[at, 'province']} label={province} most={60} />
                  <Cell name={[at, 'city']} label={city} most={60} />
                  <Cell
                    name={[at, 'address']}
                    label={address}
                    most={300}
                    autoFocus={!form.getFieldValue(['addresses', at, 'id'])}
                    rules={[{ required: true, whitespace: true, message: t('customer.addressNeeded') }]}
                  />
                  <RowActs
                    name={String(form.getFieldValue(['addresses', at, 'address']) ?? '')}
                    onUsual={() => makeUsual(at)}
                    onRemove={() => {
                      remove(at)
                      onTyped()
                    }}
                  />
                </div>
              ))}
              <Button size="small" icon={<Icon name="plus" />} onClick={() => add({ id: null, purpose: 'shipTo' })}>
                {t('customer.addAddress')}
              </Button>
            </>
          )}
        </Form.List>
      </div>
    </Panel>
  )
}
