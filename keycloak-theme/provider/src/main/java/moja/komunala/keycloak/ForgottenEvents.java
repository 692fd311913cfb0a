package moja.komunala.keycloak;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Keycloak's log names an account, its address and its network for months after the account is gone. With the account its sign-ins go;
 * of what was done to it the deed stays, without whom it was done to.
 */
final class ForgottenEvents {
    private static final String NOBODY = "users/closed";

    private ForgottenEvents() {}

    /** Once the account is gone for good: what is written about that very deed is among it. */
    static void of(KeycloakSession session, RealmModel realm, UserModel user) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        String userId = user.getId();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                KeycloakModelUtils.runJobInTransaction(factory, later -> forget(later, realmId, userId));
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static void forget(KeycloakSession session, String realmId, String userId) {
        EntityManager database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        database.createQuery("delete from EventEntity event where event.realmId = :realm and event.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
        database.createQuery("update AdminEventEntity event set event.resourcePath = :nobody, event.representation = null"
                        + " where event.realmId = :realm and (event.resourcePath = :path or event.resourcePath like :below)")
                .setParameter("nobody", NOBODY)
                .setParameter("realm", realmId)
                .setParameter("path", "users/" + userId)
                .setParameter("below", "users/" + userId + "/%")
                .executeUpdate();
    }
}
