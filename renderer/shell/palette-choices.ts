import { useEffect, useState } from 'react'
import type { Found } from '../../main/search/found'
import { useUser } from '../access/user'
import { useAsk } from '../ask'
import type { IconName } from '../look/icons'
import { useWords } from '../look/words'
import { usePreference } from '../part/preference'
import { commands, type PaletteCommand } from './command'
import { openTab } from './workspace'

/** A line of the palette: what it is called, and what it does. */
export interface Choice {
  key: string
  group: string
  icon: IconName
  title: string
  detail?: string
  keys?: string
  run: () => void
}

/** What was chosen lately: a command by its name, or a record as it was found. */
type Recent = { command: string } | { found: Found }

const mostRecent = 8
const looks = {
  customer: { icon: 'people', group: 'shell.place.customers', screen: 'customer' },
  product: { icon: 'box', group: 'shell.place.products', screen: 'product' },
  order: { icon: 'order', group: 'shell.place.orders', screen: 'order' },
  invoice: { icon: 'invoice', group: 'shell.place.invoices', screen: 'invoice' },
  supplier: { icon: 'truck', group: 'shell.place.suppliers', screen: 'supplier' },
  purchase: { icon: 'download', group: 'shell.place.purchases', screen: 'purchase' },
  purchaseReturn: { icon: 'back', group: 'shell.place.purchaseReturns', screen: 'purchaseReturn' },
  delivery: { icon: 'truck', group: 'shell.place.deliveries', screen: 'delivery' },
  return: { icon: 'back', group: 'shell.place.returns', screen: 'return' },
  service: { icon: 'pin', group: 'shell.place.services', screen: 'service' },
  transfer: { icon: 'truck', group: 'shell.place.transfers', screen: 'transfer' },
  lot: { icon: 'box', group: 'shell.place.lots', screen: 'lot' },
} as const

/**
 * What the palette offers for a text: commands that begin so, then records, best first, then commands that contain it; without
 * a text what was chosen lately, then every command. `waiting` while the records are those of an older text.
 */
export function usePaletteChoices(text: string): { choices: Choice[]; waiting: boolean } {
  const t = useWords()
  const { rights } = useUser()
  const spoken = useSpoken()
  const recent = usePreference<Recent[]>('palette.recent')
  const { data, isPlaceholderData, isPending } = useAsk('search.everything', { text }, { enabled: text !== '' })

  const remember = (one: Recent, run: () => void) => () => {
    const others = (recent.value ?? []).filter((other) => keyOf(other) !== keyOf(one))
    recent.save([one, ...others].slice(0, mostRecent))
    run()
  }
  const record = (found: Found, group?: string): Choice => ({
    key: keyOf({ found }),
    group: group ?? t(looks[found.kind].group),
    icon: looks[found.kind].icon,
    title: found.title || t('order.draft'),
    detail: found.detail,
    run: remember({ found }, () => openTab({ kind: looks[found.kind].screen, id: found.pageId })),
  })
  const command = ({ name, title, icon, keys, run }: PaletteCommand, group?: string): Choice => ({
    key: keyOf({ command: name }),
    group: group ?? t('shell.paletteCommands'),
    icon,
    title: t(title),
    ...(keys ? { keys } : {}),
    run: remember({ command: name }, run),
  })

  const allowed = commands.filter(({ right }) => !right || rights.includes(right))
  if (text === '') {
    const lately = t('shell.paletteRecent')
    const again = (recent.value ?? []).flatMap((one) => {
      if ('found' in one) return [record(one.found, lately)]
      return allowed.filter(({ name }) => name === one.command).map((found) => command(found, lately))
    })
    const known = new Set(again.map(({ key }) => key))
    const others = allowed.map((one) => command(one)).filter(({ key }) => !known.has(key))
    return { choices: [...again, ...others], waiting: false }
  }
  const named = allowed.map((one) => ({ choice: command(one), at: placeIn(spoken(t(one.title)), text) }))
  const beginning = named.filter(({ at }) => at === 'beginning').map(({ choice }) => choice)
  const containing = named.filter(({ at }) => at === 'inside').map(({ choice }) => choice)
  const found = (data ?? []).map((one) => record(one))
  return { choices: [...beginning, ...found, ...containing], waiting: isPlaceholderData || isPending }
}

const keyOf = (one: Recent) => ('command' in one ? one.command : `${one.found.kind}-${one.found.id}`)

/** Where a text stands among the words of a name. */
export function placeIn(words: string, text: string): 'beginning' | 'inside' | null {
  const sought = text.normalize('NFKC').toLowerCase()
  if (` ${words}`.includes(` ${sought}`)) return 'beginning'
  return words.includes(sought) ? 'inside' : null
}

/** A name with its pinyin, so that 新建订单 is found by xjdd; the name alone until the pinyin has been loaded. */
function useSpoken(): (name: string) => string {
  const [spoken, setSpoken] = useState<{ of: (name: string) => string }>({ of: (name) => name.toLowerCase() })
  useEffect(() => {
    void import('../../main/search/key').then(({ searchKey }) => setSpoken({ of: searchKey }))
  }, [])
  return spoken.of
}
