import '../customer/customer.css'
import './product.css'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { pictureAddress } from '../../main/product/picture'
import type { ProductPage } from '../../main/product/product'
import { useMay } from '../access/user'
import { Timeline } from '../activity/timeline'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { ProductLots } from '../lot/of-product'
import { Badge } from '../part/pill'
import { Figures, Panel, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { ProductPrices } from '../pricing/product-prices'
import { ProductPurchases } from '../purchase/product-purchases'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { AdjustStock } from './adjust-stock'
import { MoveGoods } from './move-goods'
import { Pictures } from './pictures'
import { figuresOf } from './product-figures'
import { ProductForm } from './product-form'
import { StockLevels } from './stock-levels'
import { StockMovements } from './stock-movements'

/** A product: a new one's form, or an old one's page. */
export function ProductScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <NewProduct /> : <OldProduct id={id} />
}

function NewProduct() {
  const t = useWords()
  const { with: start } = useTab()
  return (
    <section className="screen" aria-label={t('product.new')}>
      <ScreenHead title={t('product.new')}>
        <Button onClick={() => openTab({ kind: 'style', id: null })}>{t('product.style.new')}</Button>
      </ScreenHead>
      <div className="screen-body">
        <ProductForm page={null} {...(start?.name ? { name: String(start.name) } : {})} />
      </div>
    </section>
  )
}

function OldProduct({ id }: { id: number }) {
  const page = useAsk('product.read', { id })
  return <Answered of={page}>{(value) => <ProductBody page={value} />}</Answered>
}

function ProductBody({ page }: { page: ProductPage }) {
  const t = useWords()
  const [unsaved, setUnsaved] = useState(false)
  const [adjusting, setAdjusting] = useState(false)
  const [moving, setMoving] = useState(false)
  const mayAdjust = useMay('stock.adjust') && page.kind === 'goods'
  useTabState(page.name, unsaved)
  const [picture] = page.pictures
  const note = (
    <>
      {picture !== undefined && <img className="head-picture" src={pictureAddress(picture, true)} alt="" />}
      {page.code} {page.spec} {page.kind !== 'goods' && <Badge>{t(`product.kindOf.${page.kind}`)}</Badge>}{' '}
      {!page.active && <Badge>{t('product.inactive')}</Badge>}
    </>
  )
  return (
    <section className="screen" aria-label={page.name}>
      <ScreenHead title={page.name} note={note}>
        {page.styleId !== null && (
          <Button onClick={() => openTab({ kind: 'style', id: page.styleId })}>{t('product.style.matrix')}</Button>
        )}
        {mayAdjust && <Button onClick={() => setMoving(true)}>{t('stock.move.act')}</Button>}
        {mayAdjust && <Button onClick={() => setAdjusting(true)}>{t('product.adjust')}</Button>}
      </ScreenHead>
      <div className="page-head">
        <Figures of={figuresOf(t, page)} />
      </div>
      <ProductTabs page={page} onUnsaved={setUnsaved} />
      {adjusting && <AdjustStock page={page} onClose={() => setAdjusting(false)} />}
      {moving && <MoveGoods page={page} onClose={() => setMoving(false)} />}
    </section>
  )
}

function ProductTabs({ page, onUnsaved }: { page: ProductPage; onUnsaved: (unsaved: boolean) => void }) {
  const t = useWords()
  const data = <ProductForm page={page} onUnsaved={onUnsaved} />
  const timeline = (
    <Panel title={t('product.tab.timeline')}>
      <Timeline record="product" recordId={page.id} />
    </Panel>
  )
  const stock = {
    key: 'stock',
    label: t('product.tab.stock'),
    children: (
      <div className="scrolls">
        <StockLevels page={page} />
        {page.tracking !== 'none' && <ProductLots page={page} />}
        <StockMovements page={page} />
      </div>
    ),
  }
  const maySeePurchases = useMay('purchase.read') && page.kind !== 'bundle'
  const bought = {
    key: 'bought',
    label: t('purchase.paid.title'),
    children: (
      <div className="scrolls">
        <ProductPurchases page={page} />
      </div>
    ),
  }
  const items = [
    ...(page.kind === 'goods' ? [stock] : []),
    {
      key: 'prices',
      label: t('product.tab.prices'),
      children: (
        <div className="scrolls">
          <ProductPrices page={page} />
        </div>
      ),
    },
    ...(maySeePurchases ? [bought] : []),
    { key: 'data', label: t('product.tab.data'), children: <div className="scrolls">{data}</div> },
    {
      key: 'pictures',
      label:
        page.pictures.length > 0 ? `${t('product.picture.all')} ${page.pictures.length}` : t('product.picture.all'),
      children: (
        <div className="scrolls">
          <Pictures page={page} />
        </div>
      ),
    },
    { key: 'timeline', label: t('product.tab.timeline'), children: <div className="scrolls">{timeline}</div> },
  ]
  return <Tabs className="page-tabs" items={items} animated={false} />
}
