package moja.komunala.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/**
 * What waits for its confirmation is kept as a credential of a type that no sign-in knows: it opens nothing, takes nobody's
 * address, survives whatever is saved of the account, and goes when the account goes.
 */
final class WaitingCredentials {
    private WaitingCredentials() {}

    static Optional<CredentialModel> find(UserModel user, String type, String id) {
        return Optional.ofNullable(user.credentialManager().getStoredCredentialById(id))
                .filter(credential -> type.equals(credential.getType()));
    }

    static void removeAll(UserModel user, String type) {
        removeWhere(user, type, credential -> true);
    }

    static void removeAllBut(UserModel user, String type, String id) {
        removeWhere(user, type, credential -> !credential.getId().equals(id));
    }

    /** A request whose link has expired is of no use to anybody. */
    static void removeExpired(UserModel user, String type, long lifeSeconds, long nowMillis) {
        removeWhere(user, type, credential -> isExpired(credential, lifeSeconds, nowMillis));
    }

    static boolean isExpired(CredentialModel credential, long lifeSeconds, long nowMillis) {
        return credential.getCreatedDate() + lifeSeconds * 1000 <= nowMillis;
    }

    private static void removeWhere(UserModel user, String type, Predicate<CredentialModel> isMeant) {
        SubjectCredentialManager credentials = user.credentialManager();
        List<String> ids = credentials.getStoredCredentialsByTypeStream(type)
                .filter(isMeant)
                .map(CredentialModel::getId)
                .toList();
        ids.forEach(credentials::removeStoredCredentialById);
    }
}
