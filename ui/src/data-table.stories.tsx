import { componentStory } from './component-story.tsx'
import { DataTable } from './data-table.tsx'

export default { title: 'Components/Data table' }

export const Readings = componentStory(({ say }) => (
  <DataTable
    caption={say('Hladna voda', 'Cold water')}
    columns={[say('Dan', 'Day'), say('Stanje', 'Reading'), say('Poraba', 'Used')]}
  >
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {say('Vodomer', 'Meter')} 46207317
        </th>
      </tr>
      {[457, 445, 432].map((volumeM3, index) => (
        <tr key={volumeM3}>
          <th scope="row">1. {11 - index}. 2026</th>
          <td>{volumeM3} m³</td>
          <td>{12 + index} m³</td>
        </tr>
      ))}
    </tbody>
  </DataTable>
))
