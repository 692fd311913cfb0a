package moja.komunala.keycloak;

import org.keycloak.models.AdminRoles;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Whoever may do anything at Keycloak's admin console, by whatever role, given to them or to a group of theirs: staff as well. */
final class Administrators {
    private Administrators() {}

    static boolean include(UserModel user) {
        return RoleUtils.getDeepUserRoleMappings(user).stream().anyMatch(AdminRoles::isAdminRole);
    }
}
