import { Button } from 'antd'
import { useState } from 'react'
import type { BillLook } from '../../main/bank/line'
import { ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { BillDialog } from './bill-dialog'

/** The button that imports a statement: the file, then what it says, then the import. */
export function ImportBill() {
  const t = useWords()
  const tell = useNotice()
  const [looking, setLooking] = useState(false)
  const [bill, setBill] = useState<{ path: string; look: BillLook } | null>(null)
  const choose = async () => {
    const path = await ask('file.chooseOpen', { extensions: ['csv', 'xlsx', 'xls', 'txt'] })
    if (path === null) return
    setLooking(true)
    const look = await ask('bankFile.look', { path }).finally(() => setLooking(false))
    setBill({ path, look })
  }
  return (
    <>
      <Button
        type="primary"
        icon={<Icon name="upload" />}
        loading={looking}
        onClick={() => void choose().catch(tell.refused)}
      >
        {t('bank.import')}
      </Button>
      {bill && <BillDialog {...bill} onClose={() => setBill(null)} />}
    </>
  )
}
