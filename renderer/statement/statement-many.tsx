import { Button, Dropdown } from 'antd'
import { type SendWay, sendWays } from '../../main/statement/statement'
import type { StatementRow } from '../../main/statement/view'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { useAppearance } from '../look/appearance'
import { useWords } from '../look/words'
import { useMany } from '../part/many'
import { useNotice } from '../part/notice'
import { keepIn, noteSent } from './many-steps'

/** Saves all ticked statements into a folder, or notes that they went, and says of each whether it was done or why not. */
export function StatementMany({ rows, count }: { rows: () => Promise<StatementRow[]>; count: number }) {
  const t = useWords()
  const tell = useNotice()
  const { language } = useAppearance()
  const may = useMay('statement.send')
  const many = useMany({ rows, count, noOf: ({ no }) => no })
  if (!may) return null
  const save = async (as: 'pdf' | 'xlsx') => {
    const folder = await ask('file.chooseFolder', {})
    if (folder !== null) await many.run(keepIn(ask, folder, as, language))
  }
  const ways = sendWays.map((key) => ({ key, label: t(`statement.send.ways.${key}`) }))
  return (
    <>
      {(['pdf', 'xlsx'] as const).map((as) => (
        <Button key={as} size="small" disabled={many.off} onClick={() => void save(as).catch(tell.refused)}>
          {t(`statement.batch.kinds.${as}`)}
        </Button>
      ))}
      <Dropdown
        disabled={many.off}
        trigger={['click']}
        menu={{ items: ways, onClick: ({ key }) => void many.run(noteSent(ask, key as SendWay)) }}
      >
        <Button size="small">{t('statement.event.send')}</Button>
      </Dropdown>
      {many.shown}
    </>
  )
}
