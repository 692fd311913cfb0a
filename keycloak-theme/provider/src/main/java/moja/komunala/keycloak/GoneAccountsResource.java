package moja.komunala.keycloak;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AppAuthManager;

/**
 * Tells the portal which of the accounts that it knows are gone. The Admin REST API refuses an account that is gone as it refuses
 * staff's, to whoever may see customers alone.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GoneAccountsResource {
    private static final String PORTAL = "portal-accounts";

    private final KeycloakSession session;

    GoneAccountsResource(KeycloakSession session) {
        this.session = session;
    }

    @POST
    public List<String> find(List<String> ids) {
        RealmModel realm = session.getContext().getRealm();
        var known = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (known == null || !known.client().getClientId().equals(PORTAL)) throw new NotAuthorizedException("Bearer");
        return ids.stream().filter(id -> session.users().getUserById(realm, id) == null).toList();
    }
}
