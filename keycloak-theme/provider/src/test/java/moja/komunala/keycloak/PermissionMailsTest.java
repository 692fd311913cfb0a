package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class PermissionMailsTest {
    private static boolean isPermission(EventType type, Map<String, String> details) {
        Event event = new Event();
        event.setType(type);
        event.setDetails(details);
        return PermissionMails.isPermission(event);
    }

    @Test
    @DisplayName("a sign-in with a permission that was just given is one, others are none")
    void permissions() {
        assertTrue(isPermission(EventType.LOGIN, Map.of("consent", "consent_granted")));
        assertFalse(isPermission(EventType.LOGIN, Map.of("consent", "persistent_consent")));
        assertFalse(isPermission(EventType.LOGIN, Map.of("consent", "no_consent_required")));
        assertFalse(isPermission(EventType.LOGIN, null));
        assertFalse(isPermission(EventType.LOGIN_ERROR, Map.of("consent", "consent_granted")));
    }
}
