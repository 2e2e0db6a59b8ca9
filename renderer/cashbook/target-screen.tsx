import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { type Attainment, percentOf, quartersOf, together } from '../../main/cashbook/target'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { MoneyField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'

/** What came in each month, quarter and the year against its target (ARR-03). */
export function TargetScreen() {
  const t = useWords()
  const [year, setYear] = useState(() => Number(today().slice(0, 4)))
  const found = useAsk('receiptTarget.read', { year })
  const head = (
    <ScreenHead
      title={t('cashBook.target.title')}
      narrow={
        <InputNumber<number>
          aria-label={t('cashBook.target.year')}
          min={2000}
          max={2999}
          precision={0}
          value={year}
          onChange={(value) => value !== null && setYear(value)}
        />
      }
    />
  )
  return (
    <Screen name={t('cashBook.target.title')} head={head}>
      <div className="scrolls">
        <Answered of={found}>{(months) => <Year key={year} year={year} months={months} />}</Answered>
      </div>
    </Screen>
  )
}

function Year({ year, months }: { year: number; months: readonly Attainment[] }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('receipt.confirm')
  const { run, pending } = useCommand('receiptTarget.save')
  const [typed, setTyped] = useState<readonly (Fen | null)[]>(() => months.map(({ target }) => target))
  const save = () =>
    run({ year, months: typed.map((amount) => amount ?? zeroFen) }).then(
      () => tell.done(t('cashBook.settings.saved')),
      tell.refused,
    )
  const quarters = quartersOf(months)
  return (
    <Panel
      title={String(year)}
      note={t('cashBook.target.hint')}
      extra={
        may && (
          <Button type="primary" loading={pending} onClick={() => void save()}>
            {t('part.save')}
          </Button>
        )
      }
    >
      <table className="plain">
        <thead>
          <tr>
            <th>{t('cashBook.period')}</th>
            <th className="num">{t('cashBook.target.received')}</th>
            <th className="num">{t('cashBook.target.target')}</th>
            <th className="num">{t('cashBook.target.percent')}</th>
          </tr>
        </thead>
        {quarters.map((quarter, q) => (
          // Nothing else tells quarters apart: their sums may be the same, and there are always four.
          // biome-ignore lint/suspicious/noArrayIndexKey: a quarter is known by its place in the year
          <tbody key={q}>
            {months.slice(q * 3, q * 3 + 3).map((month, i) => {
              const at = q * 3 + i
              const name = t('cashBook.target.month', { month: at + 1 })
              return (
                <tr key={name}>
                  <td>{name}</td>
                  <td className="num">{formatFen(month.received)}</td>
                  <td className="num">
                    {may ? (
                      <MoneyField
                        label={t('cashBook.target.of', { name })}
                        value={typed[at] ?? null}
                        onChange={(amount) => setTyped((now) => now.map((one, i) => (i === at ? amount : one)))}
                      />
                    ) : (
                      targetText(month)
                    )}
                  </td>
                  <td className="num">{percentText(month)}</td>
                </tr>
              )
            })}
            <Sum name={t('cashBook.target.quarter', { quarter: q + 1 })} of={quarter} />
          </tbody>
        ))}
        <tbody>
          <Sum name={t('cashBook.target.whole')} of={together(months)} />
        </tbody>
      </table>
    </Panel>
  )
}

function Sum({ name, of }: { name: string; of: Attainment }) {
  return (
    <tr>
      <th>{name}</th>
      <th className="num">{formatFen(of.received)}</th>
      <th className="num">{targetText(of)}</th>
      <th className="num">{percentText(of)}</th>
    </tr>
  )
}

const targetText = ({ target }: Attainment) => (target === null ? '—' : formatFen(target))

function percentText(of: Attainment): string {
  const percent = percentOf(of)
  return percent === null ? '—' : `${percent}%`
}
