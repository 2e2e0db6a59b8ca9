import { App, Button } from 'antd'
import { type OpenKind, obstacles, openKinds } from '../../main/period/period'
import { type Day, endOfMonth } from '../../main/value/day'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import type { ScreenKind } from '../screens'
import { openTab } from '../shell/workspace'

/** Where what is still open is looked at. */
const listOf: Record<OpenKind, ScreenKind> = {
  books: 'check',
  receipts: 'receipts',
  refunds: 'refunds',
  payments: 'payments',
  writeOffs: 'writeOffs',
  orders: 'orders',
  deliveries: 'deliveries',
  goodsReceipts: 'goodsReceipts',
  returns: 'returns',
  stocktakes: 'stocktakes',
  transfers: 'transfers',
  invoices: 'invoices',
  bankLines: 'bankLines',
}

/** What is still open up to the end of a month, kind by kind with its list, and the button that closes it. */
export function ClosePanel({ to, note, onChange }: { to: Day; note: string; onChange: (to: Day) => void }) {
  const t = useWords()
  const open = useAsk('period.check', { to })
  const close = useClose()
  const stopped = open.data === undefined || obstacles.some((kind) => (open.data?.[kind] ?? 0) > 0)
  return (
    <Panel
      title={t('period.title')}
      note={note}
      extra={
        <>
          <DayField
            label={t('period.month')}
            value={to}
            clearable={false}
            most={endOfMonth(today(), -1)}
            onChange={(day) => day !== null && onChange(endOfMonth(day))}
          />
          <Button type="primary" disabled={stopped} loading={close.pending} onClick={() => close.ask(to)}>
            {t('period.close', { to })}
          </Button>
        </>
      }
    >
      <Answered of={open}>
        {(found) => (
          <table className="plain period-open">
            <caption>{t('period.look')}</caption>
            <tbody>
              {openKinds.map((kind) => (
                <tr key={kind}>
                  <td>{t(`period.open.${kind}`)}</td>
                  <td className="num">{found[kind] === 0 ? t('period.none') : found[kind]}</td>
                  <td>{found[kind] > 0 && <Told kind={kind} />}</td>
                  <td className="num">
                    {found[kind] > 0 && (
                      <Button
                        size="small"
                        aria-label={`${t('period.openList')} ${t(`period.open.${kind}`)}`}
                        onClick={() => openTab({ kind: listOf[kind] })}
                      >
                        {t('period.openList')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </Panel>
  )
}

function Told({ kind }: { kind: OpenKind }) {
  const t = useWords()
  const stops = obstacles.includes(kind)
  return <Pill tone={stops ? 'bad' : 'warn'}>{t(stops ? 'period.stop' : 'period.goOn')}</Pill>
}

function useClose(): { ask: (to: Day) => void; pending: boolean } {
  const t = useWords()
  const tell = useNotice()
  const { modal } = App.useApp()
  const { run, pending } = useCommand('period.close')
  const ask = (to: Day) =>
    void modal.confirm({
      title: t('period.closeTitle', { to }),
      content: t('period.closeText', { to }),
      okText: t('period.close', { to }),
      cancelText: t('part.cancel'),
      onOk: () => run({ to }).then(() => tell.done(t('period.closed', { to })), tell.refused),
    })
  return { ask, pending }
}
