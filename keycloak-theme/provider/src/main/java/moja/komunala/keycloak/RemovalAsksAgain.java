package moja.komunala.keycloak;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Closes the way of Keycloak's Account API to take a second factor away: it asks for nothing but a token, so that whoever sits down
 * at a browser that somebody left could. The account pages go by the action {@code delete_credential}, which has its owner sign
 * in once more.
 */
@Provider
public class RemovalAsksAgain implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        List<String> path = request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (HttpMethod.DELETE.equals(request.getMethod()) && isOfAccount(path) && path.contains("credentials"))
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
    }

    /** realms/(realm)/account/…: the admin API, by which staff take away what a customer has lost, begins otherwise. */
    private static boolean isOfAccount(List<String> path) {
        int realms = path.indexOf("realms");
        return realms != -1 && !path.subList(0, realms).contains("admin") && path.indexOf("account") == realms + 2;
    }
}
