package moja.komunala.keycloak;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What customers do with a change of their address before it is confirmed (M17): ask for it, have its mail sent again, take it back. */
final class EmailChanges {
    static final String TAKEN = "emailExistsMessage";
    static final String TOO_MANY = "emailChangeTooMany";
    static final String NOT_SENT = "emailChangeNotSent";
    static final String NOTHING_WAITS = "emailChangeNothingWaits";
    private static final Logger logger = Logger.getLogger(EmailChanges.class);

    private final KeycloakSession session;
    private final UserModel user;
    private final String clientId;
    private final EventBuilder event;

    /**
     * @param clientId the application that the customer asks from
     * @param event names the customer and the application
     */
    EmailChanges(KeycloakSession session, UserModel user, String clientId, EventBuilder event) {
        this.session = session;
        this.user = user;
        this.clientId = clientId;
        this.event = event;
    }

    /** @return the key of a message that says why nothing has changed; empty where the mail is on its way */
    Optional<String> ask(String email) {
        PendingEmail pending = PendingEmail.store(user, email, Time.currentTimeMillis());
        Optional<String> refusal = send(pending);
        if (refusal.isPresent()) {
            user.credentialManager().removeStoredCredentialById(pending.id());
            return refusal;
        }
        // Only now: where no mail went out, an earlier request stays as it was.
        WaitingCredentials.removeAllBut(user, PendingEmail.TYPE, pending.id());
        EmailChangeMails.tellOfRequest(session, user, email);
        return Optional.empty();
    }

    /** The mail once more; the links of both are good. */
    Optional<String> sendAgain() {
        Optional<PendingEmail> pending = findCurrent();
        if (pending.isEmpty()) return Optional.of(NOTHING_WAITS);
        Optional<String> refusal = send(pending.get());
        if (refusal.isEmpty()) PendingEmail.renew(user, pending.get().id(), Time.currentTimeMillis());
        return refusal;
    }

    void takeBack() {
        findCurrent().ifPresent(pending -> event.clone()
                .event(EventType.UPDATE_EMAIL)
                .detail(Details.UPDATED_EMAIL, pending.email())
                .error(Errors.REJECTED_BY_USER));
        WaitingCredentials.removeAll(user, PendingEmail.TYPE);
    }

    Optional<PendingEmail> findCurrent() {
        return PendingEmail.findCurrent(user, lifeSeconds(session.getContext().getRealm()), Time.currentTimeMillis());
    }

    private Optional<String> send(PendingEmail pending) {
        if (Addresses.isTaken(session, user, pending.email())) return refused(pending, Errors.EMAIL_IN_USE, TAKEN);
        int lifeSeconds = lifeSeconds(session.getContext().getRealm());
        EmailChangeToken token =
                new EmailChangeToken(user.getId(), clientId, pending.id(), Time.currentTime(), lifeSeconds);
        try {
            EmailChangeMails.sendConfirmation(
                    session, user, pending.email(), ConfirmationLink.forMail(session, token), lifeSeconds);
        } catch (MailHeldUp e) {
            return refused(pending, Errors.SLOW_DOWN, TOO_MANY);
        } catch (EmailException e) {
            logger.error("The confirmation of a new e-mail address could not be sent", e);
            return refused(pending, Errors.EMAIL_SEND_FAILED, NOT_SENT);
        }
        event.clone()
                .event(EventType.SEND_VERIFY_EMAIL)
                .detail(Details.EMAIL, pending.email())
                .detail(Details.ACTION, EmailChangeToken.TYPE)
                .success();
        return Optional.empty();
    }

    private Optional<String> refused(PendingEmail pending, String error, String message) {
        event.clone()
                .event(EventType.UPDATE_EMAIL)
                .detail(Details.UPDATED_EMAIL, pending.email())
                .error(error);
        return Optional.of(message);
    }

    static int lifeSeconds(RealmModel realm) {
        return ConfirmationLink.lifeSeconds(realm, EmailChangeToken.TYPE);
    }
}
