package moja.komunala.keycloak;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.VerifyEmail;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Keycloak's page that has an address confirmed, in its place (same id, higher order), for {@link AddressConfirmation}. Where no further
 * mail may go out, be it that it was asked for or that somebody signs in anew, the page says so; the link of an earlier one goes on being good.
 */
abstract class BoundedVerification extends VerifyEmail {
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isSentAlready(context) || mayBeSent(context)) super.requiredActionChallenge(context);
        else tell(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (mayBeSent(context)) super.processAction(context);
        else tell(context);
    }

    private static boolean isSentAlready(RequiredActionContext context) {
        String email = context.getUser().getEmail();
        return email != null && email.equals(context.getAuthenticationSession().getAuthNote(Constants.VERIFY_EMAIL_KEY));
    }

    private static boolean mayBeSent(RequiredActionContext context) {
        UserModel user = context.getUser();
        if (user.isEmailVerified() || user.getEmail() == null) return true;
        return MailAllowance.isLeft(
                context.getSession(), user.getId(), user.getEmail(), MailAllowance.Kind.ASKED_FOR);
    }

    private static void tell(RequiredActionContext context) {
        context.challenge(context.form()
                .setError(MailHeldUp.MESSAGE)
                .createResponse(UserModel.RequiredAction.VERIFY_EMAIL));
    }
}
