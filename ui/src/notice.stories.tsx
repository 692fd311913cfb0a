import { Button } from './button.tsx'
import { componentStory } from './component-story.tsx'
import { Emphasised } from './emphasised.tsx'
import { Notice, type NoticeKind } from './notice.tsx'
import { Question } from './question.tsx'

export default { title: 'Components/Notice' }

const kinds: readonly NoticeKind[] = ['time', 'closed', 'info', 'ok', 'doubt', 'warning', 'error']

export const Kinds = componentStory(({ say }) =>
  kinds.map((kind) => (
    <Notice key={kind} kind={kind}>
      <p>
        <Emphasised
          text={say('Stanje lahko vpišete še **4 dni**.', 'You can enter the reading for **4 days** more.')}
        />
      </p>
    </Notice>
  )),
)
export const WithTitles = componentStory(({ say }) =>
  kinds.map((kind) => (
    <Notice key={kind} kind={kind} title={say('Položnica je prebrana', 'The slip has been read')}>
      <p>{say('Primerjajte oba podatka s položnico.', 'Compare both values with the slip.')}</p>
      <div className="row notice__actions">
        <Button look="quiet">{say('Poskusite znova', 'Try again')}</Button>
      </div>
    </Notice>
  )),
)
export const Asked = componentStory(({ say }) => (
  <Question
    title={say('Je tako prav?', 'Is it so?')}
    text={<p>{say('Stanje je nižje od prejšnjega.', 'The reading is lower than the one before.')}</p>}
  >
    <div className="row notice__actions">
      <Button look="quiet">{say('Želim popraviti', 'I want to correct it')}</Button>
      <Button look="quiet">{say('Prav je', 'It is right')}</Button>
    </div>
  </Question>
))
