import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { SettlementChoices, SettlementMethod } from '../../main/cashbook/account'
import { isBuiltIn } from '../../main/receipt/receipt'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { RowButton } from '../part/row-button'
import { methodText } from './method'

type Row = Omit<SettlementMethod, 'code'> & { key: number; code: string | null }

/** The methods: their order, the shop's own, which are out of use, and the usual account of each. */
export function MethodsPanel({ choices: { methods, accounts } }: { choices: SettlementChoices }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('settlementMethod.save')
  const [rows, setRows] = useState<Row[]>(() => methods.map((method, key) => ({ ...method, key })))
  const [fault, setFault] = useState<string | null>(null)
  const put = (at: number, part: Partial<Row>) => setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  const swap = (at: number) => {
    const [one, other] = [rows[at], rows[at + 1]]
    if (one && other) setRows(rows.with(at, other).with(at + 1, one))
  }
  const save = () =>
    run({ methods: rows.map(({ key, ...method }) => method) }).then(
      () => {
        setFault(null)
        tell.done(t('cashBook.settings.saved'))
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  const nameOf = (row: Row) => row.name || (row.code === null ? '' : methodText(t, row.code))
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('receipt.field.method')}</th>
            <th>{t('cashBook.settings.usual')}</th>
            <th>{t('cashBook.settings.inUse')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <td>
                {row.code !== null && isBuiltIn(row.code) ? (
                  nameOf(row)
                ) : (
                  <Input
                    aria-label={t('cashBook.settings.methodName')}
                    maxLength={40}
                    value={row.name}
                    autoFocus={row.code === null}
                    onChange={({ target }) => put(at, { name: target.value })}
                  />
                )}
              </td>
              <td>
                <Select<Id | 0>
                  aria-label={t('cashBook.settings.usualOf', { name: nameOf(row) })}
                  style={{ minWidth: 160 }}
                  value={row.accountId ?? 0}
                  options={[
                    { value: 0 as const, label: t('cashBook.noAccount') },
                    ...accounts.filter(({ off }) => !off).map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  onChange={(id) => put(at, { accountId: id === 0 ? null : id })}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={t('cashBook.settings.inUseOf', { name: nameOf(row) })}
                  checked={!row.retired}
                  onChange={({ target }) => put(at, { retired: !target.checked })}
                />
              </td>
              <td>
                <span className="row">
                  <RowButton
                    icon="up"
                    name={t('cashBook.settings.up', { name: nameOf(row) })}
                    disabled={at === 0}
                    act={() => swap(at - 1)}
                  />
                  <RowButton
                    icon="down"
                    name={t('cashBook.settings.down', { name: nameOf(row) })}
                    disabled={at === rows.length - 1}
                    act={() => swap(at)}
                  />
                  <RowButton
                    icon="trash"
                    name={t('cashBook.settings.remove', { name: nameOf(row) })}
                    disabled={row.code !== null && isBuiltIn(row.code)}
                    act={() => setRows(rows.filter((one) => one !== row))}
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row after">
        <Button
          icon={<Icon name="plus" />}
          onClick={() => {
            const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
            setRows([...rows, { key, code: null, name: '', retired: false, accountId: null }])
          }}
        >
          {t('cashBook.settings.addMethod')}
        </Button>
        <Button type="primary" loading={pending} onClick={() => void save()}>
          {t('part.save')}
        </Button>
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
