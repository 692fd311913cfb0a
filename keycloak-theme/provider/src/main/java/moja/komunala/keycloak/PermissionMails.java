package moja.komunala.keycloak;

import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.email.EmailEventListenerProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/**
 * Mails the customer when a program gets their permission for the first time, with Keycloak's own listener. Keycloak has no
 * event for it: it tells of a sign-in with a permission that was just given, for a device each time anew.
 */
public class PermissionMails implements EventListenerProviderFactory, WithoutSetUp<EventListenerProvider> {
    /** From the permission to the event of the sign-in is one request. */
    private static final long ONE_REQUEST_MS = 10_000;

    @Override
    public String getId() {
        return "permission-mails";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EmailEventListenerProvider(session, Set.of(EventType.LOGIN)) {
            @Override
            public void onEvent(Event event) {
                if (isPermission(event) && isFirst(session, event)) super.onEvent(withProgram(session, event));
            }
        };
    }

    static boolean isPermission(Event event) {
        return event.getType() == EventType.LOGIN
                && event.getDetails() != null
                && Details.CONSENT_VALUE_CONSENT_GRANTED.equals(event.getDetails().get(Details.CONSENT));
    }

    private static boolean isFirst(KeycloakSession session, Event event) {
        RealmModel realm = session.getContext().getRealm();
        UserModel user = session.users().getUserById(realm, event.getUserId());
        ClientModel program = realm.getClientByClientId(event.getClientId());
        if (user == null || program == null) return false;
        UserConsentModel consent = UserConsentManager.getConsentByClient(session, realm, user, program.getId());
        return consent != null && Time.currentTimeMillis() - consent.getCreatedDate() < ONE_REQUEST_MS;
    }

    /** Events know a program by its id only; the mail calls it as the question for the permission did. */
    private static Event withProgram(KeycloakSession session, Event event) {
        ClientModel program = session.getContext().getRealm().getClientByClientId(event.getClientId());
        Event told = event.clone();
        told.getDetails().put("program", program.getName() == null ? program.getClientId() : program.getName());
        told.getDetails().put("programs_page", AccountPages.address(session) + "programi");
        return told;
    }
}
