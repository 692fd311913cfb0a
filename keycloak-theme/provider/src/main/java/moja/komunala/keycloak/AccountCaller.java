package moja.komunala.keycloak;

import jakarta.ws.rs.NotAuthorizedException;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.Auth;

/** Who calls what the account pages have beside Keycloak's Account REST API. It takes the tokens that that one takes. */
record AccountCaller(UserModel user, ClientModel client, UserSessionModel session) {
    /** @throws NotAuthorizedException and whatever else answers whoever may not change the account */
    static AccountCaller of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        ClientModel account = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        var known = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (known == null || !known.token().hasAudience(account.getClientId())) throw new NotAuthorizedException("Bearer");
        new Auth(realm, known.token(), known.user(), account, known.session(), false).require(AccountRoles.MANAGE_ACCOUNT);
        return new AccountCaller(known.user(), known.client(), known.session());
    }

    EventBuilder event(KeycloakSession keycloak) {
        return new EventBuilder(keycloak.getContext().getRealm(), keycloak, keycloak.getContext().getConnection())
                .client(client)
                .user(user)
                .session(session);
    }
}
