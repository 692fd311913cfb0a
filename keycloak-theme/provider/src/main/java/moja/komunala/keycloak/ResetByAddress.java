package moja.komunala.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.services.managers.AuthenticationManager;

/** Keycloak's form for a forgotten password, in its place (same id, higher order): an address finds its account however it was typed. */
public class ResetByAddress extends ResetCredentialChooseUser {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        context.getHttpRequest()
                .getDecodedFormParameters()
                .computeIfPresent(AuthenticationManager.FORM_USERNAME, (name, typed) -> typed.stream()
                        .map(one -> Addresses.ofAccount(context.getSession(), context.getRealm(), one))
                        .toList());
        super.action(context);
    }
}
