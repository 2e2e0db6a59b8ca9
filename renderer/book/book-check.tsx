import type { BookReport, Proof, ProofResult } from '../../main/book/book'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { BookVerdict } from './book-verdict'

/** The check of the books: each identity, how many records it looked at, and the documents that disagree. */
export function BookCheck() {
  const t = useWords()
  const { data } = useAsk('book.prove', {})
  return (
    <Screen head={<ScreenHead title={t('book.title')} note={t('book.text')} />} name={t('book.title')}>
      <Panel title={t('book.result')}>
        <BookVerdict detailed />
      </Panel>
      {data && <Proofs report={data} />}
      {data?.results
        .filter(({ disagreements }) => disagreements.length > 0)
        .map((result) => (
          <Differences key={result.proof} result={result} />
        ))}
    </Screen>
  )
}

function Proofs({ report }: { report: BookReport }) {
  const t = useWords()
  return (
    <Panel title={t('book.what')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('book.what')}</th>
            <th className="num">{t('book.records')}</th>
            <th>{t('book.result')}</th>
          </tr>
        </thead>
        <tbody>
          {report.results.map(({ proof, records, disagreements }) => (
            <tr key={proof}>
              <td>{t(`book.proof.${proof}`)}</td>
              <td className="num">{records.toLocaleString('en')}</td>
              <td>
                {disagreements.length === 0 ? (
                  <Pill tone="ok">{t('book.agrees')}</Pill>
                ) : (
                  <Pill tone="bad">{t('book.differs', { count: disagreements.length })}</Pill>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

/** Identities whose figures are numbers of their own: how many, or whether. */
const plain: readonly Proof[] = ['approvals', 'periodDays', 'customersAndDays', 'references', 'activityLog']

function Differences({ result: { proof, disagreements } }: { result: ProofResult }) {
  const t = useWords()
  const format =
    proof === 'stockOnHand' || proof === 'stockReserved' ? formatQty : plain.includes(proof) ? String : formatFen
  return (
    <Panel title={t(`book.proof.${proof}`)} note={t('book.differs', { count: disagreements.length })}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('book.document')}</th>
            <th className="num">{t('book.maintained')}</th>
            <th className="num">{t('book.facts')}</th>
            <th className="num">{t('book.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {disagreements.map(({ document, maintained, facts }) => (
            <tr key={document}>
              <td>{document}</td>
              <td className="num">{format(maintained)}</td>
              <td className="num">{format(facts)}</td>
              <td className="num bad">{format(maintained - facts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
