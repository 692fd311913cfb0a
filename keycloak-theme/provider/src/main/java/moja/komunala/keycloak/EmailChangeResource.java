package moja.komunala.keycloak;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

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
                .map(pending -> new Waiting(Addresses.toShow(pending.email()), pending.askedAtMillis() + lifeMillis))
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
        AccountCaller caller = AccountCaller.of(session);
        return new EmailChanges(session, caller.user(), caller.client().getClientId(), caller.event(session));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
