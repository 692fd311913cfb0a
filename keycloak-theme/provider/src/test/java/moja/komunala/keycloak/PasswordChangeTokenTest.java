package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class PasswordChangeTokenTest {
    private static PasswordChangeToken throughTheMail(boolean signOutOthers) throws IOException {
        PasswordChangeToken token =
                new PasswordChangeToken("user", "portal", "pending", 1_790_000_000, 900, 1_780_000_000_123L, "session", signOutOthers);
        return JsonSerialization.readValue(JsonSerialization.writeValueAsBytes(token), PasswordChangeToken.class);
    }

    @Test
    @DisplayName("what a link carries arrives as it was sent")
    void carriesAll() throws IOException {
        PasswordChangeToken token = throughTheMail(true);
        assertEquals("user", token.getUserId());
        assertEquals("update-password", token.getActionId());
        assertEquals("portal", token.getIssuedFor());
        assertEquals("pending", token.getPendingId());
        assertEquals(1_780_000_000_123L, token.getCurrentPasswordCreatedAt());
        assertEquals("session", token.getSessionToKeep());
        assertTrue(token.isSignOutOthers());
    }

    @Test
    @DisplayName("a box that was not ticked signs nobody out")
    void keepsOthers() throws IOException {
        assertFalse(throughTheMail(false).isSignOutOthers());
    }
}
