package moja.komunala.keycloak;

/** Of {@link EmailChangeResource}. */
public class EmailChangeResourceFactory extends PageResourceFactory {
    public EmailChangeResourceFactory() {
        super("email-change", EmailChangeResource::new);
    }
}
