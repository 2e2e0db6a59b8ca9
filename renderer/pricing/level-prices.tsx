import { Button } from 'antd'
import { useState } from 'react'
import type { ProductPrices } from '../../main/pricing/offer'
import type { Id } from '../../main/value/id'
import type { Price } from '../../main/value/price'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { PriceField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'

type Level = ProductPrices['levels'][number]

/** One price per level; an empty field leaves the level at the list price. */
export function LevelPrices({ productId, levels }: { productId: Id; levels: Level[] }) {
  const t = useWords()
  const tell = useNotice()
  const mayEdit = useMay('product.edit')
  const set = useCommand('price.setLevels')
  const [typed, setTyped] = useState<Record<number, Price | null>>({})
  const [faults, setFaults] = useState<Record<number, boolean>>({})
  const prices = levels
    .map(({ levelId, price }) => ({
      levelId,
      price: levelId in typed ? (typed[levelId] ?? null) : price,
      before: price,
    }))
    .filter(({ price, before }) => price !== before)
    .map(({ levelId, price }) => ({ levelId, price }))
  const ready = prices.length > 0 && !Object.values(faults).includes(true)
  const save = async () => {
    try {
      await set.run({ productId, prices })
      setTyped({})
      tell.done(t('pricing.saved'))
    } catch (error) {
      tell.refused(error)
    }
  }
  return (
    <Panel
      title={t('pricing.levelPrices')}
      note={t('pricing.levelHint')}
      extra={
        mayEdit &&
        levels.length > 0 && (
          <Button type="primary" disabled={!ready} loading={set.pending} onClick={save}>
            {t('part.save')}
          </Button>
        )
      }
    >
      {levels.length === 0 && (
        <p className="note">
          {t('pricing.noLevels')}{' '}
          <button type="button" className="link" onClick={() => openTab({ kind: 'catalogue' })}>
            {t('product.catalogue.title')}
          </button>
        </p>
      )}
      <div className="level-prices">
        {levels.map(({ levelId, name, price }) => (
          // The linter does not look into our own field, which is the control of this label.
          // biome-ignore lint/a11y/noLabelWithoutControl: the field inside is the program's own and bears the label
          <label key={levelId}>
            <span className="field-name">{name}</span>
            <PriceField
              label={name}
              disabled={!mayEdit}
              placeholder={t('pricing.asList')}
              value={levelId in typed ? (typed[levelId] ?? null) : price}
              onChange={(value) => setTyped({ ...typed, [levelId]: value })}
              onFault={(fault) => setFaults({ ...faults, [levelId]: fault !== null })}
            />
          </label>
        ))}
      </div>
    </Panel>
  )
}
