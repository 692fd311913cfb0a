package moja.komunala.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * The page for a new e-mail address (M17). Keycloak's own, UPDATE_EMAIL, stays switched off: while an address waits there, no
 * sign-in gets past its page, and its link acts as soon as anything opens it.
 */
public class ConfirmedEmailChange implements RequiredActionProvider, RequiredActionFactory, WithoutSetUp<RequiredActionProvider> {
    static final String ID = "CHANGE_EMAIL";

    /** The button of the page that says a mail is on its way. */
    private static final String SENT_BUTTON = "email-change-sent";

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Change the e-mail address by confirmation";
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Who has the mailbox gets a new password by it: the address is worth as much as the password. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return AlwaysAsked.strictly(RequiredActionProvider.super.getMaxAuthAge(session));
    }

    /** Nobody is ever stopped here by what waits; what has expired goes at a sign-in. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        WaitingCredentials.removeExpired(
                context.getUser(),
                PendingEmail.TYPE,
                EmailChanges.lifeSeconds(context.getRealm()),
                Time.currentTimeMillis());
    }

    /** Only customers begin it. Put upon them by somebody else, it would stand in the way of a sign-in. */
    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        String askedFor = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION);
        if (ID.equals(askedFor)) challenge(context, "", null);
        else context.success();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> sent = context.getHttpRequest().getDecodedFormParameters();
        if (sent.containsKey(SENT_BUTTON)) {
            context.success();
            return;
        }
        String typed = Optional.ofNullable(sent.getFirst("email")).orElse("").trim();
        String email = Addresses.toKeep(typed);
        String mistake = findMistake(context, email);
        if (mistake == null) mistake = changes(context).ask(email).orElse(null);
        if (mistake != null) challenge(context, typed, mistake);
        else sayThatMailIsSent(context, email);
    }

    private static EmailChanges changes(RequiredActionContext context) {
        var client = context.getAuthenticationSession().getClient();
        var event = context.getEvent().clone().client(client).user(context.getUser());
        return new EmailChanges(context.getSession(), context.getUser(), client.getClientId(), event);
    }

    private static String findMistake(RequiredActionContext context, String email) {
        if (Validation.isBlank(email)) return Messages.MISSING_EMAIL;
        if (email.equalsIgnoreCase(context.getUser().getEmail())) return "emailChangeSame";
        return AddressValidator.findMistake(context.getSession(), email).orElse(null);
    }

    private static void sayThatMailIsSent(RequiredActionContext context, String email) {
        context.challenge(context.form()
                .setAttribute("emailChange", "sent")
                .setAttribute(Constants.TEMPLATE_ATTR_ACTION_URI, context.getActionUrl().toString())
                .setInfo("emailChangeSent", Addresses.toShow(email))
                .createForm("info.ftl"));
    }

    /** @param mistake the key of a message about what was typed, or null */
    private static void challenge(RequiredActionContext context, String typed, String mistake) {
        var form = context.form()
                .setAttribute("currentEmail", Addresses.toShow(context.getUser().getEmail()))
                .setAttribute("newEmail", typed);
        if (mistake != null) form.addError(new FormMessage(UserModel.EMAIL, mistake));
        context.challenge(form.createForm("update-email.ftl"));
    }

    @Override
    public void close() {}
}
