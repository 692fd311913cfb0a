package moja.komunala.keycloak;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;
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

    /**
     * Whether a client is there and has this secret: 204, or whatever else Keycloak answers who isn't a client of the realm's. Its own
     * endpoints tell that along with something else, and write a warning down of each question that asks for nothing.
     */
    @POST
    @Path("client")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assertClient() {
        RealmModel realm = session.getContext().getRealm();
        EventBuilder event = new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.CLIENT_LOGIN);
        // Who fails leaves an event, as with every other endpoint; who doesn't has done nothing.
        ClientModel client = AuthorizeClientUtil.authorizeClient(session, event, null).getClient();
        if (client.isPublicClient()) throw new NotAuthorizedException("Basic");
        return Response.noContent().build();
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
