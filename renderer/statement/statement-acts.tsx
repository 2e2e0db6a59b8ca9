import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom } from '../../main/statement/statement'
import type { StatementPage } from '../../main/statement/view'
import { useMay } from '../access/user'
import { ask, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'
import { AnswerButton } from './answer-button'
import { ChoicesButton } from './choices-button'
import { MailDialog } from './mail-dialog'
import { ReplyDialog } from './reply-dialog'
import { SendDialog } from './send-dialog'

/** What may be done with a statement in its state: printed and exported, sent, answered, taken back. */
export function StatementActs({ page }: { page: StatementPage }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('statement.send')
  const write = useCommand('statement.write')
  const withdraw = useCommand('statement.withdraw')
  const reopen = useCommand('statement.reopen')
  const [asked, setAsked] = useState<'send' | 'mail' | 'reply' | 'reopen' | 'withdraw' | null>(null)
  const { id, no, version, customerName: name } = page
  const mayReopen = useMay('statement.reopen')
  const events = may || mayReopen ? eventsFrom(page.state) : []
  const close = () => setAsked(null)
  const save = async () => {
    const path = await ask('file.chooseSave', { name: `${t('statement.preview', { no, name })}.xlsx` })
    if (path === null) return
    const { rows, path: saved } = await write.run({ id, path })
    tell.saved(t('statement.written', { no, count: rows }), saved)
  }
  const takeBack = (reason: string) =>
    withdraw.run({ id, version, reason }).then(() => tell.done(t('statement.withdraw.done', { no })))
  const open = (reason: string) =>
    reopen.run({ id, version, reason }).then(() => tell.done(t('statement.reopen.done', { no })))
  return (
    <>
      {mayReopen && events.includes('reopen') && (
        <Button onClick={() => setAsked('reopen')}>{t('statement.event.reopen')}</Button>
      )}
      {may && events.includes('withdraw') && (
        <Button onClick={() => setAsked('withdraw')}>{t('statement.event.withdraw')}</Button>
      )}
      {may && events.includes('differ') && (
        <>
          <AnswerButton page={page} />
          <Button onClick={() => setAsked('reply')}>{t('statement.event.reply')}</Button>
        </>
      )}
      {may && events.includes('send') && (
        <>
          <Button onClick={() => setAsked('mail')}>{t('statement.event.mail')}</Button>
          <Button onClick={() => setAsked('send')}>{t('statement.event.send')}</Button>
        </>
      )}
      {may && (
        <Button icon={<Icon name="download" />} loading={write.pending} onClick={() => void save().catch(tell.refused)}>
          {t('statement.write')}
        </Button>
      )}
      <ChoicesButton customerId={page.customerId} choices={page.choices} />
      <Button icon={<Icon name="print" />} onClick={() => openTab({ kind: 'statementPaper', id })}>
        {t('paper.print')}
      </Button>
      {asked === 'send' && <SendDialog page={page} onClose={close} />}
      {asked === 'mail' && <MailDialog page={page} onClose={close} />}
      {asked === 'reply' && <ReplyDialog page={page} differences={[]} onClose={close} />}
      {asked === 'reopen' && (
        <ReasonDialog
          title={t('statement.reopen.title', { no })}
          okText={t('statement.reopen.ok')}
          onClose={close}
          act={open}
        />
      )}
      {asked === 'withdraw' && (
        <ReasonDialog
          title={t('statement.withdraw.title', { no })}
          okText={t('statement.withdraw.ok')}
          onClose={close}
          act={takeBack}
        />
      )}
    </>
  )
}
