import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import {
  type DunningChannel,
  type DunningLevel,
  type DunningPage,
  dunningChannels,
  dunningLevels,
} from '../../main/dunning/dunning'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'

interface Props {
  page: DunningPage
  /** How it was said, where that is known. */
  channel?: DunningChannel
  level?: DunningLevel
  onClose: () => void
}

/** Writes down what was said with a customer who is late, and what was promised. */
export function NoteDialog({ page, channel: firstChannel = 'phone', level: firstLevel, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('dunning.note')
  const [notedOn, setNotedOn] = useState<Day | null>(today())
  const [channel, setChannel] = useState<DunningChannel>(firstChannel)
  const [said, setSaid] = useState('')
  const [level, setLevel] = useState<DunningLevel>(firstLevel ?? page.level)
  const [nextOn, setNextOn] = useState<Day | null>(null)
  const [promisedOn, setPromisedOn] = useState<Day | null>(null)
  const [promisedAmount, setPromisedAmount] = useState<Fen | null>(null)
  const [badAmount, setBadAmount] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const save = () => {
    if (said.trim() === '') return setFault(t('dunning.note.saidNeeded'))
    const about = { customerId: page.customerId, notedOn: notedOn ?? today(), channel, said, level }
    run({ ...about, nextOn, promisedOn, promisedAmount }).then(
      () => {
        tell.done(t('dunning.note.done'))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const title = t('dunning.note.title', { name: page.customerName })
  return (
    <Asking
      title={title}
      okText={t('part.save')}
      onClose={onClose}
      pending={pending}
      fault={fault}
      disabled={badAmount}
      onOk={save}
    >
      <DialogField name={t('dunning.note.on')}>
        <DayField label={t('dunning.note.on')} value={notedOn} onChange={setNotedOn} most={today()} clearable={false} />
      </DialogField>
      <DialogField name={t('dunning.note.channel')}>
        <Select<DunningChannel>
          aria-label={t('dunning.note.channel')}
          options={dunningChannels.map((value) => ({ value, label: t(`dunning.channel.${value}`) }))}
          value={channel}
          onChange={setChannel}
        />
      </DialogField>
      <DialogField name={t('dunning.note.said')}>
        <Input.TextArea
          aria-label={t('dunning.note.said')}
          rows={3}
          maxLength={1000}
          autoFocus
          value={said}
          onChange={({ target }) => setSaid(target.value)}
        />
      </DialogField>
      <DialogField name={t('dunning.note.level')}>
        <Segmented<DunningLevel>
          aria-label={t('dunning.note.level')}
          options={dunningLevels.map((value) => ({
            value,
            label: t(`dunning.level.${value}`),
            disabled: value < page.level,
          }))}
          value={level}
          onChange={setLevel}
        />
      </DialogField>
      <DialogField name={t('dunning.note.next')}>
        <DayField label={t('dunning.note.next')} value={nextOn} onChange={setNextOn} />
      </DialogField>
      <DialogField name={t('dunning.note.promisedOn')}>
        <DayField label={t('dunning.note.promisedOn')} value={promisedOn} onChange={setPromisedOn} />
      </DialogField>
      <DialogField name={t('dunning.note.promisedAmount')}>
        <MoneyField
          label={t('dunning.note.promisedAmount')}
          value={promisedAmount}
          onChange={setPromisedAmount}
          onFault={(sentence) => setBadAmount(sentence !== null)}
        />
      </DialogField>
    </Asking>
  )
}
