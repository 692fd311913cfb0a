package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The link that confirms a new password (M19). */
public class PasswordChangeHandler extends ConfirmationHandler<PasswordChangeToken> {
    public PasswordChangeHandler() {
        super(PasswordChangeToken.TYPE, PasswordChangeToken.class, "passwordChange", EventType.UPDATE_CREDENTIAL);
    }

    /** The link is void once it was used, a newer request has replaced it, or the password was changed otherwise. */
    @Override
    protected Obstacle findObstacle(
            PasswordChangeToken token, UserModel user, ActionTokenContext<PasswordChangeToken> context) {
        boolean isWaiting = WaitingCredentials.find(user, PendingPassword.TYPE, token.getPendingId()).isPresent()
                && PendingPassword.currentPasswordCreatedAt(user)
                        .filter(date -> date == token.getCurrentPasswordCreatedAt())
                        .isPresent();
        return isWaiting ? null : Obstacle.VOID;
    }

    @Override
    protected Object[] wordsFor(PasswordChangeToken token, UserModel user) {
        return new Object[0];
    }

    @Override
    protected Object[] wordsWhenDone(PasswordChangeToken token, UserModel user) {
        return new Object[0];
    }

    @Override
    protected Response apply(
            PasswordChangeToken token, UserModel user, ActionTokenContext<PasswordChangeToken> context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        CredentialModel pending = WaitingCredentials.find(user, PendingPassword.TYPE, token.getPendingId()).orElseThrow();

        PasswordCredentialProvider passwords = (PasswordCredentialProvider)
                session.getProvider(CredentialProvider.class, PasswordCredentialProviderFactory.PROVIDER_ID);
        // Keeps the history as well.
        passwords.createCredential(realm, user, PendingPassword.inForce(pending, Time.currentTimeMillis()));
        WaitingCredentials.removeAll(user, PendingPassword.TYPE);
        context.getEvent().detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE).success();
        if (token.isSignOutOthers()) signOutAllBut(token.getSessionToKeep(), context);
        return done(context);
    }

    private static void signOutAllBut(String kept, ActionTokenContext<PasswordChangeToken> context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        EventBuilder event = context.getEvent().clone().detail(Details.LOGOUT_TRIGGERED_BY_ACTION_TOKEN, PasswordChangeToken.TYPE);
        SignIns.endOthers(session, realm, user, kept)
                .forEach(other -> event.clone().event(EventType.LOGOUT).session(other).user(user).success());
    }
}
