package moja.komunala.keycloak;

import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Keycloak's hashing of passwords, in its place (same id, higher order): of their one form. */
public class PasswordHashing extends Argon2PasswordHashProviderFactory {
    @Override
    public int order() {
        return super.order() + 1;
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        PasswordHashProvider argon2 = super.create(session);
        return new PasswordHashProvider() {
            @Override
            public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
                return argon2.policyCheck(policy, credential);
            }

            @Override
            public PasswordCredentialModel encodedCredential(String password, int iterations) {
                return argon2.encodedCredential(Passwords.inOneForm(password), iterations);
            }

            @Override
            public boolean verify(String password, PasswordCredentialModel credential) {
                return Passwords.everHashed(password).anyMatch(form -> argon2.verify(form, credential));
            }

            @Override
            public String credentialHashingStrength(PasswordCredentialModel credential) {
                return argon2.credentialHashingStrength(credential);
            }

            @Override
            public void close() {
                argon2.close();
            }
        };
    }
}
