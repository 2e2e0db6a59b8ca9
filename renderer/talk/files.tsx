import { Button, Modal } from 'antd'
import { type DragEvent, Suspense, useState } from 'react'
import {
  type Attachment,
  attachmentAddress,
  attachmentTypes,
  keptName,
  mostAttachments,
} from '../../main/talk/attachment'
import { useUser } from '../access/user'
import { ask, useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { later } from '../part/later'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import type { Topic } from './comments'
import { sizeText } from './size'

const pictures: readonly string[] = ['jpg', 'png']
const isPicture = ({ type }: Attachment) => pictures.includes(type)
const isShown = (file: Attachment) => isPicture(file) || file.type === 'pdf'

/** What reads a PDF is large and seldom needed. */
const pdf = later<{ address: string; name: string }>(async () => (await import('./pdf-pages')).PdfPages)

/** The files of a record: added by choosing or by dropping them here, looked at, opened, saved elsewhere, taken off. */
export function Files({ topic, mayEdit }: { topic: Topic; mayEdit: boolean }) {
  const t = useWords()
  const tell = useNotice()
  const files = useAsk('attachment.list', topic)
  const add = useCommand('attachment.add')
  const [over, setOver] = useState(false)
  const [shown, setShown] = useState<Attachment | null>(null)
  const addAll = async (paths: readonly string[]) => {
    for (const path of paths) await add.run({ ...topic, path }).catch(tell.refused)
  }
  const choose = async () => {
    const path = await ask('file.chooseOpen', { extensions: [...attachmentTypes, 'jpeg'] }).catch(tell.refused)
    if (typeof path === 'string') await addAll([path])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void addAll([...event.dataTransfer.files].map((file) => window.app.pathOf(file)).filter((path) => path !== ''))
  }
  return (
    <Panel
      title={t('talk.files')}
      note={t('talk.filesHint', { count: mostAttachments })}
      extra={
        <Button icon={<Icon name="plus" />} loading={add.pending} onClick={() => void choose()}>
          {t('talk.add')}
        </Button>
      }
    >
      <fieldset
        aria-label={t('talk.files')}
        className={over ? 'files over' : 'files'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Answered of={files}>
          {(list) => (
            <>
              {list.length === 0 && <p className="note">{t('talk.noFiles')}</p>}
              <ul>
                {list.map((file) => (
                  <FileRow key={file.id} file={file} mayEdit={mayEdit} onShow={() => setShown(file)} />
                ))}
              </ul>
              <p className="note">{t('talk.drop')}</p>
            </>
          )}
        </Answered>
      </fieldset>
      <Modal open={shown !== null} title={shown?.name} footer={null} width={900} onCancel={() => setShown(null)}>
        {shown && <Shown file={shown} />}
      </Modal>
    </Panel>
  )
}

function Shown({ file }: { file: Attachment }) {
  const address = attachmentAddress(keptName(file.hash, file.type))
  const [Pdf] = useState(() => pdf.Show)
  if (isPicture(file)) return <img className="file-shown" src={address} alt={file.name} />
  return (
    <Suspense fallback={<div className="spinner" />}>
      <Pdf address={address} name={file.name} />
    </Suspense>
  )
}

function FileRow({ file, mayEdit, onShow }: { file: Attachment; mayEdit: boolean; onShow: () => void }) {
  const { name, type, hash, size, by, at } = file
  const t = useWords()
  return (
    <li>
      {isShown(file) ? (
        <button type="button" className="thumb" aria-label={t('talk.show', { name })} onClick={onShow}>
          {isPicture(file) ? <img src={attachmentAddress(keptName(hash, type), true)} alt="" /> : <Kind type={type} />}
        </button>
      ) : (
        <span className="thumb">
          <Kind type={type} />
        </span>
      )}
      <div>
        <b>{name}</b>
        <span className="note">{[sizeText(size), by, timeText(at)].join(' · ')}</span>
      </div>
      <FileActs file={file} mayEdit={mayEdit} />
    </li>
  )
}

function Kind({ type }: { type: string }) {
  return (
    <>
      <Icon name="file" size={18} />
      {type.toUpperCase()}
    </>
  )
}

function FileActs({ file: { id, name, byId }, mayEdit }: { file: Attachment; mayEdit: boolean }) {
  const t = useWords()
  const tell = useNotice()
  const user = useUser()
  const remove = useCommand('attachment.remove')
  const act = (work: () => Promise<unknown>) => void work().catch(tell.refused)
  const save = async () => {
    const path = await ask('file.chooseSave', { name })
    if (path === null) return
    await ask('attachment.save', { id, path })
    tell.saved(t('talk.saved'), path)
  }
  const takeOff = async () => {
    await remove.run({ id })
    tell.done(t('talk.removed', { name }))
  }
  return (
    <div className="row">
      <Button
        size="small"
        aria-label={t('talk.openFile', { name })}
        onClick={() => act(() => ask('attachment.open', { id }))}
      >
        {t('talk.open')}
      </Button>
      <Button size="small" aria-label={t('talk.saveFile', { name })} onClick={() => act(save)}>
        {t('talk.save')}
      </Button>
      {(mayEdit || byId === user.id) && (
        <Button size="small" aria-label={t('talk.removeFile', { name })} onClick={() => act(takeOff)}>
          {t('talk.remove')}
        </Button>
      )}
    </div>
  )
}
