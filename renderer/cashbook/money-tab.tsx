import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type BankAccount, type OwnAccountKind, ownAccountKinds } from '../../main/bank/line'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { ControlPanel } from './control-panel'
import { MethodsPanel } from './methods-panel'

/** Where the shop keeps its money, and how money comes and goes. */
export function MoneyTab() {
  const t = useWords()
  const accounts = useAsk('bankAccount.list', {})
  const choices = useAsk('settlementMethod.choices', {})
  const [asked, setAsked] = useState<BankAccount | 'new' | null>(null)
  const create = (
    <Button icon={<Icon name="plus" />} onClick={() => setAsked('new')}>
      {t('cashBook.settings.newAccount')}
    </Button>
  )
  return (
    <div className="scrolls">
      <Panel title={t('cashBook.settings.accounts')} note={t('cashBook.settings.accountsHint')} extra={create}>
        <Answered of={accounts}>{(list) => <Accounts of={list} change={setAsked} />}</Answered>
      </Panel>
      <Panel title={t('cashBook.settings.methods')} note={t('cashBook.settings.methodsHint')}>
        <Answered of={choices}>
          {(value) => <MethodsPanel key={value.methods.map(({ code }) => code).join()} choices={value} />}
        </Answered>
      </Panel>
      <ControlPanel />
      {asked !== null && <AccountDialog account={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function Accounts({ of, change }: { of: readonly BankAccount[]; change: (account: BankAccount) => void }) {
  const t = useWords()
  const tell = useNotice()
  const remove = useCommand('bankAccount.delete')
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('cashBook.account')}</th>
          <th>{t('cashBook.column.kind')}</th>
          <th className="num">{t('cashBook.column.opening')}</th>
          <th>{t('cashBook.settings.openedOn')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {of.map((account) => (
          <tr key={account.id}>
            <td>
              {account.name} {account.off && <Badge>{t('cashBook.settings.off')}</Badge>}
            </td>
            <td>{t(`cashBook.kind.${account.kind}`)}</td>
            <td className="num">{formatFen(account.opening)}</td>
            <td>{account.openedOn ?? '—'}</td>
            <td>
              <Button size="small" onClick={() => change(account)}>
                {t('cashBook.settings.change')}
              </Button>{' '}
              <Button
                size="small"
                aria-label={t('cashBook.settings.deleteOf', { name: account.name })}
                onClick={() => void remove.run({ id: account.id }).catch(tell.refused)}
              >
                {t('cashBook.settings.delete')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Typed {
  name: string
  kind: OwnAccountKind
  opening: Fen | null
  openedOn: Day | null
  off: boolean
}

function AccountDialog({ account, onClose }: { account: BankAccount | null; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('bankAccount.create')
  const change = useCommand('bankAccount.change')
  const save = async ({ name, kind, opening, openedOn, off }: Typed) => {
    const fields = { name, opening: opening ?? zeroFen, openedOn: openedOn ?? null }
    if (account === null) await create.run({ ...fields, kind })
    else await change.run({ id: account.id, ...fields, off })
    tell.done(t('cashBook.settings.saved'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={
        account === null
          ? t('cashBook.settings.newAccount')
          : t('cashBook.settings.editAccount', { name: account.name })
      }
      initial={account ?? { kind: 'cash', off: false }}
      onClose={onClose}
      pending={create.pending || change.pending}
      onSave={save}
    >
      <Form.Item
        name="name"
        label={t('cashBook.settings.name')}
        rules={[{ required: true, whitespace: true, message: t('part.required') }]}
      >
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={t('cashBook.column.kind')}>
        <Select
          disabled={account !== null}
          options={ownAccountKinds.map((value) => ({ value, label: t(`cashBook.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="opening" label={t('cashBook.settings.opening')} extra={t('cashBook.settings.openingHint')}>
        <MoneyField label={t('cashBook.settings.opening')} negative />
      </Form.Item>
      <Form.Item name="openedOn" label={t('cashBook.settings.openedOn')}>
        <DayField label={t('cashBook.settings.openedOn')} />
      </Form.Item>
      <Form.Item name="off" valuePropName="checked" hidden={account === null}>
        <Checkbox>{t('cashBook.settings.switchOff')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
