package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The link that confirms a new e-mail address (M17). */
public class EmailChangeHandler extends ConfirmationHandler<EmailChangeToken> {
    public EmailChangeHandler() {
        super(EmailChangeToken.TYPE, EmailChangeToken.class, "emailChange", EventType.UPDATE_EMAIL);
    }

    /** The link is void once it was used, taken back or replaced, and once address or password were changed otherwise. */
    @Override
    protected Obstacle findObstacle(
            EmailChangeToken token, UserModel user, ActionTokenContext<EmailChangeToken> context) {
        Optional<PendingEmail> pending = PendingEmail.find(user, token.getPendingId());
        if (pending.isEmpty()) return Obstacle.VOID;
        return Addresses.isTaken(context.getSession(), user, pending.get().email()) ? Obstacle.TAKEN : null;
    }

    @Override
    protected Object[] wordsFor(EmailChangeToken token, UserModel user) {
        return new Object[] {Addresses.toShow(user.getEmail()), Addresses.toShow(newEmail(token, user))};
    }

    @Override
    protected Object[] wordsWhenDone(EmailChangeToken token, UserModel user) {
        return new Object[] {Addresses.toShow(newEmail(token, user))};
    }

    @Override
    protected Response apply(EmailChangeToken token, UserModel user, ActionTokenContext<EmailChangeToken> context) {
        KeycloakSession session = context.getSession();
        String previous = user.getEmail();
        String email = newEmail(token, user);
        try {
            change(session, user.getId(), email);
        } catch (RuntimeException e) {
            // Somebody else took it in the same moment: the database lets only one of them have it.
            OneAtATime.giveUp(session, token.getPendingId());
            if (Addresses.isTaken(session, user, email)) return refuse(Obstacle.TAKEN, context);
            throw e;
        }
        context.getEvent().detail(Details.PREVIOUS_EMAIL, previous).detail(Details.UPDATED_EMAIL, email).success();
        EmailChangeMails.tellOfChange(session, user, previous, email);
        return done(context, Addresses.toShow(email));
    }

    private static String newEmail(EmailChangeToken token, UserModel user) {
        return PendingEmail.find(user, token.getPendingId()).orElseThrow().email();
    }

    /** In a transaction of its own, so that there is still somebody to tell when the database refuses. */
    private static void change(KeycloakSession session, String userId, String email) {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), inner -> {
            UserModel user = inner.users().getUserById(inner.getContext().getRealm(), userId);
            user.setUsername(email);
            user.setEmail(email);
            user.setEmailVerified(true);
            WaitingCredentials.removeAll(user, PendingEmail.TYPE);
            // Its mail lies in the old mailbox, which has no say any more.
            WaitingCredentials.removeAll(user, PendingPassword.TYPE);
        });
    }
}
