package moja.komunala.keycloak;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;
import org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator;

/**
 * Whom somebody may see by the realm's permissions, as the Admin REST API has it. Permissions name groups, or people: whoever is in
 * the same groups, and named by none, is seen alike, and Keycloak is asked about one of them for all.
 */
final class VisiblePeople {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;
    private final UserPermissionEvaluator permissions;

    VisiblePeople(KeycloakSession session, AdminAuth onlooker) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.permissions = AdminPermissions.evaluator(session, realm, onlooker).users();
    }

    /** @param ids of accounts that there are */
    Set<String> among(Set<String> ids) {
        Map<String, Set<String>> groups = groupsOf(ids);
        Set<String> named = namedByPermissions(ids);
        Map<Set<String>, Boolean> known = new HashMap<>();
        Set<String> visible = new HashSet<>();
        for (String id : ids) {
            boolean isVisible = named.contains(id)
                    ? isVisible(id)
                    : known.computeIfAbsent(groups.getOrDefault(id, Set.of()), alike -> isVisible(id));
            if (isVisible) visible.add(id);
        }
        return visible;
    }

    private boolean isVisible(String id) {
        UserModel user = session.users().getUserById(realm, id);
        return user != null && permissions.canView(user);
    }

    private Map<String, Set<String>> groupsOf(Set<String> ids) {
        return database
                .createQuery(
                        "select member.user.id as id, member.groupId as groupId from UserGroupMembershipEntity member"
                                + " where member.user.id in :ids",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("id", String.class),
                        Collectors.mapping(row -> row.get("groupId", String.class), Collectors.toSet())));
    }

    private Set<String> namedByPermissions(Set<String> ids) {
        ClientModel permissionsClient = realm.getAdminPermissionsClient();
        if (permissionsClient == null) return Set.of();
        List<String> named = database.createQuery(
                        "select resource.name from ResourceEntity resource"
                                + " where resource.resourceServer = :server and resource.name in :ids",
                        String.class)
                .setParameter("server", permissionsClient.getId())
                .setParameter("ids", ids)
                .getResultList();
        return Set.copyOf(named);
    }
}
