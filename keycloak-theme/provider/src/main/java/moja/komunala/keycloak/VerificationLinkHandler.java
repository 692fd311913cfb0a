package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionTokenHandler;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

/**
 * Keycloak's link that confirms an address, in its place (same id, higher order): where staff send it, it lives no longer than
 * the realm lets links of staff live. A customer's own lives as long as the realm says.
 */
public class VerificationLinkHandler extends VerifyEmailActionTokenHandler {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Predicate<? super VerifyEmailActionToken>[] getVerifiers(ActionTokenContext<VerifyEmailActionToken> context) {
        return MailedLink.and(
                super.getVerifiers(context),
                TokenUtils.onlyIf(
                        VerificationLinkHandler::isStaffs, MailedLink.withinLifeOfStaffsLinks(context.getRealm())));
    }

    @Override
    public Response handleToken(VerifyEmailActionToken token, ActionTokenContext<VerifyEmailActionToken> context) {
        if (isStaffs(token)) MailedLink.remember(token, context.getAuthenticationSession());
        return isSecondPress(token, context) ? sayConfirmed(context) : super.handleToken(token, context);
    }

    private static boolean isSecondPress(
            VerifyEmailActionToken token, ActionTokenContext<VerifyEmailActionToken> context) {
        KeycloakSession session = context.getSession();
        if (!context.isAuthenticationSessionFresh()) return !OneAtATime.begin(session, addressIn(token));
        // The first press may have ended this one's page, and not be done yet.
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        return !user.isEmailVerified() && OneAtATime.isUnderWay(session, addressIn(token));
    }

    /** Pressed twice: the first of the two confirms, and the page of the second is the one that is seen. */
    private static Response sayConfirmed(ActionTokenContext<VerifyEmailActionToken> context) {
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        LoginFormsProvider forms = context.getSession().getProvider(LoginFormsProvider.class);
        return forms.setAuthenticationSession(context.getAuthenticationSession())
                .setAttribute("messageHeader", forms.getMessage(Messages.EMAIL_VERIFIED_HEADER, user.getEmail()))
                .setSuccess(Messages.EMAIL_VERIFIED)
                .setUser(user)
                .createInfoPage();
    }

    private static String addressIn(VerifyEmailActionToken token) {
        return token.getUserId() + "." + token.getEmail();
    }

    /** Only a customer's own goes back to a sign-in; of staff's, the button behind the link carries the mark of this class. */
    private static boolean isStaffs(VerifyEmailActionToken token) {
        return token.getCompoundAuthenticationSessionId() == null || MailedLink.isRemembered(token);
    }
}
