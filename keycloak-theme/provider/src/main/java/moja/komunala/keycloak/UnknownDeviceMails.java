package moja.komunala.keycloak;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.email.EmailEventListenerProvider;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Mails the customer, with Keycloak's own listener, when the account is signed in to in a browser in which it has not been before. A
 * listener can still send that browser a cookie: the answer to a sign-in goes out after its event.
 */
public class UnknownDeviceMails implements EventListenerProviderFactory, WithoutSetUp<EventListenerProvider> {
    static final String SUBJECT = "unknownDeviceSubject";
    static final String TEMPLATE = "unknown-device.ftl";

    private static final String DEVICE = "unknown_device";

    /** What people call such a device, as on the page of the account's devices. */
    private static final Map<String, String> SYSTEMS = Map.of("iOS", "iPhone/iPad", "Mac OS X", "Mac");

    private static final Set<String> NO_NAMES = Set.of("", "Other", "Unknown");

    @Override
    public String getId() {
        return "unknown-device-mails";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EmailEventListenerProvider(session, Set.of(EventType.LOGIN)) {
            @Override
            public void onEvent(Event event) {
                if (isInBrowser(event) && isInUnknownBrowser(session, event)) super.onEvent(withDevice(session, event));
            }
        };
    }

    /** Programs that trade something for a token have nowhere to be sent back to. */
    static boolean isInBrowser(Event event) {
        return event.getType() == EventType.LOGIN
                && event.getDetails() != null
                && event.getDetails().get(Details.REDIRECT_URI) != null;
    }

    static boolean isAbout(Event event) {
        return event.getDetails() != null && event.getDetails().containsKey(DEVICE);
    }

    /** A browser whose session goes on is the one that was signed in to, whatever it kept. */
    private static boolean isInUnknownBrowser(KeycloakSession session, Event event) {
        RealmModel realm = session.getContext().getRealm();
        UserModel user = session.users().getUserById(realm, event.getUserId());
        return user != null
                && KnownBrowsers.see(session, user) == KnownBrowsers.Sighting.UNKNOWN
                && !goesOn(session, realm, event);
    }

    private static boolean goesOn(KeycloakSession session, RealmModel realm, Event event) {
        UserSessionModel signIn = session.sessions().getUserSession(realm, event.getSessionId());
        ClientModel program = realm.getClientByClientId(event.getClientId());
        if (signIn == null || program == null) return false;
        AuthenticatedClientSessionModel begun = signIn.getAuthenticatedClientSessionByClient(program.getId());
        return begun != null && AuthenticationManager.isSSOAuthentication(begun);
    }

    private static Event withDevice(KeycloakSession session, Event event) {
        Event told = event.clone();
        DeviceRepresentation device = session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        Map<String, String> details = told.getDetails();
        details.put(DEVICE, "true");
        if (device != null) {
            browserName(device.getBrowser()).ifPresent(name -> details.put("browser", name));
            systemName(device.getOs()).ifPresent(name -> details.put("system", name));
        }
        details.put("security_page", AccountPages.address(session) + "prijava");
        return told;
    }

    /** "Chrome Mobile iOS/138.0.7204" is Chrome: nobody knows the number of their version, and "mobile" is English. */
    static Optional<String> browserName(String browser) {
        return known(browser == null ? "" : browser.replaceFirst("/.*", "").replaceAll("\\s*\\b(Mobile|WebView|iOS|UI)\\b", ""));
    }

    static Optional<String> systemName(String system) {
        return known(system == null ? "" : SYSTEMS.getOrDefault(system, system));
    }

    private static Optional<String> known(String name) {
        return Optional.of(name.trim()).filter(trimmed -> !NO_NAMES.contains(trimmed));
    }
}
