import { Button } from 'antd'
import { useState } from 'react'
import type { Brand } from '../../main/product/category'
import { useMay } from '../access/user'
import { ask, useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { NameDialog } from './name-dialog'

/** Every brand with how many products bear it. */
export function Brands() {
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const brands = useAsk('brand.all', {})
  const [naming, setNaming] = useState<Brand | 'new' | null>(null)
  const act = (name: string) =>
    naming === 'new' || naming === null ? ask('brand.create', { name }) : ask('brand.rename', { id: naming.id, name })
  return (
    <Panel
      title={t('product.catalogue.brands')}
      extra={mayEdit && <Button onClick={() => setNaming('new')}>{t('product.catalogue.newBrand')}</Button>}
    >
      <Answered of={brands}>
        {(list) =>
          list.length === 0 ? (
            <p className="note">{t('product.catalogue.noBrands')}</p>
          ) : (
            <ul className="named-list">
              {list.map((brand) => (
                <Line key={brand.id} brand={brand} mayEdit={mayEdit} onRename={() => setNaming(brand)} />
              ))}
            </ul>
          )
        }
      </Answered>
      {naming !== null && (
        <NameDialog
          title={t(naming === 'new' ? 'product.catalogue.newBrand' : 'product.catalogue.rename')}
          name={naming === 'new' ? '' : naming.name}
          onClose={() => setNaming(null)}
          act={act}
        />
      )}
    </Panel>
  )
}

function Line({ brand, mayEdit, onRename }: { brand: Brand; mayEdit: boolean; onRename: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const remove = useCommand('brand.delete')
  const drop = () =>
    remove.run({ id: brand.id }).then(
      () => tell.done(t('product.catalogue.deleted', { name: brand.name })),
      (error: unknown) => tell.refused(error),
    )
  return (
    <li>
      <span>{brand.name}</span>
      <span className="note">{t('product.catalogue.products', { count: brand.products })}</span>
      {mayEdit && (
        <>
          <button type="button" className="link" onClick={onRename}>
            {t('product.catalogue.rename')}
          </button>
          <button type="button" className="link" disabled={brand.products > 0} onClick={drop}>
            {t('product.catalogue.delete')}
          </button>
        </>
      )}
    </li>
  )
}
