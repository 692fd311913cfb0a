package moja.komunala.keycloak;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Names every request, in each line of the log about it, in the answer and on the page of an error: by what whoever asks calls it
 * (the portal, the proxy, the account's pages), or by a number of its own. Keycloak has no setting for that: its own MDC takes the
 * keys that it knows and no other, and a trace's id is no request's.
 */
@Provider
@PreMatching
public class RequestIds implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "X-Request-Id";
    static final String KEY = "requestId";
    /** As portal-server/src/platform/request-id.ts and portal-server/proxy/haproxy.cfg take it. */
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.put(KEY, choose(request.getHeaders().get(HEADER)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String id = current();
        // Whoever gave it the name knows it, and pages are weighed; their dozen files say nothing that anybody asks about.
        boolean isKnown = id == null || id.equals(request.getHeaderString(HEADER));
        if (!isKnown && !request.getUriInfo().getPath().startsWith("/resources/")) response.getHeaders().putSingle(HEADER, id);
    }

    /** Of the request that is being answered; null where none is. */
    static String current() {
        return MDC.get(KEY) instanceof String id ? id : null;
    }

    /** What comes from outside may be anybody's, and twice the same; it only has to be harmless in a log. */
    static String choose(List<String> brought) {
        boolean isOne = brought != null && brought.size() == 1;
        return isOne && ACCEPTABLE.matcher(brought.get(0)).matches() ? brought.get(0) : make();
    }

    /** What people read out comes first: two groups of four digits. */
    private static String make() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return random.nextInt(1000, 10_000) + "-" + random.nextInt(1000, 10_000) + "-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
