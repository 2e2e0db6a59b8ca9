import './stock.css'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Bin, Warehouse } from '../../main/stock/warehouse'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { Badge } from '../part/pill'
import { Answered } from '../part/state'

/** The bins of a warehouse: to add, rename and put out of use. Each change counts at once. */
export function BinsDialog({ warehouse, onClose }: { warehouse: Warehouse; onClose: () => void }) {
  const t = useWords()
  const bins = useAsk('warehouse.bins', { warehouseId: warehouse.id })
  const [fault, setFault] = useState<string | null>(null)
  const tried = (done: Promise<unknown>) =>
    done.then(
      () => setFault(null),
      (error: unknown) => setFault(sentenceOf(error)),
    )
  return (
    <Dialog
      title={t('stock.bins.title', { name: warehouse.name })}
      open
      onClose={onClose}
      onOk={onClose}
      okText={t('part.close')}
      onlyClosed
    >
      <p className="note">{t('stock.bins.hint')}</p>
      <Answered of={bins}>
        {(list) => (
          <ul className="option-rows bin-rows">
            {list.map((bin) => (
              <BinRow key={`${bin.id} ${bin.code} ${bin.active}`} bin={bin} tried={tried} />
            ))}
          </ul>
        )}
      </Answered>
      <NewBin warehouse={warehouse} tried={tried} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

type Tried = (done: Promise<unknown>) => Promise<void>

function BinRow({ bin: { id, code, active, products }, tried }: { bin: Bin; tried: Tried }) {
  const t = useWords()
  const { run, pending } = useCommand('warehouse.changeBin')
  const [typed, setTyped] = useState(code)
  const named = typed.trim()
  const rename = () => {
    if (named !== '' && named !== code) void tried(run({ id, code: named, active }))
  }
  return (
    <li>
      <Input
        aria-label={t('stock.bins.codeOf', { code })}
        maxLength={20}
        value={typed}
        disabled={pending}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={rename}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) rename()
        }}
      />
      <span className="note">
        {products > 0 ? t('stock.bins.products', { count: products }) : t('stock.bins.empty')}
      </span>
      {!active && <Badge>{t('transfer.warehouse.off')}</Badge>}
      <Button size="small" disabled={pending} onClick={() => void tried(run({ id, code, active: !active }))}>
        {t(active ? 'stock.bins.retire' : 'stock.bins.again')}
      </Button>
    </li>
  )
}

function NewBin({ warehouse, tried }: { warehouse: Warehouse; tried: Tried }) {
  const t = useWords()
  const { run, pending } = useCommand('warehouse.addBin')
  const [code, setCode] = useState('')
  const add = () => {
    if (code.trim() === '') return
    void tried(run({ warehouseId: warehouse.id, code: code.trim() }).then(() => setCode('')))
  }
  return (
    <div className="bin-new">
      <Input
        autoFocus
        aria-label={t('stock.bins.code')}
        placeholder={t('stock.bins.example')}
        maxLength={20}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) add()
        }}
      />
      <Button icon={<Icon name="plus" />} loading={pending} onClick={add}>
        {t('stock.bins.add')}
      </Button>
    </div>
  )
}
