package moja.komunala.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The address that a token is opened by. */
final class ConfirmationLink {
    private ConfirmationLink() {}

    /** Names no tab: whatever window is open meanwhile, the link begins by itself. */
    static String forMail(KeycloakSession session, ConfirmationToken token) {
        return of(session, token, "");
    }

    /** Behind the page's button. Only the browser that got the page can press it: the token names its authentication session. */
    static String forButton(KeycloakSession session, ConfirmationToken token, AuthenticationSessionModel authSession) {
        token.setCompoundAuthenticationSessionId(
                AuthenticationSessionCompoundId.fromAuthSession(authSession).getEncodedId());
        return of(session, token, authSession.getTabId());
    }

    static int lifeSeconds(RealmModel realm, String tokenType) {
        return realm.getActionTokenGeneratedByUserLifespan(tokenType);
    }

    private static String of(KeycloakSession session, ConfirmationToken token, String tabId) {
        RealmModel realm = session.getContext().getRealm();
        var uri = session.getContext().getUri();
        return Urls.actionTokenBuilder(
                        uri.getBaseUri(), token.serialize(session, realm, uri), token.getIssuedFor(), tabId, null)
                .build(realm.getName())
                .toString();
    }
}
