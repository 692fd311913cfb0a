package moja.komunala.keycloak;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.email.EmailEventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Mails the customer, with Keycloak's own listener, when the password has changed by whatever way, staff's included, and when
 * signing in is paused after many wrong passwords. Keycloak tells of the first twice, and of the second with every further try.
 */
public class PasswordNotices implements EventListenerProviderFactory, WithoutSetUp<EventListenerProvider> {
    /** From the change of a password to staff's event is one request. */
    private static final long ONE_REQUEST_MS = 3_000;
    private static final int KNOWN_FOR_SECONDS = 60;

    private static final Pattern USER = Pattern.compile("users/(?<id>[^/]+)(?<reset>/reset-password)?");
    private static final Set<EventType> TOLD =
            Set.of(EventType.UPDATE_PASSWORD, EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT);

    @Override
    public String getId() {
        return "password-mails";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EmailEventListenerProvider(session, TOLD) {
            @Override
            public void onEvent(Event event) {
                if (isPasswordChange(event)) {
                    // Its owner changed it: whoever saves the account a moment later did not.
                    findUser(session, event.getUserId()).ifPresent(user -> noteNewPassword(session, user));
                    super.onEvent(changed(event));
                } else if (isLock(event) && isFirstOfItsKind(session, event)) super.onEvent(event);
            }

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                userWithNewPassword(session, event).ifPresent(user -> super.onEvent(changedByStaff(event, user)));
            }
        };
    }

    static boolean isPasswordChange(Event event) {
        return event.getType() == EventType.UPDATE_CREDENTIAL
                && event.getDetails() != null
                && PasswordCredentialModel.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE));
    }

    /** Keycloak keeps the words of such a mail under the older name of the event. */
    private static Event changed(Event event) {
        Event told = event.clone();
        told.setType(EventType.UPDATE_PASSWORD);
        return told;
    }

    private static Event changedByStaff(AdminEvent event, UserModel user) {
        Event told = new Event();
        told.setType(EventType.UPDATE_PASSWORD);
        told.setTime(event.getTime());
        told.setRealmId(event.getRealmId());
        told.setUserId(user.getId());
        told.setDetails(new HashMap<>(Map.of("by", "staff")));
        return told;
    }

    /** By the button for it, or along with other changes of the account. */
    private static Optional<UserModel> userWithNewPassword(KeycloakSession session, AdminEvent event) {
        // By its path: of an account that came by an import Keycloak says that it is about the realm.
        if (event.getError() != null || event.getResourcePath() == null) return Optional.empty();
        Matcher path = USER.matcher(event.getResourcePath());
        if (!path.matches()) return Optional.empty();
        boolean isReset = path.group("reset") != null;
        Optional<UserModel> found = findUser(session, path.group("id"));
        boolean isNew = found.filter(user -> noteNewPassword(session, user)).isPresent();
        boolean isTold = isReset || event.getOperationType() == OperationType.UPDATE && isNew;
        return isTold ? found : Optional.empty();
    }

    private static Optional<UserModel> findUser(KeycloakSession session, String id) {
        return Optional.ofNullable(session.users().getUserById(session.getContext().getRealm(), id));
    }

    /**
     * Keycloak takes passwords out of what it says was sent, so that only the password itself tells. Each is new once: neither the
     * one that an account was made with nor one that its owner was told of is new to whoever saves the account a moment later.
     *
     * @return whether it was new until now
     */
    private static boolean noteNewPassword(KeycloakSession session, UserModel user) {
        return PendingPassword.currentPasswordCreatedAt(user)
                .filter(createdAt -> Time.currentTimeMillis() - createdAt < ONE_REQUEST_MS)
                .filter(createdAt -> session.singleUseObjects()
                        .putIfAbsent("password-known." + user.getId() + "." + createdAt, KNOWN_FOR_SECONDS))
                .isPresent();
    }

    private static boolean isLock(Event event) {
        return event.getType() == EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT;
    }

    /**
     * Two tries within a moment are a pause as well, but mostly one finger on one button. And whoever goes on guessing shall not
     * fill the mailbox: one mail for as long as Keycloak counts the tries together.
     */
    private static boolean isFirstOfItsKind(KeycloakSession session, Event event) {
        RealmModel realm = session.getContext().getRealm();
        String failures = event.getDetails().getOrDefault(Details.NUM_FAILURES, "0");
        return Integer.parseInt(failures) >= realm.getFailureFactor()
                && session.singleUseObjects()
                        .putIfAbsent("lock-mail." + event.getUserId(), realm.getMaxDeltaTimeSeconds());
    }
}
