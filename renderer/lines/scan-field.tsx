import './lines.css'
import { Button, Input, type InputRef } from 'antd'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { formatQty, zeroQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { type CountedGoods, isLotCode, lineMeant, type Scanned, scanned } from './counted'
import { isScan } from './scan'
import type { ScanCount } from './scan-count'

/** What another field of the dialog may hand over to the scan field. */
export interface ScanHandle {
  /** What was scanned there is done with: while one counts, the cursor comes back here. */
  done: () => void
  /** A code that is not its own; false where nobody counts, or it means nothing here either. */
  pass: (code: string) => boolean
}

interface Props {
  of: ScanCount
  ref?: Ref<ScanHandle>
}

/** Where the cursor goes next: to a line's quantity, or to the field of a product's batches. */
interface Going {
  place: string
}

/**
 * Counts the lines of a document in a dialog by scanning (F3): one scan is one more, from zero; a typed name takes the cursor to
 * its line. What cannot be counted is said at the field and changes nothing.
 */
export function ScanField({ of, ref }: Props) {
  const t = useWords()
  const may = useMay('product.read')
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [last, setLast] = useState<number | null>(null)
  const [going, setGoing] = useState<Going | null>(null)
  const [waiting, setWaiting] = useState<{ code: string; quick: boolean } | null>(null)
  const began = useRef(0)
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<InputRef>(null)
  const { goods } = of
  useF3(() => field.current?.focus())
  useEffect(() => {
    if (going !== null) inDialog(root.current, going.place)?.focus()
  }, [going])
  const answer = (found: Scanned, code: string) => {
    setFault(faultOf(t, found, code))
    if (found.kind === 'known') setGoing({ place: batchField(found.productId) })
    if (!('count' in found)) return
    of.take(found.count)
    setLast(found.lineId)
    if (found.kind === 'batch') setGoing({ place: batchField(found.productId) })
  }
  const find = async (known: CountedGoods, code: string, quick: boolean) => {
    const found = quick || isLotCode(known, code) ? scanned(known, of.count, code) : null
    // What is pasted comes as fast as what is scanned; no code that nobody knows is written in Chinese.
    if (found !== null && (found.kind !== 'unknown' || !/\p{Script=Han}/u.test(code))) return answer(found, code)
    const lineId = lineMeant(known, code) ?? (await lineBySearch(known, code))
    setFault(lineId === null ? t('lines.scan.notFound', { text: code }) : null)
    if (lineId !== null) setGoing({ place: `tr[data-line="${lineId}"] input` })
  }
  const enter = (code: string, quick: boolean) => {
    setText('')
    if (goods === null) return setWaiting({ code, quick })
    find(goods, code, quick).catch((error: unknown) => setFault(sentenceOf(error)))
  }
  useEffect(() => {
    if (goods === null || waiting === null) return
    setWaiting(null)
    enter(waiting.code, waiting.quick)
  })
  useImperativeHandle(ref, () => ({
    done: () => of.count.counting && field.current?.focus(),
    pass: (code) => {
      const found = goods && of.count.counting ? scanned(goods, of.count, code) : null
      if (found === null || found.kind === 'unknown') return false
      field.current?.focus()
      answer(found, code)
      return true
    },
  }))
  const takeAll = () => {
    of.all()
    setFault(null)
    field.current?.focus()
  }
  if (!may) return null
  const line = of.counted.size === 0 ? undefined : goods?.lines.find(({ id }) => id === last)
  return (
    <div className="scan" ref={root}>
      <div className="scan-field">
        <Input
          ref={field}
          autoFocus
          aria-label={t('lines.scan.label')}
          placeholder={`${t('lines.scan.placeholder')} (F3)`}
          value={text}
          status={fault === null ? '' : 'error'}
          onChange={(event) => {
            if (text === '') began.current = event.timeStamp
            setText(event.target.value)
          }}
          onPressEnter={(event) => {
            const code = text.trim()
            if (event.ctrlKey || event.metaKey || code === '') return
            enter(code, isScan(code, code, event.timeStamp - began.current))
          }}
        />
        {of.counted.size > 0 && <Button onClick={takeAll}>{t('lines.scan.all')}</Button>}
      </div>
      {fault === null ? (
        <p className="note" role="status">
          {line === undefined
            ? t('lines.scan.hint')
            : t('lines.scan.counted', {
                name: line.name,
                done: formatQty(of.count.quantities.get(line.id) ?? zeroQty),
                left: formatQty(line.left),
              })}
        </p>
      ) : (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

const batchField = (productId: number) => `[data-lots="${productId}"] header input`

const inDialog = (from: HTMLElement | null, place: string) =>
  from?.closest('[role="dialog"]')?.querySelector<HTMLInputElement>(place)

/** By pinyin and by whatever else a product is found by; only what is in the document counts. */
async function lineBySearch({ lines }: CountedGoods, text: string): Promise<number | null> {
  const picks = await ask('product.pick', { text })
  const found = picks.flatMap(({ id }) => lines.filter(({ productId }) => productId === id))
  return found[0]?.id ?? null
}

function faultOf(t: ReturnType<typeof useWords>, found: Scanned, code: string): string | null {
  if ('count' in found || found.kind === 'known') return null
  if (!('name' in found)) return t(`lines.scan.${found.kind}`, { code })
  return t(`lines.scan.${found.kind}`, { code, name: found.name, qty: formatQty(found.qty) })
}

/** The keys of a screen are not heard under a dialog; this one is heard in it. */
function useF3(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (keyOf(event) !== 'F3' || event.defaultPrevented) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
