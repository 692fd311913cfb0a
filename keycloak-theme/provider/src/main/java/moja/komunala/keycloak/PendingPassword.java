package moja.komunala.keycloak;

import java.util.Comparator;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A password that waits for its confirmation (M19). It counts in no history; like the password itself it holds a hash only. */
final class PendingPassword {
    static final String TYPE = "pending-password";

    private PendingPassword() {}

    /** Stores the hash beside others that wait; {@link WaitingCredentials#removeAllBut} makes it the only one once its mail is on the way. */
    static CredentialModel store(KeycloakSession session, RealmModel realm, UserModel user, String password) {
        PasswordCredentialModel hashed =
                hashing(session, realm).encodedCredential(password, realm.getPasswordPolicy().getHashIterations());
        return user.credentialManager().createStoredCredential(waiting(hashed, Time.currentTimeMillis()));
    }

    /** @return when the password that is in force was set, in milliseconds; empty where there is none */
    static Optional<Long> currentPasswordCreatedAt(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getCreatedDate)
                .map(date -> date == null ? 0L : date)
                .max(Comparator.naturalOrder());
    }

    static CredentialModel waiting(PasswordCredentialModel hashed, long nowMillis) {
        CredentialModel credential = new CredentialModel();
        credential.setType(TYPE);
        credential.setCreatedDate(nowMillis);
        credential.setSecretData(hashed.getSecretData());
        credential.setCredentialData(hashed.getCredentialData());
        return credential;
    }

    /** The same hash as a password that comes into force at a moment: the history goes by these moments. */
    static PasswordCredentialModel inForce(CredentialModel waiting, long nowMillis) {
        CredentialModel credential = new CredentialModel();
        credential.setType(PasswordCredentialModel.TYPE);
        credential.setCreatedDate(nowMillis);
        credential.setSecretData(waiting.getSecretData());
        credential.setCredentialData(waiting.getCredentialData());
        return PasswordCredentialModel.createFromCredentialModel(credential);
    }

    private static PasswordHashProvider hashing(KeycloakSession session, RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider chosen = policy.getHashAlgorithm() == null
                ? null
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        return chosen == null ? session.getProvider(PasswordHashProvider.class) : chosen;
    }
}
