package moja.komunala.keycloak;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * For "Izpiši me iz drugih naprav" of the account pages (M20). Keycloak's own way leaves programs alone that were permitted in
 * the session that stays.
 */
public class OtherSignInsResource {
    private final KeycloakSession session;

    OtherSignInsResource(KeycloakSession session) {
        this.session = session;
    }

    @DELETE
    public Response end() {
        AccountCaller caller = AccountCaller.of(session);
        EventBuilder event = caller.event(session).event(EventType.LOGOUT);
        SignIns.endOthers(session, session.getContext().getRealm(), caller.user(), caller.session().getId())
                .forEach(ended -> event.clone().session(ended).success());
        return Response.noContent().build();
    }
}
