import { Button } from 'antd'
import { pictureAddress, pictureTypes } from '../../main/product/picture'
import type { ProductPage } from '../../main/product/product'
import { useMay } from '../access/user'
import { ask, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'

/** The pictures of a product; the first one is shown in the list. */
export function Pictures({ page }: { page: ProductPage }) {
  const t = useWords()
  const tell = useNotice()
  const mayEdit = useMay('product.edit')
  const add = useCommand('product.addPicture')
  const first = useCommand('product.showPictureFirst')
  const remove = useCommand('product.removePicture')
  const choose = async () => {
    try {
      const path = await ask('file.chooseOpen', { extensions: [...pictureTypes, 'jpeg'] })
      if (path !== null) await add.run({ id: page.id, path })
    } catch (error) {
      tell.refused(error)
    }
  }
  const act = (run: () => Promise<unknown>) => void run().catch(tell.refused)
  return (
    <Panel
      title={t('product.picture.all')}
      note={t('product.picture.hint')}
      extra={
        mayEdit && (
          <Button onClick={choose} loading={add.pending}>
            {t('product.picture.add')}
          </Button>
        )
      }
    >
      {page.pictures.length === 0 && <p className="note">{t('product.picture.none')}</p>}
      <ul className="pictures">
        {page.pictures.map((name, place) => (
          <li key={name}>
            <img src={pictureAddress(name)} alt={t('product.picture.of', { name: page.name, place: place + 1 })} />
            {mayEdit && (
              <div className="row">
                {place > 0 && (
                  <button type="button" className="link" onClick={() => act(() => first.run({ id: page.id, name }))}>
                    {t('product.picture.first')}
                  </button>
                )}
                <button type="button" className="link" onClick={() => act(() => remove.run({ id: page.id, name }))}>
                  {t('product.picture.remove')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
