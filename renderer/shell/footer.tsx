import type { ShopState } from '../../main/access/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'

/** Where the data is, when it was last backed up, and which version this is. */
export function Footer({ shop }: { shop: ShopState }) {
  const t = useWords()
  const mayBackUp = useMay('backup.manage')
  const backups = useAsk('backup.list', {}, { enabled: mayBackUp })
  const last = backups.data && Math.max(...backups.data.map(({ at }) => at), 0)
  return (
    <footer className="footer">
      <span title={shop.dataFolder}>
        <Icon name="lock" size={12} /> {t('shell.dataHere')}
      </span>
      {last !== undefined && (
        <span>{last > 0 ? t('shell.lastBackup', { time: timeText(last) }) : t('shell.noBackup')}</span>
      )}
      <span className="end">{t('shell.version', { version: shop.version })}</span>
    </footer>
  )
}
