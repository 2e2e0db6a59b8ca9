import './settlement.css'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { SettlingPage } from '../../main/settlement/view'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { CreditList } from './credit-list'
import { EarlierSettlements } from './earlier-settlements'
import { ItemShares } from './item-shares'
import { asItIs, keyOf, leftOf, movesTo, oldestFirst, openOf, type Wanted } from './typed'

interface Props {
  customerId: Id
  onClose: () => void
}

/**
 * Sets what a customer has in hand against what is open, amount by amount, and takes back what was settled before (R-ALC): a credit is
 * chosen at the left, what it settles is typed at the right.
 */
export function SettleByHand({ customerId, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('settlement.set')
  const settling = useAsk('settlement.read', { customerId })
  const [typed, setTyped] = useState<Wanted | null>(null)
  const [note, setNote] = useState('')
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const page = settling.data
  const wanted = typed ?? (page === undefined ? new Map<string, Fen>() : asItIs(page))
  const over = page === undefined ? null : tooMuch(page, wanted)
  const moves = page === undefined ? [] : movesTo(page, wanted)
  const save = () => {
    if (moves.length === 0) return setFault(t('writeOff.settle.noChange'))
    run({ customerId, moves, note }).then(
      ({ no }) => {
        tell.done(t('writeOff.settle.done', { no }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  return (
    <Dialog
      title={t('writeOff.settle.title', { name: page?.customerName ?? '' })}
      open
      onClose={onClose}
      onOk={save}
      okText={t('writeOff.settle.save')}
      pending={pending}
      disabled={anyFault || over !== null || page === undefined}
      width={960}
    >
      <Answered of={settling}>
        {(found) => (
          <>
            <p className="note">{t('writeOff.settle.hint')}</p>
            <Sides page={found} wanted={wanted} onChange={setTyped} onFault={setLineFault} />
            <div className="row">
              <Button onClick={() => setTyped(oldestFirst(found, wanted))}>{t('writeOff.settle.oldest')}</Button>
              <Button disabled={moves.length === 0} onClick={() => setTyped(null)}>
                {t('writeOff.settle.back')}
              </Button>
            </div>
            <DialogField name={t('writeOff.settle.note')}>
              <Input
                aria-label={t('writeOff.settle.note')}
                maxLength={200}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            </DialogField>
            <EarlierSettlements done={found.done} onUndone={() => setTyped(null)} onFault={setFault} />
          </>
        )}
      </Answered>
      {(over ?? fault) !== null && (
        <p className="bad" role="alert">
          {over === null ? fault : t('writeOff.settle.over', { no: over.no, amount: formatFen(over.amount) })}
        </p>
      )}
    </Dialog>
  )
}

interface SidesProps {
  page: SettlingPage
  wanted: Wanted
  onChange: (wanted: Wanted) => void
  onFault: (id: number, sentence: string | null) => void
}

function Sides({ page, wanted, onChange, onFault }: SidesProps) {
  const t = useWords()
  const [chosen, setChosen] = useState<Id | null>(null)
  const credit = page.credits.find(({ id }) => id === chosen) ?? page.credits[0]
  if (credit === undefined || page.items.length === 0) return <p className="note">{t('writeOff.settle.nothing')}</p>
  return (
    <div className="settling">
      <CreditList
        credits={page.credits}
        chosen={credit.id}
        leftOf={(one) => leftOf(page, wanted, one)}
        onChoose={setChosen}
      />
      <ItemShares
        key={credit.id}
        credit={credit}
        page={page}
        wanted={wanted}
        onChange={(itemId, amount) => onChange(new Map(wanted).set(keyOf(credit.id, itemId), amount ?? zeroFen))}
        onFault={onFault}
      />
    </div>
  )
}

/** The first credit or item of which too much is used. */
function tooMuch(page: SettlingPage, wanted: Wanted): { no: string; amount: Fen } | null {
  const all = [
    ...page.credits.map((credit) => ({ no: credit.no, left: leftOf(page, wanted, credit) })),
    ...page.items.map((item) => ({ no: item.no, left: openOf(page, wanted, item) })),
  ]
  const over = all.find(({ left }) => left < 0)
  return over === undefined ? null : { no: over.no, amount: -over.left as Fen }
}
