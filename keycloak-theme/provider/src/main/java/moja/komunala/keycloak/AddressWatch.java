package moja.komunala.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * For the page that waits for the confirmation of an address: whether it has come to pass, in another browser too, which ends
 * the sign-in that waits. What is asked for is a secret of that page; who it is about is never told.
 */
@Produces(MediaType.APPLICATION_JSON)
public class AddressWatch {
    private static final String NOTE = "address-watch";
    private static final String PREFIX = "address-watch.";
    private static final String USER = "user";

    private final KeycloakSession session;

    AddressWatch(KeycloakSession session) {
        this.session = session;
    }

    /** @return what the page asks by */
    static String begin(RequiredActionContext context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        String known = authSession.getAuthNote(NOTE);
        if (known != null) return known;
        String secret = SecretGenerator.getInstance().randomString();
        authSession.setAuthNote(NOTE, secret);
        int linkLifeSeconds =
                context.getRealm().getActionTokenGeneratedByUserLifespan(VerifyEmailActionToken.TOKEN_TYPE);
        context.getSession()
                .singleUseObjects()
                .put(PREFIX + secret, linkLifeSeconds, Map.of(USER, context.getUser().getId()));
        return secret;
    }

    public record Answer(boolean confirmed) {}

    /** @param secret in the query, for paths stand in logs */
    @GET
    public Response look(@QueryParam("secret") String secret) {
        RealmModel realm = session.getContext().getRealm();
        Map<String, String> watched = secret == null ? null : session.singleUseObjects().get(PREFIX + secret);
        UserModel user = watched == null ? null : session.users().getUserById(realm, watched.get(USER));
        if (user == null) throw new NotFoundException();
        return Response.ok(new Answer(user.isEmailVerified())).header("Cache-Control", "no-store").build();
    }
}
