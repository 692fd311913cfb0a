package moja.komunala.keycloak;

import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts what pages ask for beside Keycloak's own APIs at /realms/(realm)/(id). */
abstract class PageResourceFactory implements RealmResourceProviderFactory, WithoutSetUp<RealmResourceProvider> {
    private final String id;
    private final Function<KeycloakSession, Object> resource;

    PageResourceFactory(String id, Function<KeycloakSession, Object> resource) {
        this.id = id;
        this.resource = resource;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return resource.apply(session);
            }

            @Override
            public void close() {}
        };
    }
}
