import { Button } from 'antd'
import { useState } from 'react'
import type { CountDraft } from '../../main/stock/countsheet'
import type { StocktakePage } from '../../main/stock/stocktake'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { ask, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { scrollable } from '../part/screen'
import { openTab } from '../shell/workspace'

/** The ways of a count outside the window: on paper, out to a workbook, and back in from it. */
export function CountSheet({ page }: { page: StocktakePage }) {
  const t = useWords()
  const tell = useNotice()
  const mayCount = useMay('delivery.confirm') && page.state === 'COUNTING'
  const write = useCommand('stocktake.writeSheet')
  const [draft, setDraft] = useState<CountDraft | null>(null)
  const save = async () => {
    const path = await ask('file.chooseSave', { name: `${t('countsheet.title')} ${page.no}.xlsx` })
    if (path === null) return
    const written = await write.run({ id: page.id, path })
    tell.saved(t('countsheet.written', { count: written.rows }), written.path)
  }
  const read = async () => {
    const path = await ask('file.chooseOpen', { extensions: ['xlsx', 'xls', 'csv'] })
    if (path !== null) setDraft(await ask('stocktake.readSheet', { id: page.id, path }))
  }
  return (
    <>
      <Button onClick={() => openTab({ kind: 'countPaper', id: page.id })}>{t('countsheet.print')}</Button>
      <Button loading={write.pending} onClick={() => void save().catch(tell.refused)}>
        {t('countsheet.write')}
      </Button>
      {mayCount && <Button onClick={() => void read().catch(tell.refused)}>{t('countsheet.read')}</Button>}
      {draft && <Draft page={page} draft={draft} onClose={() => setDraft(null)} />}
    </>
  )
}

/** So many counts are written at once. */
const atOnce = 2000

/** What a sheet says was counted, before it is written: what changes, and which rows cannot be taken and why. */
function Draft({ page, draft, onClose }: { page: StocktakePage; draft: CountDraft; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('stocktake.count')
  const changed = draft.counts.filter(({ qty, was }) => qty !== was)
  const take = async () => {
    for (let at = 0; at < changed.length; at += atOnce) {
      const lines = changed.slice(at, at + atOnce).map(({ lineId, qty }) => ({ lineId, qty }))
      await run({ id: page.id, lines })
    }
    tell.done(t('countsheet.taken', { count: changed.length }))
    onClose()
  }
  const figures = { counts: changed.length, same: draft.counts.length - changed.length }
  return (
    <Dialog
      title={t('countsheet.check', { file: draft.fileName })}
      open
      onClose={onClose}
      onOk={() => void take().catch(tell.refused)}
      okText={t('countsheet.take', { count: changed.length })}
      pending={pending}
      disabled={changed.length === 0}
      width={760}
    >
      <p>{t('countsheet.found', { ...figures, blank: draft.blank, faults: draft.faults.length })}</p>
      {draft.faults.length > 0 && <Faults of={draft} />}
      {changed.length > 0 && <Changes of={changed} />}
    </Dialog>
  )
}

/** At most so many rows of a draft stand there. */
const shownRows = 200

function Faults({ of: { faults } }: { of: CountDraft }) {
  const t = useWords()
  return (
    <div className="count-draft" {...scrollable}>
      <table className="plain">
        <thead>
          <tr>
            <th className="num">{t('countsheet.row')}</th>
            <th>{t('countsheet.column')}</th>
            <th>{t('countsheet.why')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, shownRows).map(({ row, column, sentence }) => (
            <tr key={`${row} ${column}`}>
              <td className="num">{row}</td>
              <td>{column}</td>
              <td className="bad">{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Changes({ of }: { of: CountDraft['counts'] }) {
  const t = useWords()
  return (
    <div className="count-draft" {...scrollable}>
      <table className="plain">
        <thead>
          <tr>
            <th className="num">{t('countsheet.row')}</th>
            <th>{t('stock.take.line.product')}</th>
            <th className="num">{t('countsheet.was')}</th>
            <th className="num">{t('stock.take.line.counted')}</th>
          </tr>
        </thead>
        <tbody>
          {of.slice(0, shownRows).map(({ row, name, lot, qty, was }) => (
            <tr key={row}>
              <td className="num">{row}</td>
              <td>
                {name} <span className="note">{lot}</span>
              </td>
              <td className="num muted">{was === null ? '—' : formatQty(was)}</td>
              <td className="num">{formatQty(qty)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
