import { Button } from 'antd'
import type { StatementPage } from '../../main/statement/view'
import { type Fen, formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'

const figure = (fen: Fen | null) => (fen === null ? '—' : formatFen(fen))

/** What differs by the customer's word, and whether it is cleared up. */
export function DifferenceTable({ page }: { page: StatementPage }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('statement.send')
  const { run, pending } = useCommand('statement.settleDifference')
  const settle = (differenceId: number) =>
    void run({ id: page.id, differenceId }).then(() => tell.done(t('statement.difference.done')), tell.refused)
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('statement.difference.document')}</th>
          <th className="num">{t('statement.difference.ours')}</th>
          <th className="num">{t('statement.difference.theirs')}</th>
          <th>{t('statement.difference.remark')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {page.differences.map((one) => (
          <tr key={one.id}>
            <td>{one.documentNo}</td>
            <td className="num">{figure(one.ours)}</td>
            <td className="num">{figure(one.theirs)}</td>
            <td>{one.remark}</td>
            <td>
              {one.settledOn !== null ? (
                <span className="note">
                  {t('statement.difference.settled', { day: one.settledOn, name: one.settledBy ?? '' })}
                </span>
              ) : (
                may && (
                  <Button size="small" loading={pending} onClick={() => settle(one.id)}>
                    {t('statement.difference.settle')}
                  </Button>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
