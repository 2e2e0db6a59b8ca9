import { StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { App as Antd, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import type { ShopState } from '../main/access/view'
import { SetUp } from './access/set-up'
import { SignIn } from './access/sign-in'
import { UserContext } from './access/user'
import { answers, useAsk } from './ask'
import { antdTheme } from './look/antd'
import { useAppearance } from './look/appearance'
import { useWords } from './look/words'
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

/** The whole window, in the person's language and colours. */
export function Program() {
  const { language, theme } = useAppearance()
  return (
    <StyleProvider layer>
      <ConfigProvider
        csp={csp}
        locale={language === 'zh' ? chinese : english}
        theme={antdTheme(theme)}
        button={{ autoInsertSpace: false, loadingIcon: working }}
        wave={{ disabled: true }}
        getPopupContainer={popups}
      >
        <Antd className="program">
          <QueryClientProvider client={answers}>
            <Entrance />
          </QueryClientProvider>
        </Antd>
      </ConfigProvider>
    </StyleProvider>
  )
}

/** Set-up before there is a shop, sign-in before there is a person, then the shop. */
function Entrance() {
  const shop = useAsk('shop.state', {})
  return <Answered of={shop}>{(state) => <Inside shop={state} />}</Answered>
}

function Inside({ shop }: { shop: ShopState }) {
  const t = useWords()
  const { companyName, user } = shop
  useEffect(() => {
    document.title = companyName ? `${companyName} — ${t('shell.product')}` : t('shell.product')
  }, [companyName, t])
  if (companyName === null) return <SetUp />
  if (user === null) return <SignIn companyName={companyName} />
  return (
    <UserContext value={user}>
      <Shell key={user.id} shop={shop} />
    </UserContext>
  )
}
