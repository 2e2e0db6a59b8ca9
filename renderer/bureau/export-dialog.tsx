import './bureau.css'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { TemplateLook, WaitingRequest } from '../../main/bureau/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { ask, useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { timeText, today } from '../part/clock'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { ExportTable } from './export-table'

interface Props {
  path: string
  onClose: () => void
}

/** Which of the approved requests go into a template of the tax bureau, with what is wrong with each of the others. */
export function ExportDialog({ path, onClose }: Props) {
  const t = useWords()
  const [show, setShow] = useState<string | null>(null)
  const answer = useAsk('bureau.look', { path, show })
  return answer.data === undefined ? (
    <Dialog title={t('bureau.reading')} open onClose={onClose} onOk={onClose} onlyClosed>
      <Answered of={answer}>{() => null}</Answered>
    </Dialog>
  ) : (
    <Choice look={answer.data} path={path} show={show} onClose={onClose} onShow={setShow} />
  )
}

const isRight = ({ faults }: WaitingRequest) => faults.length === 0
/** What may be chosen without a second look. */
const usual = (requests: readonly WaitingRequest[]) =>
  requests.filter((request) => isRight(request) && request.batchNo === null).map(({ id }) => id)

interface Chosen extends Props {
  look: TemplateLook
  show: string | null
  onShow: (show: string | null) => void
}

function Choice({ path, look, show, onShow, onClose }: Chosen) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('bureau.fill')
  // What is usual changes with what is known of the requests, until somebody chooses.
  const [typed, setPicked] = useState<readonly Id[] | null>(null)
  const picked = typed ?? usual(look.requests)
  const [sure, setSure] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const chosen = look.requests.filter((request) => isRight(request) && picked.includes(request.id))
  const again = chosen.filter(({ batchNo }) => batchNo !== null)
  const go = async () => {
    if (chosen.length === 0) return setFault(t('bureau.nothingChosen'))
    const name = `${t('bureau.fileName')}-${today().replaceAll('-', '')}.xlsx`
    try {
      const to = await ask('file.chooseSave', { name })
      if (to === null) return
      const { no, requests } = await run({ path, to, show, requestIds: chosen.map(({ id }) => id) })
      tell.saved(t('bureau.exported', { no, count: requests }), to)
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('bureau.exportTitle', { file: look.fileName })}
      open
      width={960}
      onClose={onClose}
      onOk={() => void go()}
      okText={t('bureau.run', { count: chosen.length })}
      pending={pending}
      disabled={chosen.length === 0 || (again.length > 0 && !sure)}
    >
      <div className="bureau-bar">
        <span className="note">
          {look.version === '' ? t('bureau.noVersion') : t('bureau.version', { version: look.version })}
        </span>
        <span>
          {t('bureau.chosen', {
            count: chosen.length,
            amount: formatFen(chosen.reduce((sum, { gross }) => sum + gross, 0)),
          })}
        </span>
        <Button size="small" onClick={() => setPicked(null)}>
          {t('bureau.chooseRight')}
        </Button>
      </div>
      {look.shows.length > 0 && (
        <DialogField name={t('bureau.show')}>
          <Select<string>
            aria-label={t('bureau.show')}
            value={show ?? ''}
            options={[
              { value: '', label: t('bureau.showNone') },
              ...look.shows.map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => onShow(value === '' ? null : value)}
          />
        </DialogField>
      )}
      {look.requests.length === 0 ? (
        <p className="note">{t('bureau.none')}</p>
      ) : (
        <ExportTable of={look.requests} picked={picked} onPick={setPicked} />
      )}
      {again.length > 0 && (
        <div role="alert" className="warn">
          <p>
            {t('bureau.again', {
              count: again.length,
              no: again[0]?.batchNo ?? '',
              at: timeText(again[0]?.batchAt ?? 0),
            })}
          </p>
          <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
            {t('bureau.againSure')}
          </Checkbox>
        </div>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
