package moja.komunala.keycloak;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.headers.DefaultSecurityHeadersProvider;
import org.keycloak.headers.DefaultSecurityHeadersProviderFactory;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.utils.RedirectUtils;

/**
 * Keycloak's security headers, in its place (same id, higher order). Browsers hold a form to {@code form-action} also where
 * its answer leads on, and the answer to a sign-in leads back to the program that asked for it: to the realm's own value come
 * the addresses that are registered for the program in question, and no others. What a realm has no setting for comes along.
 */
public class FormsReachPrograms extends DefaultSecurityHeadersProviderFactory {
    private static final String POLICY = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName();
    private static final String DEVICE = "Permissions-Policy";
    /** Passkeys are left to the pages; nothing else of what a device can do is theirs. */
    private static final String NOTHING_OF_THE_DEVICE = Stream.of(
                    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "idle-detection",
                    "magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking")
            .map(feature -> feature + "=()")
            .collect(Collectors.joining(", "));
    private static final Pattern ADDRESS =
            Pattern.compile("^(?<scheme>[a-z][a-z0-9+.-]*):(?://(?<host>[^/?#:\\[\\]@]+)(?<port>:(?:\\d+|\\*))?(?=[/?#*]|$))?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    @Override
    public int order() {
        return 1;
    }

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new DefaultSecurityHeadersProvider(session) {
            @Override
            public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
                super.addHeaders(request, response);
                if (!(response.getHeaders().getFirst(POLICY) instanceof String policy)) return;
                response.getHeaders().putSingle(DEVICE, NOTHING_OF_THE_DEVICE);
                ClientModel client = session.getContext().getClient();
                if (client == null) return;
                response.getHeaders().putSingle(POLICY, withFormAction(policy, sourcesOf(session, client)));
            }
        };
    }

    /** A policy that says nothing of forms lets them lead anywhere already. */
    static String withFormAction(String policy, Set<String> sources) {
        if (sources.isEmpty()) return policy;
        return policy.replaceFirst("(form-action [^;]*)", "$1 " + Matcher.quoteReplacement(String.join(" ", sources)));
    }

    private static Set<String> sourcesOf(KeycloakSession session, ClientModel client) {
        List<String> afterSignOut = OIDCAdvancedConfigWrapper.fromClientModel(client).getPostLogoutRedirectUris();
        return Stream.of(client.getRedirectUris(), Set.copyOf(afterSignOut))
                .flatMap(all -> RedirectUtils.resolveValidRedirects(session, client.getRootUrl(), all).stream())
                .flatMap(address -> sourceOf(address).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a content security policy calls the place of an address; none for Keycloak's own pages, which are urns. */
    static Optional<String> sourceOf(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.find() || parts.group("scheme").equals("urn")) return Optional.empty();
        String scheme = parts.group("scheme") + ":";
        String host = parts.group("host");
        // Of schemes of apps, and of IPv6, a policy can say no more.
        if (host == null) return Optional.of(scheme);
        // Programs on the customer's own device listen at whatever port is free (RFC 8252), and Keycloak lets them.
        boolean isAnyPort = scheme.equals("http:") && LOOPBACK.contains(host) && parts.group("port") == null;
        return Optional.of(scheme + "//" + host + (isAnyPort ? ":*" : Objects.requireNonNullElse(parts.group("port"), "")));
    }
}
