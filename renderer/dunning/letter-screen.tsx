import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { type DunningPage, type LetterLevel, letterLevels } from '../../main/dunning/dunning'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { LetterPaper } from './letter-paper'
import { NoteDialog } from './note-dialog'

/** The preview of a letter to a customer who is late, of one level or another. */
export function LetterScreen() {
  const { id, with: given } = useTab()
  const page = useAsk('dunning.read', { customerId: (id ?? 1) as Id }, { enabled: typeof id === 'number' })
  const first = letterLevels.find((level) => level === given?.level) ?? 1
  return <Answered of={page}>{(value) => <Letter page={value} first={first} />}</Answered>
}

function Letter({ page, first }: { page: DunningPage; first: LetterLevel }) {
  const t = useWords()
  const [level, setLevel] = useState<LetterLevel>(first)
  const pdf = useCommand('dunning.print')
  const paper = useCommand('dunning.printOnPaper')
  const title = t('dunning.letter.preview', { name: page.customerName })
  useTabState(title)
  const of = { customerId: page.customerId, level }
  return (
    <Preview
      title={title}
      waysOut={waysOut(`${t(`dunning.letter.heading.${level}`)} ${page.customerName}.pdf`, of, pdf, paper)}
      choice={
        <>
          <Segmented<LetterLevel>
            aria-label={t('dunning.letter.level')}
            options={letterLevels.map((value) => ({ value, label: t(`dunning.level.${value}`) }))}
            value={level}
            onChange={setLevel}
          />
          <NoteButton page={page} level={level} />
        </>
      }
    >
      {(company, language) => <LetterPaper page={page} level={level} company={company} language={language} />}
    </Preview>
  )
}

/** Notes that the letter went. */
function NoteButton({ page, level }: { page: DunningPage; level: LetterLevel }) {
  const t = useWords()
  const may = useMay('statement.send')
  const [noting, setNoting] = useState(false)
  if (!may || page.overdue === 0) return null
  return (
    <>
      <Button onClick={() => setNoting(true)}>{t('dunning.note.open')}</Button>
      {noting && (
        <NoteDialog
          page={page}
          channel="letter"
          level={level < page.level ? page.level : level}
          onClose={() => setNoting(false)}
        />
      )}
    </>
  )
}
