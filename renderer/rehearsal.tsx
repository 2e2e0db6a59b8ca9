import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Activity, useState } from 'react'
import { createPortal } from 'react-dom'
import { rights } from '../main/access/right'
import type { ShopState, SignedInUser } from '../main/access/view'
import type { HomeFigures } from '../main/report/view'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import { UserContext } from './access/user'
import { Shell } from './shell/shell'

const [id, fen, name] = [0 as Id, 0 as Fen, '']
/** Whoever signs in: until then the frame is drawn for somebody who may do everything. */
export const anybody: SignedInUser = { id, name, role: name, roleName: name, rights: [...rights], reach: null }
/** The shop before anything is known of it. */
export const anyShop: ShopState = { version: '', companyName: '', user: anybody, dataFolder: '', updates: 'off' }
const figures: HomeFigures = {
  orders: {
    today: { count: 0, amount: fen },
    monthSales: fen,
    toShip: [{ id, no: '', customerName: name, gross: fen, promisedOn: null }],
    drafts: [{ id, customerName: name, gross: fen, state: 'DRAFT' }],
  },
  money: {
    monthReceived: fen,
    balance: fen,
    overdue: { amount: fen, customers: 0 },
    overdueItems: [{ customerId: id, customerName: name, open: fen, days: 0 }],
    toConfirm: [{ id, no: '', customerName: name, amount: fen }],
    months: [{ month: '2000-01', sales: fen, received: fen }],
  },
  counts: { customers: 1, products: 1, orders: 1 },
  setUp: null,
}

/** The answers of a shop with nothing in it. */
function madeUp(): QueryClient {
  const answers = new QueryClient()
  answers.setQueryData(['home.figures', {}], figures)
  return answers
}

/**
 * The frame and the first screen, drawn once on no page while the password is being typed, of nobody's shop and without
 * effects, so that nothing is asked and nothing kept: their code is then compiled and the styles of their widgets are made,
 * which takes longer than drawing them.
 */
export function Rehearsal() {
  const [nowhere] = useState(() => document.createElement('div'))
  const [answers] = useState(madeUp)
  return createPortal(
    <Activity mode="hidden">
      <Button loading />
      <Skeleton />
      <QueryClientProvider client={answers}>
        <UserContext value={anybody}>
          <Shell shop={anyShop} />
        </UserContext>
      </QueryClientProvider>
    </Activity>,
    nowhere,
  )
}
