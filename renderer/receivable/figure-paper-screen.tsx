import { agingBases, bands } from '../../main/receivable/band'
import { type FigureOf, figures } from '../../main/receivable/figure'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { type Place, useTab, useTabState } from '../shell/workspace'
import { figureOf } from './explained'
import { FigurePaper, mostOnPaper } from './figure-paper'

const whole = { sort: [], filters: {}, search: '' }

/** The preview of the documents of a figure. */
export function FigurePaperScreen() {
  const t = useWords()
  const { with: given } = useTab()
  const of = readFigure(given ?? {})
  const rows = useAsk('figure.list', { ...whole, ...of, start: 0, end: mostOnPaper })
  const totals = useAsk('figure.totals', { ...whole, ...of })
  const settings = useAsk('receivableSettings.read', {})
  const pdf = useCommand('figure.print')
  const paper = useCommand('figure.printOnPaper')
  const title = t('figure.title', { name: String(given?.name ?? t(`figure.of.${of.figure}`)) })
  useTabState(title)
  return (
    <Preview title={title} waysOut={waysOut(`${title.replace(/[/\\:*?"<>|：]/g, ' ')}.pdf`, of, pdf, paper)}>
      {(company, language) => (
        <Answered of={rows}>
          {(found) => (
            <FigurePaper
              of={of}
              rows={found}
              count={totals.data?.count ?? found.length}
              sum={(totals.data?.sums.open ?? 0) as Fen}
              bounds={settings.data?.bounds ?? []}
              company={company}
              language={language}
            />
          )}
        </Answered>
      )}
    </Preview>
  )
}

/** What a tab was opened with; anything unknown is the balance of today. */
function readFigure(given: NonNullable<Place['with']>): FigureOf {
  const idOf = (value: string | number | undefined) => (value === undefined ? null : (Number(value) as Id))
  return figureOf({
    figure: figures.find((known) => known === given.figure) ?? 'balance',
    ...(given.asOf === undefined ? {} : { asOf: String(given.asOf) as Day }),
    basis: agingBases.find((known) => known === given.basis) ?? 'due',
    band: bands.find((known) => known === given.band) ?? null,
    customerId: idOf(given.customerId),
    orderId: idOf(given.orderId),
  })
}
