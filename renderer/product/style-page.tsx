import './product.css'
import '../customer/customer.css'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { StylePage, Variant } from '../../main/product/style'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { ExtendStyle } from './extend-style'
import { StyleForm } from './style-form'

/** A style: a new one's form, or the stock of an old one by colour and size. */
export function StyleScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <NewStyle /> : <OldStyle id={id} />
}

function NewStyle() {
  const t = useWords()
  return (
    <section className="screen" aria-label={t('product.style.new')}>
      <ScreenHead title={t('product.style.new')} note={t('product.style.newHint')} />
      <div className="screen-body">
        <StyleForm />
      </div>
    </section>
  )
}

function OldStyle({ id }: { id: number }) {
  const page = useAsk('style.read', { id })
  return <Answered of={page}>{(value) => <Matrix page={value} />}</Answered>
}

const figures = ['available', 'onHand', 'reserved', 'inTransit', 'projected'] as const
type Figure = (typeof figures)[number]

function Matrix({ page }: { page: StylePage }) {
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const [figure, setFigure] = useState<Figure>('available')
  const [extending, setExtending] = useState(false)
  useTabState(page.name)
  return (
    <section className="screen" aria-label={page.name}>
      <ScreenHead
        title={page.name}
        note={`${page.code}  ${t('product.style.count', { count: page.variants.length })}`}
        narrow={
          <Segmented
            aria-label={t('product.style.figure')}
            options={figures.map((value) => ({ value, label: t(`product.${value}`) }))}
            value={figure}
            onChange={setFigure}
          />
        }
      >
        {mayEdit && <Button onClick={() => setExtending(true)}>{t('product.style.extend')}</Button>}
      </ScreenHead>
      <div className="screen-body">
        <Panel title={t('product.style.matrix')}>
          <div className="scrolls">
            <Table page={page} figure={figure} />
          </div>
        </Panel>
      </div>
      {extending && <ExtendStyle page={page} onClose={() => setExtending(false)} />}
    </section>
  )
}

const sum = (variants: readonly Variant[], figure: Figure) =>
  formatQty(variants.reduce((total, variant) => total + variant[figure], 0))

function Table({ page: { colours, sizes, variants }, figure }: { page: StylePage; figure: Figure }) {
  const t = useWords()
  return (
    <table className="plain matrix">
      <thead>
        <tr>
          <th>{t('product.style.colour')}</th>
          {sizes.map((size) => (
            <th key={size} className="num">
              {size || t('part.none')}
            </th>
          ))}
          <th className="num">{t('part.total')}</th>
        </tr>
      </thead>
      <tbody>
        {colours.map((colour) => (
          <tr key={colour}>
            <th scope="row">{colour || t('part.none')}</th>
            {sizes.map((size) => (
              <Cell
                key={size}
                variant={variants.find((one) => one.colour === colour && one.size === size)}
                figure={figure}
              />
            ))}
            <td className="num total">
              {sum(
                variants.filter((one) => one.colour === colour),
                figure,
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('part.total')}</th>
          {sizes.map((size) => (
            <td key={size} className="num total">
              {sum(
                variants.filter((one) => one.size === size),
                figure,
              )}
            </td>
          ))}
          <td className="num total">{sum(variants, figure)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** A figure that opens its product; a combination the style does not have is a dash. */
function Cell({ variant, figure }: { variant: Variant | undefined; figure: Figure }) {
  const t = useWords()
  if (variant === undefined) return <td className="num muted">{t('part.none')}</td>
  const value = variant[figure]
  return (
    <td className="num">
      <button
        type="button"
        className={`link ${value < 0 ? 'bad' : ''}`}
        title={variant.code}
        onClick={() => openTab({ kind: 'product', id: variant.id })}
      >
        {formatQty(value)}
      </button>
    </td>
  )
}
