import type { Preview } from '@storybook/react-vite'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/ui/base.css'
import '@moja-komunala/ui/brand-name.css'
import '@moja-komunala/ui/button.css'
import '@moja-komunala/ui/field.css'
import '@moja-komunala/ui/notice.css'
import accountCss from '../src/account/account.css?inline'
import loginCss from '../src/login/login.css?inline'

// As FreeMarker does in the page that Keycloak sends.
document.documentElement.dataset['portal'] = 'http://localhost:3000'

// Storybook's own help stands hidden in every page; a page's skip link is to be its first link.
for (const link of document.querySelectorAll('.sb-wrapper a')) link.removeAttribute('href')

const componentCss = Object.values(
  import.meta.glob<string>(
    '../../ui/src/{bar-chart,card,data-table,dialog,file-button,frame,menu,more,question,site-footer,states}.css',
    {
      query: '?inline',
      import: 'default',
      eager: true,
    },
  ),
).join('\n')

/** In Keycloak sign-in and account are two pages, neither of which knows the other's styles; components know neither. */
const styles = { login: loginCss, account: componentCss + accountCss, components: componentCss }
const element = document.createElement('style')
document.head.append(element)

const preview: Preview = {
  parameters: { layout: 'fullscreen', styles: 'login' },
  initialGlobals: { language: 'sl' },
  beforeEach: ({ parameters }) => {
    element.textContent = styles[parameters['styles'] as keyof typeof styles]
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
