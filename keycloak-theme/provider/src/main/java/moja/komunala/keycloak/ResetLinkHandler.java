package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionTokenHandler;

/** Keycloak's link for a forgotten password, in its place (same id, higher order): void once the password is newer. */
public class ResetLinkHandler extends ResetCredentialsActionTokenHandler {
    /** Marks a session in which a new password is chosen because the old one was forgotten. */
    static final String FORGOTTEN = "password-forgotten";

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Predicate<? super ResetCredentialsActionToken>[] getVerifiers(
            ActionTokenContext<ResetCredentialsActionToken> context) {
        return MailedLink.and(
                super.getVerifiers(context),
                TokenUtils.onlyIf(token -> !isUsed(token, context), MailedLink.newerThanPassword(context)));
    }

    /** Keycloak refuses such a link itself, after these checks, and says so: whoever set the password by it need not wonder who did. */
    private static boolean isUsed(
            ResetCredentialsActionToken token, ActionTokenContext<ResetCredentialsActionToken> context) {
        return context.getSession().revokedTokens().contains(token.serializeKey());
    }

    @Override
    @SuppressWarnings("rawtypes") // As it is declared.
    public Response handleToken(ResetCredentialsActionToken token, ActionTokenContext context) {
        MailedLink.remember(token, context.getAuthenticationSession());
        context.getAuthenticationSession().setAuthNote(FORGOTTEN, "true");
        return super.handleToken(token, context);
    }
}
