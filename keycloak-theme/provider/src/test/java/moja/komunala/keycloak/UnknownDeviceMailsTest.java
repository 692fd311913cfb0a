package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class UnknownDeviceMailsTest {
    private static boolean isInBrowser(EventType type, Map<String, String> details) {
        Event event = new Event();
        event.setType(type);
        event.setDetails(details);
        return UnknownDeviceMails.isInBrowser(event);
    }

    @Test
    @DisplayName("a sign-in that leads back to where it began is one in a browser")
    void browsers() {
        Map<String, String> leadsBack = Map.of("redirect_uri", "https://portal.example/auth/callback");
        assertTrue(isInBrowser(EventType.LOGIN, leadsBack));
        assertFalse(isInBrowser(EventType.LOGIN, Map.of()));
        assertFalse(isInBrowser(EventType.LOGIN, null));
        assertFalse(isInBrowser(EventType.LOGIN_ERROR, leadsBack));
        assertFalse(isInBrowser(EventType.REFRESH_TOKEN, leadsBack));
    }

    @Test
    @DisplayName("browsers and devices are called as people call them, and as the page of devices does")
    void names() {
        assertEquals(Optional.of("Chrome"), UnknownDeviceMails.browserName("Chrome Mobile iOS/138.0.7204"));
        assertEquals(Optional.of("Safari"), UnknownDeviceMails.browserName("Mobile Safari UI/WKWebView"));
        assertEquals(Optional.of("Firefox"), UnknownDeviceMails.browserName("Firefox/128.0"));
        assertEquals(Optional.empty(), UnknownDeviceMails.browserName("Other/Unknown"));
        assertEquals(Optional.of("Mac"), UnknownDeviceMails.systemName("Mac OS X"));
        assertEquals(Optional.of("Windows"), UnknownDeviceMails.systemName("Windows"));
        assertEquals(Optional.empty(), UnknownDeviceMails.systemName("Other"));
        assertEquals(Optional.empty(), UnknownDeviceMails.systemName(null));
    }
}
