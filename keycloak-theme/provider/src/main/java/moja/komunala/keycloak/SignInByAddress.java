package moja.komunala.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;

/** Keycloak's sign-in form, in its place (same id, higher order): an address finds its account however it was typed. */
public class SignInByAddress extends UsernamePasswordFormFactory {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new UsernamePasswordForm(session) {
            @Override
            protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
                form.computeIfPresent(AuthenticationManager.FORM_USERNAME, (name, typed) -> typed.stream()
                        .map(one -> Addresses.ofAccount(session, context.getRealm(), one))
                        .toList());
                return super.validateForm(context, form);
            }
        };
    }
}
