package moja.komunala.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.models.KeycloakSession;

/**
 * For "Moji podatki": what Keycloak's log has of whoever asks, and of nobody else. The Admin REST API hands out everybody's to who may
 * read any.
 */
@Produces(MediaType.APPLICATION_JSON)
public class OwnEventsResource {
    /** Of the newest, in the days that the log reaches back. */
    private static final int MOST = 10_000;

    private final KeycloakSession session;

    OwnEventsResource(KeycloakSession session) {
        this.session = session;
    }

    /** @param at in milliseconds */
    public record OwnEvent(long at, String event, String program, String network, String error) {
        static OwnEvent of(Event event) {
            return new OwnEvent(
                    event.getTime(),
                    event.getType().name(),
                    event.getClientId(),
                    event.getIpAddress(),
                    event.getError());
        }
    }

    @GET
    public Response list() {
        AccountCaller caller = AccountCaller.of(session);
        List<OwnEvent> events = session.getProvider(EventStoreProvider.class)
                .createQuery()
                .realm(session.getContext().getRealm().getId())
                .user(caller.user().getId())
                .orderByDescTime()
                .maxResults(MOST)
                .getResultStream()
                .map(OwnEvent::of)
                .toList();
        return Response.ok(events).header("Cache-Control", "no-store").build();
    }
}
