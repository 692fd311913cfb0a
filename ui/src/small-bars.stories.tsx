import { componentStory } from './component-story.tsx'
import { SmallBars } from './small-bars.tsx'

export default { title: 'Components/Small bars' }

const year = [9300, 8700, 9900, 9100, 9600, 10200, 11800, 13100, 12600, 10100, 9500, 9300]

export const Year = componentStory(({ say }) => (
  <div style={{ maxWidth: '12rem' }}>
    <SmallBars
      said={say('Poraba po mesecih: od 8,7 do 13,1 m³ na mesec.', 'Consumption by month: from 8.7 to 13.1 m³ a month.')}
      amounts={year}
      marked={11}
    />
  </div>
))

/** Months of which nothing is known, and one in which nothing was used. */
export const Gaps = componentStory(({ say }) => (
  <div style={{ maxWidth: '12rem' }}>
    <SmallBars
      said={say('Poraba po mesecih: od 0 do 9,9 m³ na mesec.', 'Consumption by month: from 0 to 9.9 m³ a month.')}
      amounts={[null, null, 8700, 9900, 0, 5100, 6200, null]}
      marked={6}
    />
  </div>
))
