import '../receivable/receivable.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { DunningNote, DunningPage } from '../../main/dunning/dunning'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { Answered } from '../part/state'
import { ReasonDialog } from '../receipt/reason-dialog'
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
  const { customerId, customerName, overdue, unallocated, left, count, level, notes, contact, phone } = page
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
      {overdue !== 0 && unallocated !== 0 && (
        <p className="note">
          <Explained
            of={figureOf({ figure: 'unallocated', customerId })}
            name={`${t('figure.of.unallocated')} · ${customerName}`}
          >
            {t('dunning.inHand', { unallocated: formatFen(unallocated), left: formatFen(left) })}
          </Explained>
        </p>
      )}
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
        <Note key={note.id} note={note} />
      ))}
    </ul>
  )
}

/** What was said; one that was taken back is struck, with the reason. */
function Note({ note }: { note: DunningNote }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('statement.send')
  const { run } = useCommand('dunning.withdraw')
  const [asked, setAsked] = useState(false)
  const { id, notedOn, withdrawn } = note
  const told = `${notedOn} ${t(`dunning.channel.${note.channel}`)} ${note.by}`
  if (withdrawn !== null)
    return (
      <li>
        <s className="note">{`${told} ${t(`dunning.level.${note.level}`)} ${note.said}`}</s>
        <span className="note">{t('dunning.withdrawn', { by: withdrawn.by, reason: withdrawn.reason })}</span>
      </li>
    )
  return (
    <li>
      <div>
        <span>{told}</span>
        <span className="note">{t(`dunning.level.${note.level}`)}</span>
      </div>
      <span>{note.said}</span>
      <div className="row">
        {note.promise !== null && (
          <Pill tone={promiseTones[note.promise]}>
            {t('dunning.promised', { day: note.promisedOn ?? '', amount: formatFen(note.promisedAmount ?? 0) })}{' '}
            {t(`dunning.promise.${note.promise}`)}
          </Pill>
        )}
        {note.nextOn !== null && <span className="note">{t('dunning.nextOn', { day: note.nextOn })}</span>}
        {may && (
          <Button size="small" onClick={() => setAsked(true)}>
            {t('dunning.withdraw')}
          </Button>
        )}
      </div>
      {asked && (
        <ReasonDialog
          title={t('dunning.withdrawTitle', { day: notedOn })}
          okText={t('dunning.withdrawNow')}
          onClose={() => setAsked(false)}
          act={(reason) => run({ id, reason }).then(() => tell.done(t('dunning.withdrawDone')))}
        />
      )}
    </li>
  )
}
