package moja.komunala.keycloak;

/** Of {@link RecipientsResource}. */
public class RecipientsFactory extends PageResourceFactory {
    public RecipientsFactory() {
        super("recipients", RecipientsResource::new);
    }
}
