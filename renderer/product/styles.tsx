import { Button } from 'antd'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'

/** Every style; a click opens its matrix. */
export function Styles() {
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const styles = useAsk('style.all', {})
  const add = mayEdit && <Button onClick={() => openTab({ kind: 'style', id: null })}>{t('product.style.new')}</Button>
  return (
    <Panel title={t('product.style.all')} extra={add}>
      <Answered of={styles}>
        {(list) =>
          list.length === 0 ? (
            <p className="note">{t('product.style.none')}</p>
          ) : (
            <ul className="named-list">
              {list.map(({ id, code, name, variants }) => (
                <li key={id}>
                  <button type="button" className="link" onClick={() => openTab({ kind: 'style', id })}>
                    {name}
                  </button>
                  <span className="note">
                    {code} {t('product.style.count', { count: variants })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  )
}
