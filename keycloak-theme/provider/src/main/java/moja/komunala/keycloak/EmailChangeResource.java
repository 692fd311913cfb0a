package moja.komunala.keycloak;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.Auth;

/**
 * For "Moj profil": the address that waits for its confirmation (M17), sent once more or taken back. It takes the tokens that
 * Keycloak's Account REST API takes, and answers refusals as that does: 409 with the key of a message.
 */
@Produces(MediaType.APPLICATION_JSON)
public class EmailChangeResource {
    private final KeycloakSession session;

    EmailChangeResource(KeycloakSession session) {
        this.session = session;
    }

    /** Empty where nothing waits. @param until in milliseconds */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(String email, Long until) {}

    @GET
    public Response read() {
        long lifeMillis = EmailChanges.lifeSeconds(realm()) * 1000L;
        Waiting waiting = asCustomer()
                .findCurrent()
                .map(pending -> new Waiting(pending.email(), pending.askedAtMillis() + lifeMillis))
                .orElse(new Waiting(null, null));
        return Response.ok(waiting).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("mail")
    public Response sendAgain() {
        Optional<String> refusal = asCustomer().sendAgain();
        if (refusal.isEmpty()) return Response.noContent().build();
        return Response.status(Response.Status.CONFLICT)
                .entity(Map.of("errorMessage", refusal.get()))
                .build();
    }

    @DELETE
    public Response takeBack() {
        asCustomer().takeBack();
        return Response.noContent().build();
    }

    private EmailChanges asCustomer() {
        RealmModel realm = realm();
        ClientModel account = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        var known = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (known == null || !known.token().hasAudience(account.getClientId())) throw new NotAuthorizedException("Bearer");
        new Auth(realm, known.token(), known.user(), account, known.session(), false).require(AccountRoles.MANAGE_ACCOUNT);
        EventBuilder event = new EventBuilder(realm, session, session.getContext().getConnection())
                .client(known.client())
                .user(known.user())
                .session(known.session());
        return new EmailChanges(session, known.user(), known.client().getClientId(), event);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
