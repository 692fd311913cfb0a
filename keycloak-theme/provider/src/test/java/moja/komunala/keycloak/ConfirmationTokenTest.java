package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class ConfirmationTokenTest {
    private static final int ASKED = 1_790_000_000;
    private static final int LIFE = 900;
    private final EmailChangeToken token = throughTheMail();

    private static EmailChangeToken throughTheMail() {
        EmailChangeToken token = new EmailChangeToken("user", "account-console", "pending", ASKED, LIFE);
        try {
            return JsonSerialization.readValue(JsonSerialization.writeValueAsBytes(token), EmailChangeToken.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("a link confirms until the second in which its life is over")
    void isOver() {
        assertFalse(token.isOver(LIFE, ASKED + LIFE - 1));
        assertTrue(token.isOver(LIFE, ASKED + LIFE));
    }

    @Test
    @DisplayName("a shorter life that the realm was given since holds for links that are out already")
    void shorterLife() {
        assertTrue(token.isOver(60, ASKED + 60));
    }

    @Test
    @DisplayName("for thirty more days the link explains that it has expired")
    void explainsItself() {
        assertEquals(ASKED + LIFE + 30L * 24 * 60 * 60, token.getExp());
    }

    @Test
    @DisplayName("the link of a new address names its request and no address")
    void namesNoAddress() throws IOException {
        assertEquals("user", token.getUserId());
        assertEquals("change-email", token.getActionId());
        assertEquals("account-console", token.getIssuedFor());
        assertEquals("pending", token.getPendingId());
        assertFalse(JsonSerialization.writeValueAsString(token).contains("@"));
    }
}
