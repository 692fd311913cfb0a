package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionTokenHandler;

/**
 * Keycloak's link by which staff ask for something, such as a new password, in its place (same id, higher order): void once
 * the password is newer, or the life is over that the realm gives to such links.
 */
public class RequiredActionsLinkHandler extends ExecuteActionsActionTokenHandler {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Predicate<? super ExecuteActionsActionToken>[] getVerifiers(
            ActionTokenContext<ExecuteActionsActionToken> context) {
        return MailedLink.and(
                MailedLink.and(super.getVerifiers(context), MailedLink.newerThanPassword(context)),
                MailedLink.withinLifeOfStaffsLinks(context.getRealm()));
    }

    @Override
    public Response handleToken(ExecuteActionsActionToken token, ActionTokenContext<ExecuteActionsActionToken> context) {
        MailedLink.remember(token, context.getAuthenticationSession());
        return super.handleToken(token, context);
    }
}
