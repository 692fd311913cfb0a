package moja.komunala.keycloak;

/** Of {@link GoneAccountsResource}. */
public class GoneAccountsFactory extends PageResourceFactory {
    public GoneAccountsFactory() {
        super("gone-accounts", GoneAccountsResource::new);
    }
}
