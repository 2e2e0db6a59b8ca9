import '../order/order.css'
import './bank.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { BankLineRow } from '../../main/bank/line'
import { formatFen, zeroFen } from '../../main/value/fen'
import { ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { useNotice } from '../part/notice'
import { Empty } from '../part/state'
import { BankLineActs } from './bank-line-acts'
import { bankLineColumns } from './bank-line-columns'
import { CustomerDialog } from './customer-dialog'
import { FileList } from './file-list'
import { ImportBill } from './import-bill'
import { useMatching } from './matching'

const inState = (state: string): Pick<ListView, 'filters'> => ({
  filters: { state: { kind: 'oneOf', values: [state] } },
})
const views: readonly ListView[] = [
  { key: 'all', title: 'bank.view.all' },
  {
    key: 'in',
    title: 'bank.view.in',
    counted: true,
    filters: { state: { kind: 'oneOf', values: ['open'] }, amountIn: { kind: 'range', from: 1, to: null } },
  },
  { key: 'open', title: 'bank.view.open', ...inState('open') },
  { key: 'matched', title: 'bank.view.matched', ...inState('matched') },
  { key: 'ignored', title: 'bank.view.ignored', ...inState('ignored') },
]

/** The lines of all statements; under the bar stands what the one the cursor is on perhaps is. Enter takes the first suggestion, and asks for the customer where there is none. */
export function BankLineList() {
  const t = useWords()
  const tell = useNotice()
  const columns = useMemo(() => bankLineColumns(t), [t])
  const [row, setRow] = useState<BankLineRow | null>(null)
  const [files, setFiles] = useState(false)
  const [choosing, setChoosing] = useState<BankLineRow | null>(null)
  const matching = useMatching(setRow)
  const takeFirst = async (of: BankLineRow) => {
    const [first] = of.state === 'open' ? await ask('bankLine.suggest', { id: of.id }) : []
    if (first) await matching.take(of, first)
    else if (of.state === 'open' && of.amountIn !== null) setChoosing(of)
  }
  const importing = <ImportBill />
  return (
    <>
      <ListGrid
        list="bankLine"
        title="bank.title"
        columns={columns}
        extra={{}}
        searchHint="bank.search"
        views={views}
        onSelect={setRow}
        onRenew={setRow}
        onOpen={(of) => void takeFirst(of).catch(tell.refused)}
        toolbar={
          <>
            <Button icon={<Icon name="history" />} onClick={() => setFiles(true)}>
              {t('bank.files')}
            </Button>
            {importing}
          </>
        }
        under={<BankLineActs row={row} matching={matching} onChoose={setChoosing} onDone={setRow} />}
        empty={
          <Empty icon="download" text={t('bank.empty')}>
            {importing}
          </Empty>
        }
      />
      {choosing && (
        <CustomerDialog
          title={t('bank.otherTitle', { amount: formatFen(choosing.amountIn ?? zeroFen) })}
          onClose={() => setChoosing(null)}
          act={(customer) => matching.makeFor(choosing, customer)}
        />
      )}
      {files && <FileList onClose={() => setFiles(false)} />}
    </>
  )
}
