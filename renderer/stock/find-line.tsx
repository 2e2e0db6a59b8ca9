import { Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import type { StocktakeLine, StocktakePage } from '../../main/stock/stocktake'
import type { Id } from '../../main/value/id'
import { oneUnit, type Qty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { ask, useCommand } from '../ask'
import { isScan } from '../lines/scan'
import { useWords } from '../look/words'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { AddLot, type NewLot } from './add-lot'

/** Finds a line by a code that is scanned, which counts one more of it, or by what is typed, which takes the cursor to it. */
export function FindLine({ page, onFound }: { page: StocktakePage; onFound: (lineId: Id) => void }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('delivery.confirm')
  const count = useCommand('stocktake.count')
  const add = useCommand('stocktake.add')
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState<NewLot | null>(null)
  const began = useRef(0)
  const field = useRef<InputRef>(null)
  useKeys({ F3: () => field.current?.focus() })
  if (!may) return null
  const find = async () => {
    const wanted = text.trim()
    if (wanted === '') return
    const scanned = isScan(wanted, wanted, performance.now() - began.current)
    const line = lineOf(page, wanted)
    if (line !== undefined && scanned && isCode(line, wanted)) await countOne(line)
    else {
      const lineId = line?.id ?? (await addNew(wanted))
      if (lineId !== null) onFound(lineId)
    }
    setText('')
  }
  const countOne = ({ id: lineId, tracking, countedQty }: StocktakeLine) => {
    const qty = tracking === 'serial' ? oneUnit : (((countedQty ?? 0) + oneUnit) as Qty)
    return count.run({ id: page.id, lines: [{ lineId, qty }] })
  }
  const addNew = async (wanted: string): Promise<Id | null> => {
    const [match] = await ask('product.match', { texts: [wanted] })
    const pick = match?.pick ?? (await ask('product.pick', { text: wanted }))[0]
    if (pick === undefined) throw new Error(t('part.noMatch'))
    const known = page.lines.find(({ productId }) => productId === pick.id)
    if (known) return known.id
    const { tracking, name } = await ask('product.read', { id: pick.id })
    if (tracking !== 'none') {
      setUnknown({ productId: pick.id, name, code: '' })
      return null
    }
    return (await add.run({ id: page.id, productId: pick.id })).lineId
  }
  return (
    <>
      {unknown && <AddLot page={page} of={unknown} onClose={() => setUnknown(null)} onAdded={onFound} />}
      <Input
        ref={field}
        autoFocus
        aria-label={t('stock.take.find')}
        placeholder={`${t('stock.take.find')} (F3)`}
        title={t('stock.take.findHint')}
        value={text}
        onChange={(event) => {
          if (text === '') began.current = performance.now()
          setText(event.target.value)
        }}
        onPressEnter={() => void find().catch(tell.refused)}
      />
    </>
  )
}

/** A line of a batch is meant by the batch's number, not by the code of its product, of which there are several. */
const isCode = ({ code, barcodes, lot }: StocktakeLine, text: string): boolean =>
  (lot === '' ? [code, ...barcodes] : [lot]).some((one) => one.toLowerCase() === text.toLowerCase())

const lineOf = (page: StocktakePage, text: string): StocktakeLine | undefined =>
  page.lines.find((line) => isCode(line, text)) ??
  page.lines.find(({ name, code, barcodes }) => name.includes(text) || [code, ...barcodes].includes(text))
