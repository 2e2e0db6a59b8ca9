import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'
import { statementTone } from './statement-columns'

/** The statements that were made for a customer, the newest first; nothing where there are none. */
export function MadeStatements({ customerId }: { customerId: Id }) {
  const t = useWords()
  const { data = [] } = useAsk('statement.list', { customerId, end: 50 })
  if (data.length === 0) return null
  return (
    <Panel title={t('statement.title')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('statement.column.no')}</th>
            <th>{t('statement.period')}</th>
            <th>{t('statement.column.state')}</th>
            <th className="num">{t('statement.column.closing')}</th>
            <th>{t('statement.column.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ id, no, from, to, state, closing, changed }) => (
            <tr key={id}>
              <td>
                <button type="button" className="link" onClick={() => openTab({ kind: 'statement', id })}>
                  {no}
                </button>
              </td>
              <td>{`${from} – ${to}`}</td>
              <td>
                <Pill tone={statementTone[state]}>{t(`machine.statement.state.${state}`)}</Pill>
              </td>
              <td className="num">{formatFen(closing)}</td>
              <td>{changed === 'yes' && t('statement.changed.yes')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
