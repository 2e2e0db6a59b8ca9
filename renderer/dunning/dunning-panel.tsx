import '../receivable/receivable.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { DunningNote, DunningPage } from '../../main/dunning/dunning'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Answered } from '../part/state'
import { Explained, figureOf } from '../receivable/explained'
import { openTab } from '../shell/workspace'
import { promiseTones } from './dunning-columns'
import { NoteDialog } from './note-dialog'

/** What is overdue of a customer and was said about it, with what can be done; closed where it stands beside a list. */
export function DunningPanel({ customerId, onClose }: { customerId: Id; onClose?: () => void }) {
  const page = useAsk('dunning.read', { customerId })
  return <Answered of={page}>{(value) => <Body page={value} {...(onClose ? { onClose } : {})} />}</Answered>
}

function Body({ page, onClose }: { page: DunningPage; onClose?: () => void }) {
  const t = useWords()
  const { customerId, customerName, overdue, count, level, notes, contact, phone } = page
  return (
    <>
      {onClose && (
        <header>
          <h2>
            <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: customerId })}>
              {customerName}
            </button>
          </h2>
          <button type="button" className="icon-button" aria-label={t('part.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
      )}
      <p className="note">{[contact, phone].filter((part) => part !== '').join(' ')}</p>
      <p className="items-open">
        {overdue === 0 ? (
          t('dunning.nothing')
        ) : (
          <Explained
            of={figureOf({ figure: 'overdue', customerId })}
            name={`${t('figure.of.overdue')} · ${customerName}`}
          >
            {t('dunning.overdueOf', { amount: formatFen(overdue), count })}
          </Explained>
        )}{' '}
        {overdue !== 0 && (
          <Pill tone={level > 1 ? 'bad' : level > 0 ? 'warn' : 'neutral'}>{t(`dunning.level.${level}`)}</Pill>
        )}
      </p>
      {overdue !== 0 && <Acts page={page} />}
      <h3>{t('dunning.history')}</h3>
      <Notes notes={notes} />
    </>
  )
}

function Acts({ page }: { page: DunningPage }) {
  const t = useWords()
  const may = useMay('statement.send')
  const [noting, setNoting] = useState(false)
  const letter = () =>
    openTab({ kind: 'dunningLetter', id: page.customerId, with: { level: Math.min(3, Math.max(1, page.level)) } })
  return (
    <div className="row">
      {may && (
        <Button type="primary" onClick={() => setNoting(true)}>
          {t('dunning.note.open')}
        </Button>
      )}
      <Button icon={<Icon name="print" />} onClick={letter}>
        {t('dunning.letter.open')}
      </Button>
      {noting && <NoteDialog page={page} onClose={() => setNoting(false)} />}
    </div>
  )
}

function Notes({ notes }: { notes: readonly DunningNote[] }) {
  const t = useWords()
  if (notes.length === 0) return <p className="note">{t('dunning.noHistory')}</p>
  return (
    <ul className="open-items">
      {notes.map((note) => (
        <li key={note.id}>
          <div>
            <span>{`${note.notedOn} ${t(`dunning.channel.${note.channel}`)} ${note.by}`}</span>
            <span className="note">{t(`dunning.level.${note.level}`)}</span>
          </div>
          <span>{note.said}</span>
          {(note.promise !== null || note.nextOn !== null) && (
            <div className="row">
              {note.promise !== null && (
                <Pill tone={promiseTones[note.promise]}>
                  {t('dunning.promised', { day: note.promisedOn ?? '', amount: formatFen(note.promisedAmount ?? 0) })}{' '}
                  {t(`dunning.promise.${note.promise}`)}
                </Pill>
              )}
              {note.nextOn !== null && <span className="note">{t('dunning.nextOn', { day: note.nextOn })}</span>}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
