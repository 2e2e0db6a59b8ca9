import { StyleProvider } from '@ant-design/cssinjs'
import type { UseQueryResult } from '@tanstack/react-query'
import { App as Antd, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import type { ShopState } from '../main/access/view'
import { SetUp } from './access/set-up'
import { UserContext } from './access/user'
import { antdTheme } from './look/antd'
import { useAppearance, useMotion } from './look/appearance'
import { Answered } from './part/state'
import { Rehearsal } from './rehearsal'
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
  return (
    <Widgets>{waiting ? <Rehearsal /> : <Answered of={shop}>{(state) => <ShopOf shop={state} />}</Answered>}</Widgets>
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

function ShopOf({ shop }: { shop: ShopState }) {
  const { user } = shop
  if (user === null) return <SetUp />
  return (
    <UserContext value={user}>
      <Shell key={user.id} shop={shop} />
    </UserContext>
  )
}
