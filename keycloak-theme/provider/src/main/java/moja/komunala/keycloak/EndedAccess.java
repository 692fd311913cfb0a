package moja.komunala.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Ends what an account has open as soon as it is disabled or deleted, and what its programs hold when it is signed out, by
 * staff or by its owner's box "sign out elsewhere". Keycloak itself leaves the first to run until the portal asks again, and the
 * second for good.
 */
public class EndedAccess implements EventListenerProviderFactory {
    private static final String ID = "ended-access";
    private static final Pattern USER = Pattern.compile("users/(?<id>[^/]+)(?<signOut>/logout)?");

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {
            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                if (event.getResourceType() == ResourceType.USER) onUserEvent(session, event);
            }

            @Override
            public void onEvent(Event event) {
                if (event.getType() == EventType.UPDATE_CREDENTIAL) onCredentialEvent(session, event);
            }

            @Override
            public void close() {}
        };
    }

    private static void onUserEvent(KeycloakSession session, AdminEvent event) {
        Matcher path = USER.matcher(event.getResourcePath());
        RealmModel realm = session.getContext().getRealm();
        UserModel user = path.matches() ? session.users().getUserById(realm, path.group("id")) : null;
        if (user == null) return;
        if (event.getOperationType() == OperationType.UPDATE && !user.isEnabled()) SignIns.endAll(session, realm, user);
        if (event.getOperationType() == OperationType.ACTION && path.group("signOut") != null)
            SignIns.endLasting(session, realm, user);
    }

    /**
     * The box on the pages for a new password and for second factors. Keycloak has ended the other sessions by itself, but for
     * what programs hold by the one that goes on.
     */
    private static void onCredentialEvent(KeycloakSession session, Event event) {
        AuthenticationSessionModel authSession = session.getContext().getAuthenticationSession();
        if (authSession == null || !sentForm(session).containsKey("logout-sessions")) return;
        RealmModel realm = session.getContext().getRealm();
        UserModel user = session.users().getUserById(realm, event.getUserId());
        // An authentication session and the session that it leads to share their id.
        SignIns.endOthers(session, realm, user, authSession.getParentSession().getId());
    }

    private static MultivaluedMap<String, String> sentForm(KeycloakSession session) {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    /** Whoever deletes it: staff, or the portal's own job. Afterwards there is nobody left whose sessions could be found. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (!(event instanceof UserPreRemovedEvent removed) || !isOn(removed.getRealm())) return;
            SignIns.endAll(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
            ForgottenEvents.of(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
        });
    }

    private static boolean isOn(RealmModel realm) {
        return realm.getEventsListenersStream().anyMatch(ID::equals);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void close() {}
}
