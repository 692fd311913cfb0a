import { leanPage } from './lean-page.ts'

const template = `<html><head><script>
const kcContext = \${toJsDeclarationString(.data_model, [])?no_esc};

redirect_to_dev_server: {
    if (kcContext) {
        break redirect_to_dev_server;
    }
}

// See: https://example.com/1044
normalize_current_language_tag: {
    break normalize_current_language_tag;
}

window.kcContext = kcContext;
</script>
<base href="\${xKeycloakify.resourcesPath}/dist/">
<!-- Read by people. -->
<#function toJsDeclarationString object path>
            <#local outSeq += ["/* class: " + stringified + " */"]>
    <#-- Why -->
    <#return (["{"] + outSeq?map(str -> ""?right_pad(4 * (path?size + 1)) + str) + [ ""?right_pad(4 * path?size) + "}"])?join("\\n")>
    <#return (["["] + outSeq?map(str -> ""?right_pad(4 * (path?size + 1)) + str) + [ ""?right_pad(4 * path?size) + "]"])?join("\\n")>
</#function>
</head></html>`

describe('a page of Keycloakify’s', () => {
  it('keeps what the pages read, and nothing that is there to be read by people', () => {
    expect(leanPage(template)).toBe(`<html><head><script>
const kcContext = \${toJsDeclarationString(.data_model, [])?no_esc};
window.kcContext = kcContext;
</script>
<#function toJsDeclarationString object path>
<#return (["{"] + outSeq + ["}"])?join("")>
<#return (["["] + outSeq + ["]"])?join("")>
</#function>
</head></html>`)
  })

  it('is looked at again where Keycloakify writes another one', () => {
    expect(() => leanPage(template.replace('redirect_to_dev_server: {', 'dev_server: {'))).toThrow(
      'redirect_to_dev_server',
    )
    expect(() => leanPage(template.replaceAll('right_pad', 'left_pad'))).toThrow('no longer holds')
    expect(() => leanPage(template.replace('<base ', '<link '))).toThrow('no longer holds')
  })
})
