import { StyleProvider } from '@ant-design/cssinjs'
import type { UseQueryResult } from '@tanstack/react-query'
import { App as Antd, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { Activity, type ReactNode, useState } from 'react'
import type { ShopState, SignedInUser } from '../main/access/view'
import { SetUp } from './access/set-up'
import { UserContext } from './access/user'
import { anybody, anyShop } from './anybody'
import { antdTheme } from './look/antd'
import { useAppearance, useMotion } from './look/appearance'
import { Answered } from './part/state'
import { Shell } from './shell/shell'

const csp = { nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '' }

/**
 * Lists, dialogs and hints open in this place. Under the body itself antd would lock the page's scrolling with a style
 * that bears no nonce.
 */
const popups = (): HTMLElement => document.getElementById('popups') ?? document.body

/** In a button while its work runs. antd's own slides in and out, and when the work is done at once it never leaves. */
const working = <i className="working" />

interface Props {
  shop: UseQueryResult<ShopState>
  /** Nobody is signed in yet. */
  waiting: boolean
}

/** Everything behind the sign-in, and the set-up before there is a shop, with the widgets in the person's language and colours. */
export function Inside({ shop, waiting }: Props) {
  const user = shop.data?.user ?? null
  const turn = useTurn(user)
  return (
    <Widgets>
      {!waiting && user === null && <Answered of={shop}>{() => <SetUp />}</Answered>}
      {(waiting || user !== null) && <Frame key={turn} shop={shop.data ?? anyShop} user={user} />}
    </Widgets>
  )
}

/** Counts the people who have left: what the next one sees begins anew. */
function useTurn(user: SignedInUser | null): number {
  const id = user?.id ?? null
  const [{ last, turn }, setState] = useState({ last: id, turn: 0 })
  const now = last !== null && last !== id ? turn + 1 : turn
  if (last !== id) setState({ last: id, turn: now })
  return now
}

/** The frame of the program. While the password is typed it stands there, hidden and without effects, for whoever comes. */
function Frame({ shop, user }: { shop: ShopState; user: SignedInUser | null }) {
  return (
    <Activity mode={user === null ? 'hidden' : 'visible'}>
      <UserContext value={user ?? anybody}>
        <Shell shop={shop} />
      </UserContext>
    </Activity>
  )
}

function Widgets({ children }: { children: ReactNode }) {
  const { language, theme } = useAppearance()
  return (
    <StyleProvider layer>
      <ConfigProvider
        csp={csp}
        locale={language === 'zh' ? chinese : english}
        theme={antdTheme(theme, useMotion())}
        button={{ autoInsertSpace: false, loadingIcon: working }}
        wave={{ disabled: true }}
        getPopupContainer={popups}
      >
        <Antd className="program" message={{ maxCount: 2, pauseOnHover: false }}>
          {children}
        </Antd>
      </ConfigProvider>
    </StyleProvider>
  )
}
