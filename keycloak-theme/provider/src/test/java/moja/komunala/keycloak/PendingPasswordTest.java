package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.Pbkdf2Sha512PasswordHashProviderFactory;
import org.keycloak.models.credential.PasswordCredentialModel;

class PendingPasswordTest {
    private static final long NOW = 1_790_000_000_000L;
    private static final String PASSWORD = "Bistra voda 8";
    private final PasswordHashProvider hashing = newHashing();
    private final CredentialModel waiting = PendingPassword.waiting(hashing.encodedCredential(PASSWORD, 1), NOW);

    private static PasswordHashProvider newHashing() {
        CryptoIntegration.init(PendingPasswordTest.class.getClassLoader());
        Pbkdf2Sha512PasswordHashProviderFactory factory = new Pbkdf2Sha512PasswordHashProviderFactory();
        factory.init(Config.scope());
        return factory.create(null);
    }

    @Test
    @DisplayName("a password that waits is of no type that a sign-in knows, and holds no password in the clear")
    void waits() {
        assertNotEquals(PasswordCredentialModel.TYPE, waiting.getType());
        assertNotEquals(PasswordCredentialModel.PASSWORD_HISTORY, waiting.getType());
        assertFalse((waiting.getSecretData() + waiting.getCredentialData()).contains(PASSWORD));
        assertNull(waiting.getUserLabel());
    }

    @Test
    @DisplayName("once in force, the same hash opens the account, from that moment on")
    void comesIntoForce() {
        PasswordCredentialModel inForce = PendingPassword.inForce(waiting, NOW + 60_000);
        assertTrue(hashing.verify(PASSWORD, inForce));
        assertFalse(hashing.verify("Bistra voda 7", inForce));
        assertEquals(PasswordCredentialModel.TYPE, inForce.getType());
        assertEquals(NOW + 60_000, inForce.getCreatedDate());
    }

    @Test
    @DisplayName("a hash is of no use from the second on in which its link expires")
    void expires() {
        assertFalse(WaitingCredentials.isExpired(waiting, 900, NOW + 899_999));
        assertTrue(WaitingCredentials.isExpired(waiting, 900, NOW + 900_000));
    }
}
