import { beforeEach, describe, expect, it } from 'vitest'
import {
  changeTab,
  closeAllTabs,
  closeTab,
  openTab,
  prepareTab,
  showTab,
  turnTab,
  workspace,
} from '../../renderer/shell/workspace'

const kinds = () => workspace().tabs.map(({ kind }) => kind)
const front = () => workspace().tabs.find(({ key }) => key === workspace().active)

beforeEach(closeAllTabs)

describe('the open tabs', () => {
  it('begin with home alone', () => expect(kinds()).toEqual(['home']))

  it('show a record once, however often it is opened', () => {
    openTab({ kind: 'customer', id: 7 })
    openTab({ kind: 'customers' })
    openTab({ kind: 'customer', id: 7 })
    expect(kinds()).toEqual(['home', 'customer', 'customers'])
    expect(front()).toMatchObject({ kind: 'customer', id: 7 })
  })

  it('open a list once', () => {
    openTab({ kind: 'orders' })
    openTab({ kind: 'home' })
    openTab({ kind: 'orders' })
    expect(kinds()).toEqual(['home', 'orders'])
  })

  it('give every new order a tab of its own', () => {
    openTab({ kind: 'order', id: null })
    openTab({ kind: 'order', id: null })
    expect(kinds()).toEqual(['home', 'order', 'order'])
  })

  it('know a new order by its number once it is saved', () => {
    openTab({ kind: 'order', id: null })
    changeTab(workspace().active, { id: 9 })
    openTab({ kind: 'home' })
    openTab({ kind: 'order', id: 9 })
    expect(kinds()).toEqual(['home', 'order'])
  })

  it('go to the neighbour when the front one is closed, and home never closes', () => {
    openTab({ kind: 'orders' })
    openTab({ kind: 'customers' })
    closeTab(workspace().active)
    expect(front()?.kind).toBe('orders')
    closeTab(workspace().active)
    closeTab(workspace().active)
    expect(kinds()).toEqual(['home'])
  })

  it('stay in front when another is closed', () => {
    openTab({ kind: 'orders' })
    const orders = workspace().active
    openTab({ kind: 'customers' })
    closeTab(orders)
    expect(front()?.kind).toBe('customers')
  })

  it('turn round and round', () => {
    openTab({ kind: 'orders' })
    openTab({ kind: 'customers' })
    turnTab(1)
    expect(front()?.kind).toBe('home')
    turnTab(-1)
    expect(front()?.kind).toBe('customers')
    showTab('home')
    expect(front()?.kind).toBe('home')
  })
  it('become the one that was prepared behind them, which is forgotten when another place is opened', () => {
    prepareTab('customers')
    const prepared = workspace().prepared?.key
    expect(kinds()).toEqual(['home'])
    openTab({ kind: 'order', id: 4 }, 'XSDD20260305-0001')
    expect(workspace().prepared?.key).toBe(prepared)
    closeTab(workspace().tabs[1]?.key ?? '')
    openTab({ kind: 'customers' })
    expect(front()?.key).toBe(prepared)
    expect(workspace().prepared).toBeNull()
    closeAllTabs()
    prepareTab('customers')
    openTab({ kind: 'orders' })
    expect(kinds()).toEqual(['home', 'orders'])
    expect(workspace().prepared).toBeNull()
  })

  it('prepare nothing once something else is open', () => {
    openTab({ kind: 'orders' })
    prepareTab('customers')
    expect(workspace().prepared).toBeNull()
  })
})
