package moja.komunala.keycloak;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.cookie.CookieMaxAge;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.utils.SecureContextResolver;

/**
 * In which browsers an account has been signed in: each keeps a cookie, and the account a key of its own. Nothing in the cookie says
 * whose the accounts are, and nothing is kept of the browser elsewhere.
 */
final class KnownBrowsers {
    /** A type that no sign-in knows, as in {@link WaitingCredentials}: no change of password takes the key away, and it goes with the account. */
    static final String TYPE = "known-browsers";

    private static final String COOKIE = "KNOWN_BROWSER";

    enum Sighting {
        /** Nobody has been signed in to the account before, or not since browsers are told apart. */
        FIRST,
        KNOWN,
        UNKNOWN
    }

    private KnownBrowsers() {}

    /** The browser of this request is known from now on. */
    static Sighting see(KeycloakSession session, UserModel user) {
        BrowserMark mark = BrowserMark.read(sentCookie(session));
        List<byte[]> keys = keysOf(user).toList();
        boolean isKnown = keys.stream().anyMatch(mark::isOf);
        byte[] key = keys.isEmpty() ? storeKey(user) : keys.get(0);
        session.getContext().getHttpResponse().setCookieIfAbsent(cookie(session, mark.with(key).write()));
        if (keys.isEmpty()) return Sighting.FIRST;
        return isKnown ? Sighting.KNOWN : Sighting.UNKNOWN;
    }

    private static String sentCookie(KeycloakSession session) {
        Cookie sent = session.getContext().getRequestHeaders().getCookies().get(COOKIE);
        return sent == null ? "" : sent.getValue();
    }

    /** Two where somebody signed in for the first time in two browsers at one moment. */
    private static Stream<byte[]> keysOf(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(TYPE)
                .map(CredentialModel::getSecretData)
                .map(BrowserMark::keyFrom);
    }

    private static byte[] storeKey(UserModel user) {
        byte[] key = BrowserMark.newKey();
        CredentialModel credential = new CredentialModel();
        credential.setType(TYPE);
        credential.setCreatedDate(Time.currentTimeMillis());
        credential.setSecretData(BrowserMark.keyAsJson(key));
        credential.setCredentialData("{}");
        user.credentialManager().createStoredCredential(credential);
        return key;
    }

    /** Kept for a year from the last sign-in, and sent to this realm alone, also where the portal leads to it. */
    private static NewCookie cookie(KeycloakSession session, String value) {
        var context = session.getContext();
        String path = RealmsResource.realmBaseUrl(context.getUri())
                .path("/")
                .build(context.getRealm().getName())
                .getRawPath();
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(path)
                .maxAge(CookieMaxAge.YEAR)
                .secure(SecureContextResolver.isSecureContext(session))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
