package moja.komunala.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
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
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's page for a new password, in its place (same id, higher order). A change that the customer began (M18) waits for
 * the link of a confirmation mail (M19). A forgotten, temporary or first password goes Keycloak's own way: its customer has
 * just followed a link or has no password to lose.
 */
public class ConfirmedPasswordChange extends UpdatePassword {
    private static final Logger logger = Logger.getLogger(ConfirmedPasswordChange.class);

    /** The button of the page that says a mail is on its way. */
    private static final String SENT_BUTTON = "password-change-sent";

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ConfirmedPasswordChange();
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return AlwaysAsked.strictly(super.getMaxAuthAge(session));
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        WaitingCredentials.removeExpired(
                context.getUser(), PendingPassword.TYPE, lifeSeconds(context.getRealm()), Time.currentTimeMillis());
        super.evaluateTriggers(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (waitsForConfirmation(context)) {
            challenge(context, context.form());
            return;
        }
        sayWhy(context);
        super.requiredActionChallenge(context);
    }

    /** Whoever has not begun it themselves wonders why they are here. */
    private static void sayWhy(RequiredActionContext context) {
        boolean isForgotten = context.getAuthenticationSession().getAuthNote(ResetLinkHandler.FORGOTTEN) != null;
        context.form().setAttribute("passwordReason", isForgotten ? "forgotten" : "staff");
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (MailedLink.isOutrunByPassword(context.getAuthenticationSession(), context.getUser())) {
            errorEvent(context).error(Errors.INVALID_TOKEN);
            context.challenge(
                    context.form().setError(MailedLink.OLDER_THAN_PASSWORD).createErrorPage(Response.Status.BAD_REQUEST));
            return;
        }
        if (!waitsForConfirmation(context)) {
            sayWhy(context);
            super.processAction(context);
            return;
        }
        MultivaluedMap<String, String> sent = context.getHttpRequest().getDecodedFormParameters();
        if (sent.containsKey(SENT_BUTTON)) {
            context.success();
            return;
        }
        String password = sent.getFirst("password-new");
        FormMessage mistake = mistakeIn(context, password, sent.getFirst("password-confirm"));
        if (mistake != null) {
            errorEvent(context).detail(Details.REASON, mistake.getMessage()).error(Errors.PASSWORD_REJECTED);
            challenge(context, context.form().addError(mistake));
            return;
        }
        requestConfirmation(context, password, "on".equals(sent.getFirst("logout-sessions")));
    }

    private static boolean waitsForConfirmation(RequiredActionContext context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        UserModel user = context.getUser();
        return isBegunByCustomer(
                authSession.getClientNote(Constants.KC_ACTION),
                user.getRequiredActionsStream().anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals)
                        || authSession.getRequiredActions().contains(UserModel.RequiredAction.UPDATE_PASSWORD.name()),
                PendingPassword.currentPasswordCreatedAt(user).isPresent());
    }

    /**
     * @param askedFor the action that an application asked for in the customer's name, or null
     * @param isRequired somebody else wants a new password: staff, or the customer's "forgotten password"
     */
    static boolean isBegunByCustomer(String askedFor, boolean isRequired, boolean hasPassword) {
        return UserModel.RequiredAction.UPDATE_PASSWORD.name().equals(askedFor) && !isRequired && hasPassword;
    }

    /** Now, while there is somebody to tell; the history holds passwords that took effect only. */
    private static FormMessage mistakeIn(RequiredActionContext context, String password, String confirmation) {
        if (Validation.isBlank(password)) return new FormMessage(Validation.FIELD_PASSWORD, Messages.MISSING_PASSWORD);
        if (!password.equals(confirmation))
            return new FormMessage(Validation.FIELD_PASSWORD_CONFIRM, Messages.NOTMATCH_PASSWORD);
        PolicyError broken = context.getSession()
                .getProvider(PasswordPolicyManagerProvider.class)
                .validate(context.getRealm(), context.getUser(), password);
        return broken == null ? null : new FormMessage(Validation.FIELD_PASSWORD, broken.getMessage(), broken.getParameters());
    }

    private static void requestConfirmation(RequiredActionContext context, String password, boolean signOutOthers) {
        RealmModel realm = context.getRealm();
        UserModel user = context.getUser();
        KeycloakSession session = context.getSession();
        CredentialModel pending = PendingPassword.store(session, realm, user, password);
        try {
            PasswordMails.sendConfirmation(session, realm, user, link(context, pending, signOutOthers), lifeSeconds(realm));
        } catch (EmailException e) {
            boolean isHeldUp = e instanceof MailHeldUp;
            if (!isHeldUp) logger.error("The confirmation of a password change could not be sent", e);
            user.credentialManager().removeStoredCredentialById(pending.getId());
            errorEvent(context).error(isHeldUp ? Errors.SLOW_DOWN : Errors.EMAIL_SEND_FAILED);
            challenge(context, context.form().setError(isHeldUp ? MailHeldUp.MESSAGE : "passwordChangeNotSent"));
            return;
        }
        // Only now: where no mail went out, an earlier request stays as it was.
        WaitingCredentials.removeAllBut(user, PendingPassword.TYPE, pending.getId());
        context.getEvent()
                .clone()
                .event(EventType.SEND_VERIFY_EMAIL)
                .detail(Details.EMAIL, user.getEmail())
                .detail(Details.ACTION, PasswordChangeToken.TYPE)
                .success();
        context.challenge(context.form()
                .setAttribute("passwordChange", "sent")
                .setAttribute("linkLifeMinutes", String.valueOf(TimeUnit.SECONDS.toMinutes(lifeSeconds(realm))))
                .setAttribute(Constants.TEMPLATE_ATTR_ACTION_URI, context.getActionUrl().toString())
                .setInfo("passwordChangeSent", user.getEmail())
                .createForm("info.ftl"));
    }

    private static String link(RequiredActionContext context, CredentialModel pending, boolean signOutOthers) {
        UserModel user = context.getUser();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        PasswordChangeToken token = new PasswordChangeToken(
                user.getId(),
                authSession.getClient().getClientId(),
                pending.getId(),
                Time.currentTime(),
                lifeSeconds(context.getRealm()),
                PendingPassword.currentPasswordCreatedAt(user).orElseThrow(),
                // An authentication session and the session that it leads to share their id.
                authSession.getParentSession().getId(),
                signOutOthers);
        return ConfirmationLink.forMail(context.getSession(), token);
    }

    private static int lifeSeconds(RealmModel realm) {
        return ConfirmationLink.lifeSeconds(realm, PasswordChangeToken.TYPE);
    }

    private static void challenge(RequiredActionContext context, LoginFormsProvider form) {
        context.challenge(form.setAttribute("username", context.getUser().getUsername())
                .setAttribute("passwordChange", "asked")
                .createResponse(UserModel.RequiredAction.UPDATE_PASSWORD));
    }

    private static EventBuilder errorEvent(RequiredActionContext context) {
        return context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .detail(Details.CREDENTIAL_TYPE, "password")
                .client(context.getAuthenticationSession().getClient())
                .user(context.getUser());
    }
}
