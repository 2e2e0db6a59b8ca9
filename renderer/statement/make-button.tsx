import { Button } from 'antd'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import type { Period } from '../part/typed-day'
import { openTab } from '../shell/workspace'

/** Makes the statement of a customer and period, keeps it under a number and opens it. */
export function MakeButton({ customerId, period }: { customerId: Id; period: Period }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('statement.send')
  const { run, pending } = useCommand('statement.make')
  if (!may) return null
  const make = async () => {
    const { id, no } = await run({ customerId, ...period })
    tell.done(t('statement.made', { no }))
    openTab({ kind: 'statement', id })
  }
  return (
    <Button type="primary" loading={pending} onClick={() => void make().catch(tell.refused)}>
      {t('statement.make')}
    </Button>
  )
}
