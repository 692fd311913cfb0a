package moja.komunala.keycloak;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.UserSessionManager;

/** Where an account is signed in, and what programs hold in its name; the portal is told of each end over its back channel. */
final class SignIns {
    private SignIns() {}

    static void endAll(KeycloakSession session, RealmModel realm, UserModel user) {
        end(session, online(session, realm, user));
        endLasting(session, realm, user);
    }

    /** What programs hold beyond a session (offline access). */
    static void endLasting(KeycloakSession session, RealmModel realm, UserModel user) {
        end(session, session.sessions().getOfflineUserSessionsStream(realm, user).toList());
    }

    /**
     * All but the one session, of which only its owner's browser remains: a program that was permitted there is no less
     * somewhere else, and what it holds beyond a session bears that session's id.
     *
     * @return what has ended
     */
    static List<UserSessionModel> endOthers(KeycloakSession session, RealmModel realm, UserModel user, String kept) {
        Predicate<UserSessionModel> isKept = userSession -> userSession.getId().equals(kept);
        List<UserSessionModel> online = online(session, realm, user);
        List<UserSessionModel> lasting = session.sessions().getOfflineUserSessionsStream(realm, user).toList();
        List<UserSessionModel> others =
                Stream.concat(online.stream(), lasting.stream()).filter(isKept.negate()).toList();
        end(session, others);
        // Not as the others: Keycloak would end the session of the same id along with it.
        lasting.stream().filter(isKept).forEach(new UserSessionManager(session)::revokeOfflineUserSession);
        online.stream().filter(isKept).forEach(own -> endPrograms(session, realm, own));
        return others;
    }

    private static void endPrograms(KeycloakSession session, RealmModel realm, UserSessionModel userSession) {
        var context = session.getContext();
        List<ClientModel> programs = userSession.getAuthenticatedClientSessions().values().stream()
                .map(AuthenticatedClientSessionModel::getClient)
                // What asks its owner for permission is a program of theirs; the portal and the account pages don't.
                .filter(ClientModel::isConsentRequired)
                .toList();
        programs.forEach(program -> AuthenticationManager.backchannelLogoutUserSessionFromClient(
                session, realm, userSession, program, context.getUri(), context.getRequestHeaders()));
    }

    private static List<UserSessionModel> online(KeycloakSession session, RealmModel realm, UserModel user) {
        return session.sessions().getUserSessionsStream(realm, user).toList();
    }

    private static void end(KeycloakSession session, List<UserSessionModel> ended) {
        ended.forEach(userSession -> AuthenticationManager.backchannelLogout(session, userSession, true));
    }
}
