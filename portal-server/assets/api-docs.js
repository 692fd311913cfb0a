/* The page of the API's document: read there, called from elsewhere. */
const nothing = () => () => null
/** So that whoever goes by landmarks comes past it. */
const asRegion =
  (label) =>
  (Original, { React }) =>
  (props) =>
    React.createElement('section', { 'aria-label': label }, React.createElement(Original, props))
/** Nobody signs in here or sends anything; each operation says in words which scopes it needs. */
const readOnly = () => ({
  wrapComponents: {
    authorizeBtn: nothing,
    authorizeOperationBtn: nothing,
    CopyToClipboardBtn: nothing,
    ServersContainer: nothing,
    InfoContainer: asRegion('About this API'),
  },
})

const answer = await fetch('/api/v1/openapi.json')
const spec = await answer.json()
// The viewer would ask the realm about it at once, and this page asks nobody else.
delete spec.components.securitySchemes.openIdConnect

globalThis.SwaggerUIBundle({
  spec,
  dom_id: '#api',
  plugins: [readOnly],
  supportedSubmitMethods: [],
  validatorUrl: null,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
})
