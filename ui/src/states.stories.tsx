import { Button } from './button.tsx'
import { componentStory } from './component-story.tsx'
import { More } from './more.tsx'
import { Loading, PlainPage } from './states.tsx'

export default { title: 'Components/States' }

export const WhileLoading = componentStory(({ say }) => <Loading>{say('Nalagamo …', 'Loading …')}</Loading>)
export const OneThingToDo = componentStory(
  ({ say }) => (
    <main style={{ padding: '1.5rem' }}>
      <PlainPage
        title={say('Te strani ni', 'There is no such page')}
        text={say('Naslov je morda napačen.', 'The address may be wrong.')}
      >
        <Button>{say('Na odjemna mesta', 'To your metering points')}</Button>
      </PlainPage>
    </main>
  ),
  { isWholePage: true },
)
export const MoreToKnow = componentStory(({ say }) => (
  <More summary={say('Kje najdem številko in stanje?', 'Where do I find the number and the reading?')}>
    <p>{say('Na številčnici vodomera.', 'On the dial of the meter.')}</p>
  </More>
))
