package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class SecondFactorMailsTest {
    private static boolean isMailed(EventType type, Map<String, String> details) {
        Event event = new Event();
        event.setType(type);
        event.setDetails(details);
        return SecondFactorMails.isAboutSecondFactor(event);
    }

    @Test
    @DisplayName("a second factor that is added or removed is told by mail")
    void secondFactors() {
        for (String type : new String[] {"otp", "webauthn", "webauthn-passwordless", "recovery-authn-codes"}) {
            assertTrue(isMailed(EventType.UPDATE_CREDENTIAL, Map.of("credential_type", type)), type);
            assertTrue(isMailed(EventType.REMOVE_CREDENTIAL, Map.of("credential_type", type)), type);
        }
    }

    @Test
    @DisplayName("a password has a mail of its own, and Keycloak tells one-time codes twice")
    void onceOnly() {
        assertFalse(isMailed(EventType.UPDATE_CREDENTIAL, Map.of("credential_type", "password")));
        assertFalse(isMailed(EventType.UPDATE_TOTP, Map.of("credential_type", "otp")));
        assertFalse(isMailed(EventType.REMOVE_TOTP, Map.of("credential_type", "otp")));
    }

    @Test
    @DisplayName("a failed attempt and a wrong password are no change")
    void failures() {
        assertFalse(isMailed(EventType.UPDATE_CREDENTIAL_ERROR, Map.of("credential_type", "otp")));
        assertFalse(isMailed(EventType.LOGIN_ERROR, Map.of()));
        assertFalse(isMailed(EventType.UPDATE_CREDENTIAL, null));
    }
}
