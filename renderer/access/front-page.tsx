import './access.css'
import type { ReactNode } from 'react'
import { Logo } from '../look/logo'
import { LookButtons } from '../look/look-buttons'
import { useWords } from '../look/words'

/** The page before the shop: a card in the middle, language and theme at the top. */
export function FrontPage({
  title,
  text,
  wide = false,
  children,
}: {
  title: string
  text?: string
  wide?: boolean
  children: ReactNode
}) {
  const t = useWords()
  return (
    <div className="front-page">
      <header>
        <Logo size={24} />
        <b>{t('entrance.product')}</b>
        <LookButtons />
      </header>
      <main className={wide ? 'card wide' : 'card'}>
        <h1>{title}</h1>
        {text && <p className="note">{text}</p>}
        {children}
      </main>
    </div>
  )
}
