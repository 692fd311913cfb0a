package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;

class PendingEmailTest {
    private static final long NOW = 1_790_000_000_000L;
    private final PendingEmail.Data asked = new PendingEmail.Data("nova@primer.si", "ana@primer.si", 1_780_000_000_123L);

    @Test
    @DisplayName("what waits is read as it was stored, by a type that no sign-in knows")
    void isStored() {
        CredentialModel waiting = PendingEmail.waiting(asked, NOW);
        assertEquals("pending-email", waiting.getType());
        assertEquals(NOW, waiting.getCreatedDate());
        assertEquals(asked, PendingEmail.dataOf(waiting));
    }

    @Test
    @DisplayName("a request falls with the address that it was made with")
    void otherAddress() {
        assertTrue(asked.holdsFor("ana@primer.si", 1_780_000_000_123L));
        assertFalse(asked.holdsFor("ana.novak@primer.si", 1_780_000_000_123L));
        assertFalse(asked.holdsFor(null, 1_780_000_000_123L));
    }

    @Test
    @DisplayName("a request falls with the password that it was made with")
    void otherPassword() {
        assertFalse(asked.holdsFor("ana@primer.si", 1_780_000_000_124L));
    }
}
