package moja.komunala.keycloak;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderEvent;

/**
 * Keeps administrators and service accounts in a group whose members a permission refuses to staff. Staff look after whoever is
 * among customers, and a policy can name a group, but neither "whoever has a role" nor "whatever belongs to a client".
 */
final class BeyondStaff {
    static final String GROUP = "zunaj-dosega";

    private BeyondStaff() {}

    static void onEvent(ProviderEvent event) {
        if (event instanceof RoleModel.RoleGrantedEvent granted)
            settle(granted.getKeycloakSession(), granted.getRealm(), granted.getUser());
        else if (event instanceof RoleModel.RoleRevokedEvent revoked)
            settle(revoked.getKeycloakSession(), revoked.getRealm(), revoked.getUser());
        else if (event instanceof GroupModel.GroupMemberJoinEvent joined && !isOwn(joined.getGroup()))
            settle(joined.getKeycloakSession(), joined.getRealm(), joined.getUser());
        else if (event instanceof GroupModel.GroupMemberLeaveEvent left && !isOwn(left.getGroup()))
            settle(left.getKeycloakSession(), left.getRealm(), left.getUser());
    }

    private static boolean isOwn(GroupModel group) {
        return GROUP.equals(group.getName());
    }

    /** Any realm may be without the group, and so may be what Keycloak does before it knows a realm. */
    private static void settle(KeycloakSession session, RealmModel realm, UserModel user) {
        GroupModel group = realm == null ? null : KeycloakModelUtils.findGroupByPath(session, realm, "/" + GROUP);
        if (group == null) return;
        if (isBeyond(user)) user.joinGroup(group);
        else if (user.isMemberOf(group)) user.leaveGroup(group);
    }

    static boolean isBeyond(UserModel user) {
        return user.getServiceAccountClientLink() != null || Administrators.include(user);
    }
}
