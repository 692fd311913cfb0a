package moja.komunala.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;

/** Where customers look after their account. */
final class AccountPages {
    private AccountPages() {}

    static String address(KeycloakSession session) {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .build(session.getContext().getRealm().getName())
                .toString();
    }
}
