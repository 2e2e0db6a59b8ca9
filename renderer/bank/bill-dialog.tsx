import { Input, Select } from 'antd'
import { useState } from 'react'
import type { BankAccount, BillLook } from '../../main/bank/line'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { AlikeLines } from './alike-lines'
import { BillCounts } from './bill-counts'

interface Props {
  path: string
  look: BillLook
  onClose: () => void
}

/** What a statement says, the account it goes into, and the import itself. */
export function BillDialog(props: Props) {
  const accounts = useAsk('bankAccount.list', {})
  if (accounts.data === undefined) return null
  return <Choices {...props} accounts={accounts.data.filter(({ kind, off }) => kind === props.look.kind && !off)} />
}

function Choices({ path, look, accounts, onClose }: Props & { accounts: readonly BankAccount[] }) {
  const t = useWords()
  const tell = useNotice()
  const mayAdd = useMay('receipt.confirm')
  const [accountId, setAccountId] = useState<Id | null>(accounts[0]?.id ?? null)
  const [name, setName] = useState<string>(accounts.length === 0 ? t(`bank.kind.${look.kind}`) : '')
  const [fault, setFault] = useState<string | null>(null)
  const [take, setTake] = useState<'all' | number[]>([])
  const create = useCommand('bankAccount.create')
  const run = useCommand('bankFile.import')
  const inAccount = useAsk('bankFile.look', { path, accountId }, { enabled: accountId !== null })
  const here = accountId === null || inAccount.isPlaceholderData ? look : (inAccount.data ?? look)
  const taken = here.alikes.filter(({ row }) => take !== 'all' && take.includes(row)).length
  const left = take === 'all' ? 0 : here.alike - taken
  const go = async () => {
    if (accountId === null && !mayAdd)
      return setFault(t('bank.dialog.noAccount', { kind: t(`bank.kind.${look.kind}`) }))
    if (accountId === null && name.trim() === '') return setFault(t('bank.dialog.nameNeeded'))
    try {
      const into = accountId ?? (await create.run({ name: name.trim(), kind: look.kind })).id
      setAccountId(into)
      const { id, alike, ...counts } = await run.run({ path, accountId: into, take })
      const left = alike === 0 ? [] : [t('bank.dialog.alikeLeft', { count: alike })]
      const onlyAlike = id === null && counts.known === 0
      const said = onlyAlike ? [] : [t(id === null ? 'bank.dialog.nothingNew' : 'bank.dialog.done', counts)]
      tell.done([...said, ...left].join(' · '))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('bank.dialog.title', { file: look.fileName })}
      open
      onClose={onClose}
      onOk={() => void go()}
      okText={t('bank.dialog.run', { count: look.lines - here.known - left })}
      pending={create.pending || run.pending}
      disabled={look.lines === 0}
      width={760}
    >
      <div className="dialog-fields two">
        <DialogField name={t('bank.dialog.account')}>
          <Select<Id | 0>
            aria-label={t('bank.dialog.account')}
            value={accountId ?? (mayAdd ? 0 : null)}
            options={[
              ...accounts.map(({ id, name: label }) => ({ value: id, label })),
              ...(mayAdd ? [{ value: 0 as const, label: t('bank.dialog.newAccount') }] : []),
            ]}
            onChange={(chosen) => {
              setAccountId(chosen === 0 ? null : chosen)
              setTake([])
            }}
          />
        </DialogField>
        {accountId === null && mayAdd && (
          <DialogField name={t('bank.dialog.name')}>
            <Input
              autoFocus
              aria-label={t('bank.dialog.name')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </DialogField>
        )}
      </div>
      <p>
        {look.lines === 0
          ? t('bank.dialog.none')
          : t('bank.dialog.counts', {
              lines: look.lines,
              from: look.firstOn ?? '',
              to: look.lastOn ?? '',
              in: formatFen(look.amountIn),
              out: formatFen(look.amountOut),
            })}
      </p>
      <BillCounts
        look={look}
        known={here.known}
        elsewhere={accountId === null || here !== look ? here.elsewhere : null}
      />
      <AlikeLines alikes={here.alikes} count={here.alike} take={take} onTake={setTake} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
