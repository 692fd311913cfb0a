package moja.komunala.keycloak;

/** Of {@link EmailChangeResource}. */
public class EmailChangeResourceFactory extends AccountResourceFactory {
    public EmailChangeResourceFactory() {
        super("email-change", EmailChangeResource::new);
    }
}
