import { BarChart, type BarRow } from './bar-chart.tsx'
import { componentStory, type Say } from './component-story.tsx'

export default { title: 'Components/Bar chart' }

const months = [9.3, 8.8, 10.1, 12.6, 14.2, 11.9, 9.7, 9.1, 8.4, 8.9, 9.5, 9]
const names = ['okt.', 'sep.', 'avg.', 'jul.', 'jun.', 'maj', 'apr.', 'mar.', 'feb.', 'jan.', 'dec.', 'nov.']
const english = ['Oct', 'Sept', 'Aug', 'July', 'June', 'May', 'Apr', 'Mar', 'Feb', 'Jan', 'Dec', 'Nov']

function rowsOf(say: Say): BarRow[] {
  return months.map((amount, index): BarRow => {
    const year = index < 10 ? 2026 : 2025
    const label = `${say(names[index] ?? '', english[index] ?? '')} ${year}`
    const figure = `${say(String(amount).replace('.', ','), String(amount))}\u00a0m³`
    const before = index === 11 ? null : (months[(index + 5) % 12] ?? null)
    return {
      ...{ key: label, label, figure, amount, before, uncertain: index === 0 ? amount : index === 1 ? 4 : 0 },
      said: `${label}: ${figure}.`,
    }
  })
}

const words = (say: Say) => ({
  title: say('Poraba po mesecih', 'Consumption by month'),
  description: say('Po mesecih se premikate s puščicami.', 'Arrow keys move from month to month.'),
  keys: {
    amount: say('poraba', 'used'),
    before: say('leto prej', 'a year before'),
    uncertain: say('ocenjeno', 'estimated'),
  },
})

export const AYear = componentStory(({ say }) => <BarChart {...words(say)} rows={rowsOf(say)} />)

export const WithoutAYearBefore = componentStory(({ say }) => (
  <BarChart
    {...words(say)}
    keys={{ amount: say('poraba', 'used') }}
    rows={rowsOf(say).map((row, index) => ({
      ...row,
      before: null,
      uncertain: 0,
      ...(index === 2 && { amount: null, figure: '–', said: row.label }),
    }))}
  />
))
