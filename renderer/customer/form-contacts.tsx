import { Button, Form } from 'antd'
import type { SimilarCustomer } from '../../main/customer/customer'
import { useNeededRules, useNeeds } from '../field/needed'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import type { Fields } from './form-field'
import { Cell, CellHeads, RowActs, setTyped } from './form-rows'
import { similarNote } from './similar'

const columns = ['contact', 'position', 'phone', 'email'] as const

/** The people at the customer's: the usual one first, who is on the list and on new orders. */
export function Contacts({ similar, onTyped }: { similar: readonly SimilarCustomer[]; onTyped: () => void }) {
  const t = useWords()
  const form = Form.useFormInstance<Fields>()
  const rules = useNeededRules('customer')
  const needed = columns.map(useNeeds('customer'))
  const names = columns.map((name) => t(`customer.${name}`))
  const [contact = '', position = '', phone = '', email = ''] = names
  const makeUsual = (at: number) => {
    const { contacts = [], ...usual } = form.getFieldsValue(true) as Fields
    const chosen = contacts[at]
    if (!chosen) return
    const before = {
      id: chosen.id ?? null,
      name: usual.contact ?? '',
      position: usual.position,
      phone: usual.phone,
      email: usual.email,
    }
    // A customer that had nobody as the usual contact is not given an empty row.
    const rest = before.name === '' ? contacts.toSpliced(at, 1) : contacts.with(at, before)
    const { name, ...numbers } = chosen
    setTyped(
      form,
      { contact: name, position: numbers.position, phone: numbers.phone, email: numbers.email, contacts: rest },
      onTyped,
    )
  }
  return (
    <Panel title={t('customer.contacts')}>
      <div className="cells contacts">
        <CellHeads names={names} needed={needed} />
        <div>
          <Cell name="contact" label={contact} most={100} rules={rules('contact')} />
          <Cell name="position" label={position} most={60} rules={rules('position')} />
          <Cell name="phone" label={phone} most={60} rules={rules('phone')} extra={similarNote(similar, 'phone')} />
          <Cell name="email" label={email} most={200} rules={rules('email')} />
          <Badge tone="info">{t('customer.usual')}</Badge>
        </div>
        <Form.List name="contacts">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name: at }) => (
                <div key={key}>
                  <Cell
                    name={[at, 'name']}
                    label={contact}
                    most={100}
                    autoFocus={!form.getFieldValue(['contacts', at, 'id'])}
                    rules={[{ required: true, whitespace: true, message: t('customer.contactNeeded') }]}
                  />
                  <Cell name={[at, 'position']} label={position} most={60} />
                  <Cell name={[at, 'phone']} label={phone} most={60} />
                  <Cell name={[at, 'email']} label={email} most={200} />
                  <RowActs
                    name={String(form.getFieldValue(['contacts', at, 'name']) ?? '')}
                    onUsual={() => makeUsual(at)}
                    onRemove={() => {
                      remove(at)
                      onTyped()
                    }}
                  />
                </div>
              ))}
              <Button size="small" icon={<Icon name="plus" />} onClick={() => add({ id: null })}>
                {t('customer.addContact')}
              </Button>
            </>
          )}
        </Form.List>
      </div>
    </Panel>
  )
}
