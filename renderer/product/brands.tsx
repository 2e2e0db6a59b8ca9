import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { NamedList } from './named-list'

/** Every brand with how many products bear it. */
export function Brands() {
  const t = useWords()
  const create = useCommand('brand.create')
  const rename = useCommand('brand.rename')
  const remove = useCommand('brand.delete')
  return (
    <NamedList
      title={t('product.catalogue.brands')}
      of={useAsk('brand.all', {})}
      newTitle={t('product.catalogue.newBrand')}
      empty={t('product.catalogue.noBrands')}
      note={({ products }) => t('product.catalogue.products', { count: products })}
      used={({ products }) => products > 0}
      onCreate={(name) => create.run({ name })}
      onRename={(id, name) => rename.run({ id, name })}
      onDelete={(id) => remove.run({ id })}
    />
  )
}
