import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { type SendWay, sendWays } from '../../main/statement/statement'
import type { StatementRow } from '../../main/statement/view'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { useAppearance } from '../look/appearance'
import { sentenceOf, useWords } from '../look/words'
import { type Result, Results } from '../order/order-many'
import { useNotice } from '../part/notice'
import { doMany } from './do-many'

/** So many at once; more are done in several turns. */
const most = 500

/** Saves all ticked statements into a folder, or notes that they went, and says of each whether it was done or why not. */
export function StatementMany({ rows, count }: { rows: () => Promise<StatementRow[]>; count: number }) {
  const t = useWords()
  const tell = useNotice()
  const { language } = useAppearance()
  const may = useMay('statement.send')
  const [running, setRunning] = useState(false)
  const [results, setResults] = useState<Result[] | null>(null)
  if (!may) return null
  const run = async (act: Parameters<typeof doMany>[1]) => {
    setRunning(true)
    try {
      setResults(await doMany(await rows(), act, { ask, sentenceOf }))
    } catch (error) {
      tell.refused(error)
    } finally {
      setRunning(false)
    }
  }
  const save = async (as: 'pdf' | 'xlsx') => {
    const folder = await ask('file.chooseFolder', {})
    if (folder !== null) await run({ do: 'keep', as, folder, language })
  }
  const ways = sendWays.map((key) => ({ key, label: t(`statement.send.ways.${key}`) }))
  const off = running || count > most
  return (
    <>
      {(['pdf', 'xlsx'] as const).map((as) => (
        <Button key={as} size="small" disabled={off} onClick={() => void save(as).catch(tell.refused)}>
          {t(`statement.batch.kinds.${as}`)}
        </Button>
      ))}
      <Dropdown
        disabled={off}
        trigger={['click']}
        menu={{ items: ways, onClick: ({ key }) => void run({ do: 'send', way: key as SendWay }) }}
      >
        <Button size="small" loading={running}>
          {t('statement.event.send')}
        </Button>
      </Dropdown>
      {results !== null && <Results of={results} onClose={() => setResults(null)} />}
    </>
  )
}
