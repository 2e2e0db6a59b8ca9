import './approval.css'
import '../field/field.css'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { Flows } from './flows'
import { Rules } from './rules'

/** What needs approval, and by whom: the rules with their limits, and the flows. */
export function ApprovalSettingsScreen() {
  const t = useWords()
  const settings = useAsk('approval.settings', {})
  return (
    <Screen name={t('approval.settings')} head={<ScreenHead title={t('approval.settings')} />}>
      <Answered of={settings}>
        {(value) => (
          <>
            <Rules settings={value} />
            <Flows settings={value} />
          </>
        )}
      </Answered>
    </Screen>
  )
}
