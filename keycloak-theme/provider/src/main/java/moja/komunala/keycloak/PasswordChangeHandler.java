package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.email.EmailException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The link of the confirmation mail (M19): a page with a button, and behind the button the change itself. */
public class PasswordChangeHandler extends AbstractActionTokenHandler<PasswordChangeToken> {
    private static final Logger logger = Logger.getLogger(PasswordChangeHandler.class);
    private static final String VOID_LINK = "passwordChangeLinkVoid";

    public PasswordChangeHandler() {
        super(PasswordChangeToken.TYPE, PasswordChangeToken.class, VOID_LINK, EventType.UPDATE_CREDENTIAL, Errors.INVALID_TOKEN);
    }

    /** The link is void once it was used, a newer request has replaced it, or the password was changed otherwise. */
    @Override
    public Predicate<? super PasswordChangeToken>[] getVerifiers(ActionTokenContext<PasswordChangeToken> context) {
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        return TokenUtils.predicates(TokenUtils.checkThat(
                token -> PendingPassword.find(user, token.getPendingId()).isPresent()
                        && PendingPassword.currentPasswordCreatedAt(user)
                                .filter(date -> date == token.getCurrentPasswordCreatedAt())
                                .isPresent(),
                Errors.EXPIRED_CODE,
                VOID_LINK));
    }

    /** A mail scanner that opens the link gets the page with the button and changes nothing. */
    @Override
    public Response handleToken(PasswordChangeToken token, ActionTokenContext<PasswordChangeToken> context) {
        return context.isAuthenticationSessionFresh() ? askForClick(token, context) : apply(token, context);
    }

    private static Response askForClick(PasswordChangeToken token, ActionTokenContext<PasswordChangeToken> context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        RealmModel realm = context.getRealm();
        // Only the browser that got this page can press its button: the token now names its authentication session.
        token.setCompoundAuthenticationSessionId(
                AuthenticationSessionCompoundId.fromAuthSession(authSession).getEncodedId());
        String confirmUri = Urls.actionTokenBuilder(
                        context.getUriInfo().getBaseUri(),
                        token.serialize(context.getSession(), realm, context.getUriInfo()),
                        authSession.getClient().getClientId(),
                        authSession.getTabId(),
                        null)
                .build(realm.getName())
                .toString();
        return page(context, "confirm")
                .setAttribute(Constants.TEMPLATE_ATTR_ACTION_URI, confirmUri)
                .setInfo("passwordChangeConfirm")
                .createInfoPage();
    }

    private static Response apply(PasswordChangeToken token, ActionTokenContext<PasswordChangeToken> context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        UserModel user = authSession.getAuthenticatedUser();
        CredentialModel pending = PendingPassword.find(user, token.getPendingId()).orElseThrow();

        PasswordCredentialProvider passwords = (PasswordCredentialProvider)
                session.getProvider(CredentialProvider.class, PasswordCredentialProviderFactory.PROVIDER_ID);
        // Keeps the history as well.
        passwords.createCredential(realm, user, PendingPassword.inForce(pending, Time.currentTimeMillis()));
        PendingPassword.removeAllBut(user, "");
        context.getEvent().detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE).success();
        if (token.isSignOutOthers()) signOutAllBut(token.getSessionToKeep(), context);
        try {
            PasswordMails.sendNotice(session, realm, user);
        } catch (EmailException e) {
            // The customer has just seen that the change is made; it stands without the notice.
            logger.warn("The notice of a password change could not be sent", e);
        }
        new AuthenticationSessionManager(session).removeAuthenticationSession(realm, authSession, true);
        return page(context, "done").setSuccess("passwordChangeDone").createInfoPage();
    }

    private static void signOutAllBut(String kept, ActionTokenContext<PasswordChangeToken> context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        List<UserSessionModel> others = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, user),
                        session.sessions().getOfflineUserSessionsStream(realm, user))
                .filter(userSession -> !userSession.getId().equals(kept))
                .toList();
        EventBuilder event = context.getEvent().clone().detail(Details.LOGOUT_TRIGGERED_BY_ACTION_TOKEN, PasswordChangeToken.TYPE);
        for (UserSessionModel other : others) {
            AuthenticationManager.backchannelLogout(session, other, true);
            event.clone().event(EventType.LOGOUT).session(other).user(user).success();
        }
    }

    private static LoginFormsProvider page(ActionTokenContext<PasswordChangeToken> context, String step) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        return context.getSession()
                .getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(authSession)
                .setUser(authSession.getAuthenticatedUser())
                .setAttribute("passwordChange", step);
    }
}
