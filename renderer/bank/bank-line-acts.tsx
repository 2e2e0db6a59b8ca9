import { Button } from 'antd'
import { useState } from 'react'
import type { BankLineRow } from '../../main/bank/line'
import { formatFen, zeroFen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import type { Matching } from './matching'
import { Suggestions } from './suggestions'

interface Props {
  row: BankLineRow | null
  matching: Matching
  /** Asks whose money the line is. */
  onChoose: (row: BankLineRow) => void
  onDone: (row: BankLineRow) => void
}

/** What the line the cursor is on perhaps is, and what can be done with it. */
export function BankLineActs({ row, matching, onChoose, onDone }: Props) {
  const t = useWords()
  if (row === null) return <div className="selection-bar note">{t('bank.selectHint')}</div>
  return (
    <div className="selection-bar wraps">
      {row.state === 'open' ? (
        <OpenLine key={row.id} row={row} matching={matching} onChoose={onChoose} onDone={onDone} />
      ) : (
        <SettledLine row={row} onDone={onDone} />
      )}
    </div>
  )
}

function OpenLine({ row, matching, onChoose, onDone }: Props & { row: BankLineRow }) {
  const t = useWords()
  const ignore = useCommand('bankLine.ignore')
  const tell = useNotice()
  const [asked, setAsked] = useState(false)
  const amount = formatFen(row.amountIn ?? row.amountOut ?? zeroFen)
  return (
    <>
      <Suggestions row={row} matching={matching} />
      {row.amountIn !== null && <Button onClick={() => onChoose(row)}>{t('bank.other')}</Button>}
      <Button onClick={() => setAsked(true)}>{t('bank.ignore')}</Button>
      {asked && (
        <ReasonDialog
          title={t('bank.ignoreTitle', { amount })}
          okText={t('bank.ignore')}
          onClose={() => setAsked(false)}
          act={async (reason) => {
            await ignore.run({ id: row.id, reason })
            tell.done(t('bank.ignored'))
            onDone({ ...row, state: 'ignored', reason })
          }}
        />
      )}
    </>
  )
}

function SettledLine({ row, onDone }: Pick<Props, 'onDone'> & { row: BankLineRow }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('bankLine.reopen')
  const { state, documentNo, partner, reason } = row
  const reopen = async () => {
    await run({ id: row.id })
    tell.done(t('bank.reopened'))
    onDone({ ...row, state: 'open', documentNo: null, partner: null, reason: '' })
  }
  return (
    <>
      <span className="note selected-no">
        {state === 'matched'
          ? t('bank.matchedTo', { no: documentNo ?? '—', partner: partner ?? '—' })
          : t('bank.ignoredFor', { reason })}
      </span>
      <Button loading={pending} onClick={() => void reopen().catch(tell.refused)}>
        {t('bank.reopen')}
      </Button>
    </>
  )
}
