package moja.komunala.keycloak;

import java.util.stream.Stream;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How old a link of a mail is. Keycloak writes some tokens anew for the button behind the link, as if that had been mailed
 * only now; and what a link has opened stays open. So the moment of the mail goes along with both.
 */
final class MailedLink {
    static final String OLDER_THAN_PASSWORD = "linkOlderThanPassword";

    private static final String SENT_AT = "mail-sent-at";

    private MailedLink() {}

    /** In seconds. */
    static long sentAt(DefaultActionToken token) {
        String note = token.getNote(SENT_AT);
        return note == null ? token.getIat() : Long.parseLong(note);
    }

    static boolean isRemembered(DefaultActionToken token) {
        return token.getNote(SENT_AT) != null;
    }

    /** To be called before the token is written anew. */
    static void remember(DefaultActionToken token, AuthenticationSessionModel authSession) {
        String sentAt = Long.toString(sentAt(token));
        token.setNote(SENT_AT, sentAt);
        authSession.setAuthNote(SENT_AT, sentAt);
    }

    /** Whoever set the password since, its owner or staff: the mail may lie in a mailbox that is why they did. */
    static <T extends DefaultActionToken> Predicate<T> newerThanPassword(ActionTokenContext<T> context) {
        return TokenUtils.checkThat(
                token -> !isOlderThanPassword(sentAt(token), context.getAuthenticationSession().getAuthenticatedUser()),
                Errors.INVALID_TOKEN,
                OLDER_THAN_PASSWORD);
    }

    /** Whoever asks for a link may name a longer life than the realm gives to links of staff. */
    static <T extends DefaultActionToken> Predicate<T> withinLifeOfStaffsLinks(RealmModel realm) {
        return TokenUtils.checkThat(
                token -> Time.currentTime() < sentAt(token) + realm.getActionTokenGeneratedByAdminLifespan(),
                Errors.EXPIRED_CODE,
                Messages.EXPIRED_ACTION_TOKEN_NO_SESSION);
    }

    /** Keycloak's own checks and another one. */
    @SuppressWarnings("unchecked") // Arrays know no generics.
    static <T extends DefaultActionToken> Predicate<? super T>[] and(Predicate<? super T>[] checks, Predicate<T> another) {
        return Stream.concat(Stream.of(checks), Stream.of(another)).toArray(Predicate[]::new);
    }

    /** What the session began with was a link, and the password was changed while its pages stood open. */
    static boolean isOutrunByPassword(AuthenticationSessionModel authSession, UserModel user) {
        String sentAt = authSession.getAuthNote(SENT_AT);
        return sentAt != null && isOlderThanPassword(Long.parseLong(sentAt), user);
    }

    /** Tokens know seconds only: what happened within one counts as in time. */
    static boolean isOlderThanPassword(long sentAtSeconds, UserModel user) {
        return PendingPassword.currentPasswordCreatedAt(user)
                .filter(millis -> sentAtSeconds < millis / 1000)
                .isPresent();
    }
}
