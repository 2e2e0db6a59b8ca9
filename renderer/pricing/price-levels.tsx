import { Button } from 'antd'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { NamedList } from '../product/named-list'

/** Every price level with its customers and products; a shop without any is offered the usual three. */
export function PriceLevels() {
  const t = useWords()
  const create = useCommand('priceLevel.create')
  const rename = useCommand('priceLevel.rename')
  const remove = useCommand('priceLevel.delete')
  return (
    <NamedList
      title={t('pricing.levels')}
      of={useAsk('priceLevel.all', {})}
      newTitle={t('pricing.newLevel')}
      empty={<UsualLevels />}
      note={({ customers, products }) => t('pricing.levelUse', { customers, products })}
      used={({ customers, products }) => customers + products > 0}
      onCreate={(name) => create.run({ name })}
      onRename={(id, name) => rename.run({ id, name })}
      onDelete={(id) => remove.run({ id })}
    />
  )
}

const usual = ['wholesale', 'retail', 'vip'] as const

function UsualLevels() {
  const t = useWords()
  const tell = useNotice()
  const mayEdit = useMay('product.edit')
  const create = useCommand('priceLevel.create')
  const names = usual.map((level) => t(`pricing.usual.${level}`))
  const make = async () => {
    try {
      for (const name of names) await create.run({ name })
    } catch (error) {
      tell.refused(error)
    }
  }
  return (
    <>
      <p>{t('pricing.noLevels')}</p>
      {mayEdit && (
        <Button onClick={make} loading={create.pending}>
          {t('pricing.makeUsual', { names: names.join(' / ') })}
        </Button>
      )}
    </>
  )
}
