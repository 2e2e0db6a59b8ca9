import { setAppearance, useAppearance } from './appearance'
import { Icon } from './icons'
import { useWords } from './words'

/** The two buttons that change the language and the colours. */
export function LookButtons() {
  const t = useWords()
  const { language, theme } = useAppearance()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <div className="look-buttons">
      <button
        type="button"
        aria-label={t('entrance.language')}
        title={t('entrance.language')}
        onClick={() => setAppearance({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {language === 'zh' ? 'EN' : '中'}
      </button>
      <button
        type="button"
        aria-label={t(other === 'dark' ? 'entrance.toDark' : 'entrance.toLight')}
        title={t(other === 'dark' ? 'entrance.toDark' : 'entrance.toLight')}
        onClick={() => setAppearance({ theme: other })}
      >
        <Icon name={other === 'dark' ? 'moon' : 'sun'} />
      </button>
    </div>
  )
}
