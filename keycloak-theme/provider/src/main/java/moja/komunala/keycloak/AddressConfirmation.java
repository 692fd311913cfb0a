package moja.komunala.keycloak;

import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's page that waits for the confirmation of an address (M5), in its place (same id, higher order). A registration with
 * a wrong address is put right there, instead of typing all of it again; and the page learns of a confirmation in another browser.
 */
public class AddressConfirmation extends BoundedVerification {
    private static final String TYPED = "email";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        preparePage(context);
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        preparePage(context);
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(TYPED);
        if (typed == null || !mayBeCorrected(context)) {
            super.processAction(context);
            return;
        }
        Optional<String> mistake = correct(context, Addresses.toKeep(typed));
        if (mistake.isPresent()) challenge(context, typed, mistake.get());
        // With another address than the one that was written to, Keycloak sends a mail.
        else requiredActionChallenge(context);
    }

    private static void preparePage(RequiredActionContext context) {
        context.form()
                .setAttribute("addressWatch", AddressWatch.begin(context))
                .setAttribute("mayCorrectAddress", mayBeCorrected(context))
                .setAttribute("shownEmail", Optional.ofNullable(context.getUser().getEmail()).map(Addresses::toShow).orElse(""));
    }

    /** An address that was never confirmed is nobody's yet. Later on the account pages change it. */
    private static boolean mayBeCorrected(RequiredActionContext context) {
        UserModel user = context.getUser();
        return !user.isEmailVerified() && UnfinishedRegistration.includes(context.getSession(), context.getRealm(), user);
    }

    /** @return the key of a message that says why nothing has changed */
    private static Optional<String> correct(RequiredActionContext context, String email) {
        UserModel user = context.getUser();
        if (email.equals(user.getEmail())) return Optional.empty();
        if (Validation.isBlank(email)) return Optional.of(Messages.MISSING_EMAIL);
        Optional<String> mistake = AddressValidator.findMistake(context.getSession(), email);
        if (mistake.isPresent()) return mistake;
        if (Addresses.isTaken(context.getSession(), user, email)) return Optional.of(EmailChanges.TAKEN);
        if (!MailAllowance.isLeft(context.getSession(), user.getId(), email, MailAllowance.Kind.ASKED_FOR))
            return Optional.of(EmailChanges.TOO_MANY);
        change(context, email);
        return Optional.empty();
    }

    /** Links to the address so far are void: they name it. */
    private static void change(RequiredActionContext context, String email) {
        UserModel user = context.getUser();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_EMAIL)
                .detail(Details.PREVIOUS_EMAIL, user.getEmail())
                .detail(Details.UPDATED_EMAIL, email)
                .success();
        user.setUsername(email);
        user.setEmail(email);
        authSession.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, email);
        authSession.setClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM, email);
    }

    private static void challenge(RequiredActionContext context, String typed, String mistake) {
        context.challenge(context.form()
                .setAttribute("typedEmail", typed)
                .addError(new FormMessage(UserModel.EMAIL, mistake))
                .createResponse(UserModel.RequiredAction.VERIFY_EMAIL));
    }
}
