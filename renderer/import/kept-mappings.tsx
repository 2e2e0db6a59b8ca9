import { Button, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { useWords } from '../look/words'
import { usePreference } from '../part/preference'
import { type SavedMapping, savedMapping, type WizardPlan, withSaved } from './plan'

/** Mappings this user has kept under a name: one is chosen, or the present one kept for the next file of the same kind. */
export function KeptMappings({ plan, onPlan }: { plan: WizardPlan; onPlan: (plan: WizardPlan) => void }) {
  const t = useWords()
  const memory = usePreference<SavedMapping[]>('import.mappings')
  const [written, setWritten] = useState<SavedMapping[] | null>(null)
  const [name, setName] = useState('')
  if (!memory.ready) return null
  const all = written ?? memory.value ?? []
  const own = all.filter(({ kind }) => kind === plan.kind)
  const keep = (next: SavedMapping[]) => {
    setWritten(next)
    memory.save(next)
  }
  const others = (of: string) => all.filter((one) => one.kind !== plan.kind || one.name !== of)
  return (
    <Space.Compact className="kept-mappings">
      <Select<string>
        aria-label={t('import.kept')}
        placeholder={t('import.kept')}
        value={own.some((one) => one.name === name) ? name : null}
        disabled={own.length === 0}
        options={own.map((one) => ({ value: one.name, label: one.name }))}
        onChange={(chosen) => {
          const found = own.find((one) => one.name === chosen)
          setName(chosen)
          if (found) onPlan(withSaved(plan, found))
        }}
      />
      <Input
        aria-label={t('import.keepName')}
        placeholder={t('import.keepName')}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        disabled={name.trim() === ''}
        onClick={() => keep([...others(name.trim()), savedMapping(name.trim(), plan)])}
      >
        {t('import.keep')}
      </Button>
      <Button disabled={!own.some((one) => one.name === name)} onClick={() => keep(others(name))}>
        {t('import.unkeep')}
      </Button>
    </Space.Compact>
  )
}
