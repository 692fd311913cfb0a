package moja.komunala.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AppAuthManager;

/**
 * Tells the portal whether this is the realm that it needs: of which version, and with which scopes. The Admin REST API tells that to
 * who may see all of the realm's settings.
 */
@Produces(MediaType.APPLICATION_JSON)
public class RealmStateResource {
    private static final String PORTAL = "portal-mail";
    private static final String VERSION = "realmVersion";

    private final KeycloakSession session;

    RealmStateResource(KeycloakSession session) {
        this.session = session;
    }

    /** @param version 0 of a realm from before there were versions */
    public record RealmState(int version, List<String> scopes) {}

    @GET
    public Response find() {
        RealmModel realm = session.getContext().getRealm();
        var known = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (known == null || !known.client().getClientId().equals(PORTAL)) throw new NotAuthorizedException("Bearer");
        List<String> scopes =
                realm.getClientScopesStream().map(ClientScopeModel::getName).toList();
        return Response.ok(new RealmState(realm.getAttribute(VERSION, 0), scopes))
                .header("Cache-Control", "no-store")
                .build();
    }
}
