import type { Preview } from '@storybook/react-vite'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/brand/look.css'
import '../src/login/login.css'

// As FreeMarker does in the page that Keycloak sends.
document.documentElement.dataset['portal'] = 'http://localhost:3000'

const preview: Preview = {
  parameters: { layout: 'fullscreen' },
  initialGlobals: { language: 'sl' },
  globalTypes: {
    language: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'sl', title: 'Slovenščina' },
          { value: 'en', title: 'English' },
        ],
      },
    },
  },
}

export default preview
