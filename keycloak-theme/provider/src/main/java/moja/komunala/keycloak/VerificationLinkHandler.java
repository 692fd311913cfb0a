package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionTokenHandler;

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
        return super.handleToken(token, context);
    }

    /** Only a customer's own goes back to a sign-in; of staff's, the button behind the link carries the mark of this class. */
    private static boolean isStaffs(VerifyEmailActionToken token) {
        return token.getCompoundAuthenticationSessionId() == null || MailedLink.isRemembered(token);
    }
}
