import type { Preview } from '@storybook/react-vite'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/brand/look.css'
import siteCss from '@moja-komunala/brand/site.css?inline'
import accountCss from '../src/account/account.css?inline'
import loginCss from '../src/login/login.css?inline'

// As FreeMarker does in the page that Keycloak sends.
document.documentElement.dataset['portal'] = 'http://localhost:3000'

// In Keycloak sign-in and account are two pages, neither of which knows the other's styles.
const styles = document.createElement('style')
document.head.append(styles)

const preview: Preview = {
  parameters: { layout: 'fullscreen' },
  initialGlobals: { language: 'sl' },
  beforeEach: ({ parameters }) => {
    styles.textContent = parameters['account'] === undefined ? loginCss : siteCss + accountCss
  },
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
