import { Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { AnswerDialog } from './answer-dialog'
import { BatchList } from './batch-list'
import { ExportDialog } from './export-dialog'
import { FilesDialog } from './files-dialog'

/** The button over the invoice requests for all that has to do with the tax bureau's files; only for who issues invoices. */
export function BureauMenu() {
  const t = useWords()
  const tell = useNotice()
  const mayIssue = useMay('invoice.issue')
  const [open, setOpen] = useState<ReactNode>(null)
  if (!mayIssue) return null
  const close = () => setOpen(null)
  const choose = async (extensions: string[], show: (path: string) => ReactNode) => {
    const path = await ask('file.chooseOpen', { extensions })
    if (path !== null) setOpen(show(path))
  }
  const entries = {
    export: () => choose(['xlsx'], (path) => <ExportDialog path={path} onClose={close} />),
    readAnswer: () => choose(['xlsx', 'xls', 'csv'], (path) => <AnswerDialog path={path} onClose={close} />),
    invoiceFiles: async () => {
      const folder = await ask('file.chooseFolder', {})
      if (folder !== null) setOpen(<FilesDialog folder={folder} onClose={close} />)
    },
    batches: async () => setOpen(<BatchList onClose={close} />),
  }
  const items = (Object.keys(entries) as (keyof typeof entries)[]).map((key) => ({ key, label: t(`bureau.${key}`) }))
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        autoFocus
        menu={{ items, onClick: ({ key }) => void entries[key as keyof typeof entries]().catch(tell.refused) }}
      >
        <Button icon={<Icon name="invoice" />} aria-haspopup="menu">
          {t('bureau.menu')}
        </Button>
      </Dropdown>
      {open}
    </>
  )
}
